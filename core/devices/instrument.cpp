// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/instrument.h"

namespace wirebench::devices {

QByteArray Instrument::identity() const
{
    return "Wirebench,Demo Instrument,WB-1,1.0";
}

QByteArray Instrument::temperature()
{
    // A step of at most 0.128 degrees, pulled back gently towards 22, which keeps the walk within the promised range.
    const double step = static_cast<signed char>(m_noise.next(1).front()) / 1000.0;
    m_temperature += step + (22.0 - m_temperature) / 32.0;
    return QByteArray::number(m_temperature, 'f', 3);
}

QByteArray Instrument::uptime() const
{
    return QByteArray::number(static_cast<double>(m_running.elapsed()) / 1000.0, 'f', 3);
}

} // namespace wirebench::devices
