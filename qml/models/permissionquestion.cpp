// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/permissionquestion.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace wirebench {

namespace {

QString placeText(PermissionQuestion::Place place)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("wirebench::PermissionQuestion", text); };
    switch (place) {
    case PermissionQuestion::Place::Public:
        return tr("public Internet");
    case PermissionQuestion::Place::LocalNetwork:
        return tr("local network");
    case PermissionQuestion::Place::ThisMachine:
        return tr("this computer");
    case PermissionQuestion::Place::Multicast:
        return tr("multicast group");
    case PermissionQuestion::Place::Broadcast:
        return tr("everybody in the local network");
    case PermissionQuestion::Place::Listening:
        return tr("this computer, open to others");
    case PermissionQuestion::Place::Unresolved:
        return tr("unknown: the name leads nowhere now");
    }
    return {};
}

QLatin1String schemeOf(PermissionQuestion::Purpose purpose)
{
    switch (purpose) {
    case PermissionQuestion::Purpose::Connect:
        return QLatin1String("tcp://");
    case PermissionQuestion::Purpose::ExchangeDatagrams:
        return QLatin1String("udp://");
    case PermissionQuestion::Purpose::Listen:
        return QLatin1String("listen://");
    case PermissionQuestion::Purpose::Receive:
        break;
    }
    return QLatin1String("bind://");
}

} // namespace

QString destinationText(const PermissionQuestion &question)
{
    const bool isVersion6 = QHostAddress(question.host).protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = isVersion6 ? QString(u'[' + question.host + u']') : question.host;
    const QString port = question.port == 0 ? QStringLiteral("*") : QString::number(question.port);
    return schemeOf(question.purpose) + host + u':' + port;
}

QString placesText(const QList<PermissionQuestion::Place> &places)
{
    QStringList texts;
    for (const PermissionQuestion::Place place : places)
        texts.append(placeText(place));
    return texts.join(QStringLiteral(", "));
}

} // namespace wirebench
