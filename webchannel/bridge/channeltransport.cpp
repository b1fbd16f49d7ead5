// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/channeltransport.h"

#include "webchannel/bridge/contextlink.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::bridge {

namespace {

// Message types of QWebChannel's protocol, as in its qwebchannel.js.
constexpr int initMessage = 3;
constexpr int idleMessage = 4;
constexpr int invokeMessage = 6;

bool isWanted(const QJsonObject &message)
{
    const int type = message.value(QLatin1String("type")).toInt(-1);
    return type == initMessage || type == idleMessage || type == invokeMessage;
}

} // namespace

ChannelTransport::ChannelTransport(ContextLink &link, qsizetype largestMessage, QObject *parent)
    : QWebChannelAbstractTransport(parent)
    , m_link(link)
    , m_largestMessage(largestMessage)
{
    connect(&m_link, &ContextLink::textReceived, this, &ChannelTransport::onTextMessage);
}

void ChannelTransport::sendMessage(const QJsonObject &message)
{
    m_link.sendText(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void ChannelTransport::onTextMessage(const QString &text)
{
    if (text.size() > m_largestMessage) {
        Q_EMIT violated({ErrorCode::InvalidArgument, QStringLiteral("a control message is too large")});
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || !isWanted(document.object())) {
        Q_EMIT violated({ErrorCode::InvalidArgument, QStringLiteral("a control message is none that a client sends")});
        return;
    }
    Q_EMIT messageReceived(document.object(), this);
}

} // namespace wirebench::bridge
