// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/js/scripts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebChannel>

namespace wirebench::js {

namespace {

QByteArray contentsOf(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The resource %s is missing", qPrintable(resource));
    return file.readAll();
}

QByteArray qtWebChannelScript()
{
    // Without a symbol of Qt WebChannel in use the linker may leave out the library, and the resource with it.
    [[maybe_unused]] const char *reference = QWebChannel::staticMetaObject.className();
    return contentsOf(QStringLiteral(":/qtwebchannel/qwebchannel.js"));
}

//! One function around everything: nothing becomes a global of the page, nor an argument that it could see. By its name
//! the function can give its own source text to workers.
QString compose(const QJsonObject &parameters, const QByteArrayList &scripts)
{
    const QByteArray json = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(
        QByteArray("(function program(parameters) {\n'use strict';\n" + scripts.join('\n') + "\n})(" + json + ");\n"));
}

} // namespace

QString composePageScript(const ScriptParameters &parameters)
{
    return compose({{QStringLiteral("eventName"), parameters.eventName}}, {qtWebChannelScript(), pageScript()});
}

QByteArray composeWorkerPrelude(const ScriptParameters &parameters)
{
    const QString script =
        compose({{QStringLiteral("eventName"), parameters.eventName}, {QStringLiteral("isShared"), true}},
                {qtWebChannelScript(), pageScript()});
    // As a string literal it is one line. The first and last characters are the array's.
    const QByteArray literal = QJsonDocument(QJsonArray{script}).toJson(QJsonDocument::Compact);
    return "(0,eval)(" + literal.sliced(1, literal.size() - 2) + ");";
}

QString composeWorldScript(const ScriptParameters &parameters)
{
    return compose({{QStringLiteral("eventName"), parameters.eventName},
                    {QStringLiteral("ticketUrl"), parameters.ticketUrl},
                    {QStringLiteral("relayUrl"), parameters.relayUrl},
                    {QStringLiteral("headerUrl"), parameters.headerUrl},
                    {QStringLiteral("secret"), parameters.secret}},
                   {worldScript()});
}

QByteArray pageScript()
{
    return contentsOf(QStringLiteral(":/wirebench/js/page.js"));
}

QByteArray worldScript()
{
    return contentsOf(QStringLiteral(":/wirebench/js/world.js"));
}

} // namespace wirebench::js
