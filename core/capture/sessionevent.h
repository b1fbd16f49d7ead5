// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArrayView>

#include <optional>

namespace wirebench::capture {

//! What a journal entry of a recording of ours says: something that happened and is no packet.
struct SessionEvent
{
    std::optional<quint32> number; //!< Of the session, as the name of its interface has it; none: of no session.
    RecordKind kind = RecordKind::Note;
    Direction direction = Direction::None;
    std::optional<qint64> time; //!< Nanoseconds since 1970 (UTC).
    QByteArrayView message; //!< In UTF-8. A view of the entry.
    qsizetype messageOffset = 0; //!< Within the entry.
};

//! Nullopt for entries that are not ours: without WIREBENCH_EVENT.
std::optional<SessionEvent> readSessionEvent(QByteArrayView entry);

//! The number in the name of a session's interface, "session 12".
std::optional<quint32> sessionNumber(QByteArrayView interfaceName);

} // namespace wirebench::capture
