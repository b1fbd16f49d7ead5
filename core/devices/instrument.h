// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/pattern.h"

#include <QElapsedTimer>

namespace wirebench::devices {

//! What the simulated instrument measures; knows nothing of sockets. All answers are without line end.
class Instrument
{
public:
    Instrument() { m_running.start(); }

    //! "Wirebench,Demo Instrument,WB-1,1.0": maker, model, serial number, firmware, as *IDN? has it.
    QByteArray identity() const;
    //! Degrees Celsius, such as "21.482": a walk of small steps between 18 and 26 degrees that moves with every
    //! measurement.
    QByteArray temperature();
    //! Seconds since this object was made, such as "12.345". Never goes back.
    QByteArray uptime() const;

private:
    QElapsedTimer m_running;
    Pattern m_noise{1};
    double m_temperature = 21.5;
};

} // namespace wirebench::devices
