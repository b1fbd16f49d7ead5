// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace wirebench::devices {

enum class InstrumentVerb {
    Identify, //!< *IDN?
    MeasureTemperature, //!< MEAS:TEMP?
    Uptime, //!< SYST:UPTIME?
    BulkSend, //!< BULK:SEND? COUNT SEED
    BulkReceive, //!< BULK:RECV COUNT
    HashUntilEnd, //!< HASH:UNTIL:FIN
};

//! A line of the demo instrument's language, understood.
struct InstrumentCommand
{
    InstrumentVerb verb = InstrumentVerb::Identify;
    qint64 count = 0; //!< BulkSend, BulkReceive: bytes, 0 to largestCount.
    quint32 seed = 0; //!< BulkSend: what the pattern starts from.

    static constexpr qint64 largestCount = 1024 * 1024 * 1024;

    friend bool operator==(const InstrumentCommand &, const InstrumentCommand &) = default;
};

//! Understands \a line (without its end): words separated by spaces or tabs, the first in upper or lower case.
//! InvalidArgument with a text for the peer, which repeats nothing of the line.
Result<InstrumentCommand> parseInstrumentCommand(const QByteArray &line);

} // namespace wirebench::devices
