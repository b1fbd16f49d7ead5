// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagescripts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

QByteArray scriptOf(const QString &name)
{
    QFile file(QLatin1String(PAGE_SCRIPTS "/") % name % QLatin1String(".js"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray scriptWith(const QVariantMap &setup, const QString &name)
{
    const QByteArray values = QJsonDocument(QJsonObject::fromVariantMap(setup)).toJson(QJsonDocument::Compact);
    return "const setup = " + values + ";\n" + scriptOf(name);
}

QByteArray htmlOf(const QByteArray &script)
{
    return "<!doctype html><meta charset=utf-8><title>test</title><body><script>\n" + script + "</script>";
}
