// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/memoryrecords.h"

namespace wirebench::tests {

//! A recorded conversation, as somebody tells it. Each record is a millisecond behind the one before.
class RecordedTalk
{
public:
    using Kind = capture::RecordKind;
    using Direction = capture::Direction;

    //! With "pump.example:502", which we have connected to unless \a name is empty.
    explicit RecordedTalk(const QString &name = QStringLiteral("pump.example:502"),
                          capture::Protocol protocol = capture::Protocol::Tcp)
    {
        addSession(name, protocol);
    }

    void addSession(const QString &name, capture::Protocol protocol = capture::Protocol::Tcp, bool hasPeer = true)
    {
        capture::Session session;
        session.id = m_sessions++;
        session.protocol = protocol;
        session.local = {QHostAddress(QHostAddress::LocalHost), 40000};
        if (hasPeer)
            session.remote = {QHostAddress(QStringLiteral("192.0.2.2")), 502};
        session.owner = QStringLiteral("test");
        session.name = name;
        m_records.addSession(session);
        m_session = session.id;
        m_isUdp = protocol == capture::Protocol::Udp;
        add(Kind::Opened, Direction::None);
    }
    void use(capture::SessionId session) { m_session = session; }
    void wait(qint64 milliseconds) { m_time += milliseconds * 1'000'000; }

    RecordedTalk &out(const QByteArray &bytes) { return add(dataKind(), Direction::Out, bytes); }
    RecordedTalk &in(const QByteArray &bytes) { return add(dataKind(), Direction::In, bytes); }
    RecordedTalk &add(Kind kind, Direction direction, const QByteArray &bytes = {})
    {
        capture::RecordEntry entry;
        entry.time = m_time += 1'000'000;
        entry.session = m_session;
        entry.kind = kind;
        entry.direction = direction;
        m_records.append(entry, bytes, peer);
        return *this;
    }

    const MemoryRecords &records() const { return m_records; }
    Endpoint peer{QHostAddress(QStringLiteral("192.0.2.2")), 502};

private:
    Kind dataKind() const { return m_isUdp ? Kind::Datagram : Kind::Data; }

    MemoryRecords m_records;
    capture::SessionId m_sessions = 0;
    capture::SessionId m_session = 0;
    bool m_isUdp = false;
    qint64 m_time = 1'790'000'000'000'000'000;
};

} // namespace wirebench::tests
