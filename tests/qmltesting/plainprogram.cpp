// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTextStream>

//! plainprogram IMPORT_PATH: no test runs in it. Says what is thrown when a session fails, and at which line.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QQmlEngine engine;
    engine.addImportPath(application.arguments().value(1));
    QQmlComponent component(&engine);
    component.setData(R"(import QtQml
import Wirebench.Test
DeviceSession {
    function problem() {
        try {
            send("01")
        } catch (error) {
            return error.lineNumber + ": " + error.message
        }
        return "nothing was thrown"
    }
})",
                      QUrl(QStringLiteral("file:///program.qml")));
    const std::unique_ptr<QObject> object(component.create());
    if (!object) {
        QTextStream(stdout) << component.errorString();
        return 1;
    }
    QVariant problem;
    QMetaObject::invokeMethod(object.get(), "problem", Q_RETURN_ARG(QVariant, problem));
    QTextStream(stdout) << problem.toString() << '\n';
    return 0;
}
