// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/indexer.h"

#include <QMetaEnum>

namespace wirebench::tests {

template<typename Enum>
QByteArray lowerKey(Enum value)
{
    return QByteArray(QMetaEnum::fromType<Enum>().valueToKey(int(value))).toLower();
}

inline QByteArray endpointText(const Endpoint &endpoint)
{
    return endpoint.address.isNull() ? QByteArray("-") : endpoint.toString().toLatin1();
}

//! "0 tcp LOCAL REMOTE OWNER NAME"; "-" for no endpoint.
inline QByteArray sessionText(const capture::Session &session)
{
    const QByteArray protocol = session.protocol == TransportProtocol::Tcp ? "tcp" : "udp";
    QByteArray text = QByteArray::number(session.id) + ' ' + protocol + ' ' + endpointText(session.local) + ' '
        + endpointText(session.remote);
    for (const QString &more : {session.owner, session.name}) {
        if (!more.isEmpty())
            text += ' ' + more.toUtf8();
    }
    return text;
}

//! "TIME sSESSION DIRECTION KIND PAYLOAD".
inline QByteArray recordText(const capture::RecordEntry &entry, const QByteArray &payload)
{
    QByteArray text = QByteArray::number(entry.time) + " s" + QByteArray::number(entry.session) + ' '
        + lowerKey(entry.direction) + ' ' + lowerKey(entry.kind);
    if (entry.kind != capture::RecordKind::End && entry.kind != capture::RecordKind::Reset)
        text += ' ' + payload;
    return text;
}

inline QByteArrayList sessionsOf(const capture::Indexer &indexer)
{
    QByteArrayList all;
    for (capture::SessionId id = 0; id < indexer.sessions().size(); ++id)
        all += sessionText(indexer.sessions().at(id));
    return all;
}

inline QByteArrayList recordsOf(const std::vector<capture::RecordEntry> &entries, const QByteArray &file)
{
    QByteArrayList all;
    for (const capture::RecordEntry &entry : entries)
        all += recordText(entry,
                          entry.reserved > 0 ? QByteArray::number(entry.reserved)
                                             : file.mid(qsizetype(entry.payloadOffset), entry.payloadLength));
    return all;
}

//! What an indexer finds in a file that is given to it in two parts, or byte by byte (-1).
inline QByteArrayList describe(const QByteArray &file, qsizetype split = 0)
{
    capture::Indexer indexer;
    Result<void> result;
    if (split >= 0) {
        result = indexer.append(QByteArrayView(file).first(split)).and_then([&] {
            return indexer.append(QByteArrayView(file).sliced(split));
        });
    } else {
        for (qsizetype at = 0; at < file.size() && result; ++at)
            result = indexer.append(QByteArrayView(file).sliced(at, 1));
    }
    indexer.finish();
    QByteArrayList all = sessionsOf(indexer) + recordsOf(indexer.takeEntries(), file);
    if (!result)
        all += result.error().detail.toUtf8();
    return all;
}

} // namespace wirebench::tests
