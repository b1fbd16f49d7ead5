// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/rules.h"

#include <QFile>

namespace wirebench::app {
namespace {

QLatin1String schemeOf(bridge::AccessRule::Protocol protocol)
{
    switch (protocol) {
    case bridge::AccessRule::Protocol::Tcp:
        return QLatin1String("tcp://");
    case bridge::AccessRule::Protocol::Udp:
        return QLatin1String("udp://");
    case bridge::AccessRule::Protocol::Listen:
        return QLatin1String("listen://");
    case bridge::AccessRule::Protocol::Bind:
        return QLatin1String("bind://");
    }
    Q_UNREACHABLE();
}

QString networkOf(const bridge::AccessRule &rule)
{
    const bool version6 = rule.network.protocol() == QAbstractSocket::IPv6Protocol;
    QString text = rule.network.toString();
    if (rule.prefixLength < (version6 ? 128 : 32))
        text += u'/' % QString::number(rule.prefixLength);
    return version6 ? QString(u'[' % text % u']') : text;
}

QString portsOf(const bridge::AccessRule &rule)
{
    if (rule.firstPort == 1 && rule.lastPort == 65535)
        return QStringLiteral("*");
    const QString first = QString::number(rule.firstPort);
    return rule.firstPort == rule.lastPort ? first : QString(first % u'-' % QString::number(rule.lastPort));
}

} // namespace

Result<bridge::AccessRules> readRules(const QStringList &allow, const QStringList &allowFiles)
{
    bridge::AccessRules rules;
    for (const QString &rule : allow) {
        if (const auto added = rules.add(rule); !added)
            return failure(added.error().code, QLatin1String("--allow ") % added.error().detail);
    }
    for (const QString &name : allowFiles) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
            const QString why = QLatin1String("--allow-file ") % name % QLatin1String(": ") % file.errorString();
            return failure(ErrorCode::InvalidArgument, why);
        }
        if (const auto added = rules.addFile(QString::fromUtf8(file.readAll()), name); !added)
            return failure(added.error().code, QLatin1String("--allow-file ") % added.error().detail);
    }
    return rules;
}

QString toText(const bridge::AccessRule &rule)
{
    return schemeOf(rule.protocol) % (rule.name.isEmpty() ? networkOf(rule) : rule.name) % u':' % portsOf(rule);
}

} // namespace wirebench::app
