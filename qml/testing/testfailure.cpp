// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/testing/testfailure.h"

#include <QJSEngine>
#include <QTest>
#include <QUrl>

namespace wirebench::testing {

namespace {

//! As compilers name it: a path, where it is a file.
QByteArray fileName(const QString &url)
{
    const QUrl parsed(url);
    return (parsed.isLocalFile() ? parsed.toLocalFile() : url).toUtf8();
}

} // namespace

void failCaller(QObject *object, const QString &text)
{
    QJSEngine *engine = qjsEngine(object);
    if (!engine) {
        qWarning("%s", qUtf8Printable(text));
        return;
    }
    if (!QTest::currentTestFunction()) {
        engine->throwError(text);
        return;
    }
    // An error of this text is how TestCase ends a function whose failure has been reported; of any other it would
    // say that it was not caught.
    QJSValue reported = engine->newErrorObject(QJSValue::GenericError, QStringLiteral("QtQuickTest::fail"));
    const QByteArray file = fileName(reported.property(QStringLiteral("fileName")).toString());
    QTest::qFail(text.toUtf8().constData(), file.constData(), reported.property(QStringLiteral("lineNumber")).toInt());
    engine->throwError(reported);
}

} // namespace wirebench::testing
