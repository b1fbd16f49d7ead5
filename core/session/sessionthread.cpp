// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionthread.h"

#include "core/session/sessiondriver.h"

namespace wirebench::session {

SessionThread::SessionThread(const net::Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("wirebench sessions"));
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &QObject::destroyed, &m_thread, &QThread::quit, Qt::DirectConnection);
    m_thread.start();
}

SessionThread::~SessionThread()
{
    // While the thread's event loop runs, because what sockets leave behind is deleted later.
    m_worker->deleteLater();
    m_thread.wait(); // nothing in that thread blocks
}

std::unique_ptr<SessionHandle> SessionThread::create(const SessionAddress &address, const SessionOptions &options,
                                                     TrafficWatcher *watcher)
{
    net::Environment environment = m_environment;
    if (watcher)
        environment.watcher = watcher;
    auto link = std::make_shared<SessionMailbox>();
    auto *driver = new SessionDriver(address, options, environment, link);
    auto handle = std::unique_ptr<SessionHandle>(new SessionHandle(address, options, link));
    // Queued, and undone by whichever is destroyed first.
    connect(driver, &SessionDriver::statusPosted, handle.get(), &SessionHandle::takeStatus, Qt::QueuedConnection);
    connect(driver, &SessionDriver::fileEnded, handle.get(), &SessionHandle::fileEnded, Qt::QueuedConnection);
    connect(driver, &SessionDriver::commandFailed, handle.get(), &SessionHandle::commandFailed, Qt::QueuedConnection);
    driver->moveToThread(&m_thread);
    QMetaObject::invokeMethod(driver, [driver, worker = m_worker] { driver->setParent(worker); });
    return handle;
}

} // namespace wirebench::session
