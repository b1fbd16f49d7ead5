// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArrayView>

#include <optional>

namespace wirebench::capture {

//! What a journal entry of a recording of ours says: something that happened to a session and is no packet.
struct SessionEvent
{
    quint32 number = 0; //!< Of the session, as the name of its interface has it.
    RecordKind kind = RecordKind::Note;
    Direction direction = Direction::None;
    std::optional<qint64> time; //!< Nanoseconds since 1970 (UTC).
    QByteArrayView message; //!< In UTF-8. A view of the entry.
    qsizetype messageOffset = 0; //!< Within the entry.
    //! What the session is, in entries that say so; an Endpoint that is not there is null.
    bool describesSession = false;
    Session session;
};

//! Nullopt for entries that are not ours: without WIREBENCH_SESSION and WIREBENCH_EVENT.
std::optional<SessionEvent> readSessionEvent(QByteArrayView entry);

//! \a event as a journal entry; its message, and of the session what is not empty, when it describesSession.
QByteArray writeSessionEvent(const SessionEvent &event);

//! The number in the name of a session's interface, "session 12".
std::optional<quint32> sessionNumber(QByteArrayView interfaceName);

} // namespace wirebench::capture
