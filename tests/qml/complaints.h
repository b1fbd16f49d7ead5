// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wirebench::tests {

//! What the window writes to standard error while this lives, which nobody should see.
class Complaints
{
public:
    Complaints()
    {
        all().clear();
        before() = qInstallMessageHandler(listen);
    }
    ~Complaints() { qInstallMessageHandler(before()); }
    Q_DISABLE_COPY_MOVE(Complaints)

    static QStringList &all()
    {
        static QStringList complaints;
        return complaints;
    }

private:
    static QtMessageHandler &before()
    {
        static QtMessageHandler handler = nullptr;
        return handler;
    }

    static void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (type != QtDebugMsg && type != QtInfoMsg)
            all().append(message);
        before()(type, context, message);
    }
};

} // namespace wirebench::tests
