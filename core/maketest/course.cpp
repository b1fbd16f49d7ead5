// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/course.h"

#include "core/maketest/maketesttexts.h"

#include <QHash>

#include <array>

namespace wirebench::maketest {

namespace {

using capture::Direction;
using capture::RecordEntry;
using capture::RecordKind;

constexpr std::size_t readAhead = 1024;
constexpr qsizetype bulk = 4096; // bytes of a row that another may continue

Talk::Role roleOf(const capture::Session &session)
{
    if (session.protocol == TransportProtocol::Udp && session.remote.address.isNull())
        return Talk::Role::Bound;
    const bool isOurs = !session.owner.isEmpty();
    return isOurs && session.name.isEmpty() ? Talk::Role::Server : Talk::Role::Client;
}

std::optional<Turn::Kind> kindOf(const RecordEntry &entry)
{
    const bool isOut = entry.direction == Direction::Out;
    switch (entry.kind) {
    case RecordKind::Data:
    case RecordKind::Datagram:
        return isOut ? Turn::Kind::Send : Turn::Kind::Receive;
    case RecordKind::End:
        return isOut ? Turn::Kind::HalfClose : Turn::Kind::PeerEnd;
    case RecordKind::Reset:
        return isOut ? Turn::Kind::Reset : Turn::Kind::PeerReset;
    case RecordKind::Closed:
        return Turn::Kind::Close;
    case RecordKind::Lost:
        return Turn::Kind::Lost;
    case RecordKind::Opened:
    case RecordKind::Error:
    case RecordKind::Note:
        break;
    }
    return {};
}

class Reader
{
public:
    Reader(const capture::RecordSource &source, const Selection &selection)
        : m_source(source)
        , m_selection(selection)
    { }

    Result<Course> read()
    {
        std::array<RecordEntry, readAhead> entries;
        for (quint64 first = 0;;) {
            const auto count = m_source.read(first, entries);
            if (!count)
                return tl::unexpected(count.error());
            if (*count == 0)
                break;
            for (qsizetype i = 0; i < *count; ++i) {
                if (auto added = add(static_cast<qint64>(first) + i, entries[static_cast<std::size_t>(i)]); !added)
                    return tl::unexpected(added.error());
            }
            first += static_cast<quint64>(*count);
        }
        dropSilentTalks();
        if (m_course.turns.isEmpty())
            return failure(ErrorCode::InvalidArgument,
                           MakeTestTexts::tr("nothing passed in what was selected; choose a session that has bytes"));
        return std::move(m_course);
    }

private:
    bool isSelected(qint64 index, const RecordEntry &entry) const
    {
        return entry.session != capture::noSession && (!m_selection.session || *m_selection.session == entry.session)
            && (m_selection.records.isEmpty() || m_selection.records.contains(index));
    }

    Result<void> add(qint64 index, const RecordEntry &entry)
    {
        const auto kind = kindOf(entry);
        if (!kind || !isSelected(index, entry))
            return {};
        Turn turn{*kind, talkOf(entry.session), {}, {}, entry.time, entry.time, {}};
        if (turn.hasBytes() || *kind == Turn::Kind::Lost) {
            QByteArray storage;
            const auto payload = m_source.payload(entry, storage);
            if (!payload)
                return tl::unexpected(payload.error());
            turn.bytes = payload->toByteArray();
            turn.peer = entry.kind == RecordKind::Datagram ? m_source.peer(entry) : Endpoint();
            m_size += turn.bytes.size();
        }
        if (!join(turn, entry))
            m_course.turns.append(turn);
        if (m_size > mostBytes || m_course.turns.size() > mostTurns)
            return failure(
                ErrorCode::OutOfResources,
                MakeTestTexts::tr("this is too much for a test (%1 MiB or %2 turns); select a session, or fewer "
                                  "records")
                    .arg(mostBytes / 1024 / 1024)
                    .arg(mostTurns));
        return {};
    }

    //! What is received goes on as long as nothing else happens; of what is sent only large pieces do.
    bool join(const Turn &turn, const RecordEntry &entry)
    {
        if (m_course.turns.isEmpty() || entry.kind != RecordKind::Data)
            return false;
        Turn &last = m_course.turns.last();
        if (last.talk != turn.talk || last.kind != turn.kind
            || (turn.kind == Turn::Kind::Send && last.bytes.size() < bulk))
            return false;
        last.bytes += turn.bytes;
        last.last = turn.last;
        return true;
    }

    qsizetype talkOf(capture::SessionId id)
    {
        const auto known = m_talks.constFind(id);
        if (known != m_talks.constEnd())
            return *known;
        const capture::Session session = m_source.session(id);
        m_course.talks.append({session, roleOf(session)});
        m_talks.insert(id, m_course.talks.size() - 1);
        return m_course.talks.size() - 1;
    }

    //! Connections that were tried only.
    void dropSilentTalks()
    {
        QSet<qsizetype> talking;
        for (const Turn &turn : m_course.turns) {
            if (turn.hasBytes())
                talking.insert(turn.talk);
        }
        Course course;
        QHash<qsizetype, qsizetype> places;
        for (qsizetype i = 0; i < m_course.talks.size(); ++i) {
            if (!talking.contains(i))
                continue;
            places.insert(i, course.talks.size());
            course.talks.append(m_course.talks[i]);
        }
        for (Turn &turn : m_course.turns) {
            if (!talking.contains(turn.talk))
                continue;
            turn.talk = places.value(turn.talk);
            course.turns.append(turn);
        }
        m_course = course;
    }

    const capture::RecordSource &m_source;
    const Selection &m_selection;
    Course m_course;
    QHash<capture::SessionId, qsizetype> m_talks;
    qint64 m_size = 0;
};

} // namespace

Result<Course> readCourse(const capture::RecordSource &source, const Selection &selection)
{
    return Reader(source, selection).read();
}

} // namespace wirebench::maketest
