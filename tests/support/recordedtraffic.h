// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recorder.h"

#include <QTemporaryDir>

#include <memory>

namespace wirebench::tests {

//! A recording in a folder of its own that is being written, and a UDP session in it (record 0: it was opened) between
//! 192.0.2.1:50000 and 192.0.2.2:50001.
class RecordedTraffic
{
public:
    //! \a name is the destination as somebody asked for it.
    explicit RecordedTraffic(const QString &name = QStringLiteral("pump:50001"));

    bool isReady() const { return m_recorder != nullptr; }
    QString path() const { return m_recorder->path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    TrafficWatcher &watcher() { return *m_watcher; }
    TrafficTap &tap() { return *m_tap; }

    //! \a count datagrams.
    void send(int count, const QByteArray &payload = "PING");
    void receive(int count, const QByteArray &payload = "PONG");
    //! Ends the session, and begins another, of TCP with \a port of the same peer: two records.
    void beginStream(quint16 port);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<TrafficTap> m_tap;
};

} // namespace wirebench::tests
