// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/relaylink.h"

#include "webchannel/bridge/relaymessages.h"

namespace wirebench::bridge {

namespace {

//! To a page: one message, or several with so many bytes in all.
constexpr qsizetype fullPortion = 1024 * 1024;
//! What a page that obeys has outstanding; more would be a way to make us hold things.
constexpr int mostPolls = 8;

QByteArray withHeader(RelayMessageKind kind, const QByteArray &content)
{
    QByteArray message;
    message.reserve(relayHeaderSize + content.size());
    appendRelayMessage(message, kind, content);
    return message;
}

} // namespace

RelayLink::RelayLink(qsizetype largestMessage)
    : m_largestPortion(relayHeaderSize + largestMessage)
{ }

RelayLink::~RelayLink()
{
    dismiss(QStringLiteral("Wirebench has ended."));
}

void RelayLink::sendText(const QString &text)
{
    append(withHeader(RelayMessageKind::Text, text.toUtf8()));
}

void RelayLink::sendBinary(const QByteArray &message)
{
    append(withHeader(RelayMessageKind::Binary, message));
}

void RelayLink::refuse()
{
    dismiss(QStringLiteral("Wirebench does not understand what the page sent."));
}

void RelayLink::dismiss(const QString &why)
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT ended(why);
}

void RelayLink::receive(const QByteArray &base64)
{
    if (m_isOver)
        return;
    const auto portion = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!portion)
        return fail(QStringLiteral("a portion that is not Base64"));
    if (portion.decoded.size() > m_largestPortion)
        return fail(QStringLiteral("a portion is too large"));
    RelayParser parser(portion.decoded);
    while (!parser.atEnd()) {
        const Result<RelayMessage> message = parser.next();
        if (!message)
            return fail(message.error().detail);
        if (message->kind == RelayMessageKind::Text)
            Q_EMIT textReceived(QString::fromUtf8(message->content));
        else
            Q_EMIT binaryReceived(message->content, true);
        if (m_isOver) // by what the message said
            return;
    }
    Q_EMIT portionTaken();
}

void RelayLink::poll()
{
    if (m_isOver)
        return;
    if (++m_polls > mostPolls)
        return fail(QStringLiteral("too many requests at once"));
    scheduleDelivery();
}

void RelayLink::lose()
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT disconnected();
}

void RelayLink::append(const QByteArray &message)
{
    if (m_isOver)
        return;
    m_waiting.append(message);
    m_bytesWaiting += message.size();
    scheduleDelivery();
}

void RelayLink::scheduleDelivery()
{
    // Later, so that all messages of this turn of the event loop share a portion.
    if (m_deliveryScheduled || m_polls == 0 || (m_waiting.isEmpty() && m_nextNumber > 0))
        return;
    m_deliveryScheduled = true;
    QMetaObject::invokeMethod(this, &RelayLink::deliver, Qt::QueuedConnection);
}

void RelayLink::deliver()
{
    m_deliveryScheduled = false;
    if (m_isOver)
        return;
    qsizetype count = 0;
    qsizetype size = 0;
    while (count < m_waiting.size() && (count == 0 || size + m_waiting.at(count).size() <= fullPortion))
        size += m_waiting.at(count++).size();
    QByteArray portion;
    portion.reserve(relayNumberSize + size);
    appendRelayNumber(portion, m_nextNumber++);
    for (qsizetype i = 0; i < count; ++i)
        portion.append(m_waiting.at(i));
    m_waiting.remove(0, count);
    m_bytesWaiting -= size;
    --m_polls;
    Q_EMIT portionReady(portion);
    scheduleDelivery();
    if (size > 0)
        Q_EMIT bytesWritten();
}

void RelayLink::fail(const QString &fault)
{
    m_fault = QStringLiteral("bad relay message: ") + fault;
    refuse();
    Q_EMIT disconnected();
}

} // namespace wirebench::bridge
