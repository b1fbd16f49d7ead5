// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMutex>
#include <QStringList>

namespace wirebench::tests {

//! What the window writes to standard error while this lives, which nobody should see.
class Complaints
{
public:
    Complaints()
    {
        all().clear();
        if (listeners()++ == 0)
            before() = qInstallMessageHandler(listen);
    }
    ~Complaints()
    {
        if (--listeners() == 0)
            qInstallMessageHandler(before());
    }
    Q_DISABLE_COPY_MOVE(Complaints)

    static QStringList &all()
    {
        static QStringList complaints;
        return complaints;
    }

private:
    //! A new one may be made before the old one is gone.
    static int &listeners()
    {
        static int count = 0;
        return count;
    }

    static QtMessageHandler &before()
    {
        static QtMessageHandler handler = nullptr;
        return handler;
    }

    static void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        static QMutex mutex; // QML compiles in a thread of its own
        if (const QMutexLocker locker(&mutex); type != QtDebugMsg && type != QtInfoMsg)
            all().append(message);
        before()(type, context, message);
    }
};

} // namespace wirebench::tests
