// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/instrument.h"

#include <QTcpServer>

namespace wirebench::devices {

//! Accepts clients of the demo instrument and gives each an InstrumentSession (a child of this object).
class InstrumentListener : public QTcpServer
{
    Q_OBJECT

public:
    //! How many clients may be connected at once; more are closed at once.
    static constexpr qsizetype largestSessionCount = 64;

    //! \a instrument must outlive this object.
    explicit InstrumentListener(Instrument &instrument, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Instrument &m_instrument;
};

} // namespace wirebench::devices
