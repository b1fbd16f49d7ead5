// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/relaymessages.h"

#include <QtEndian>

namespace wirebench::bridge {

namespace {

void appendU32(QByteArray &bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

void appendRelayNumber(QByteArray &portion, quint32 number)
{
    appendU32(portion, number);
}

void appendRelayMessage(QByteArray &portion, RelayMessageKind kind, QByteArrayView content)
{
    portion.append(static_cast<char>(kind));
    appendU32(portion, static_cast<quint32>(content.size()));
    portion.append(content);
}

Result<RelayMessage> RelayParser::next()
{
    if (m_rest.size() < relayHeaderSize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a message's header is cut off"));
    const auto kind = static_cast<RelayMessageKind>(m_rest.front());
    const auto length = qFromLittleEndian<quint32>(m_rest.data() + 1);
    if (kind != RelayMessageKind::Text && kind != RelayMessageKind::Binary)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a message of unknown kind"));
    m_rest = m_rest.sliced(relayHeaderSize);
    if (length > static_cast<size_t>(m_rest.size()))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a message is cut off"));
    const QByteArrayView content = m_rest.first(static_cast<qsizetype>(length));
    m_rest = m_rest.sliced(content.size());
    return RelayMessage{kind, content};
}

} // namespace wirebench::bridge
