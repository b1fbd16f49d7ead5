// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

//! peer.py as a process; see there for what it can do.
class Peer
{
public:
    //! Starts it and waits for its ports. ports() is empty when that failed.
    Peer();
    ~Peer();

    const QJsonObject &ports() const { return m_ports; }

private:
    QProcess m_process;
    QJsonObject m_ports;
};

//! One run of `wirebench host FOLDER --headless` on a folder made for it: the named script as a module, the files it
//! may import, and ports.js with the peer's ports and whatever else the page needs to know.
class PageRun
{
public:
    PageRun(const QString &script, const Peer &peer, const QVariantMap &more = {});
    //! The page's Content Security Policy forbids it to connect to anything. Before start().
    void forbidConnections();
    ~PageRun();

    //! Starts the program with \a arguments after the folder.
    void start(const QStringList &arguments);
    //! False when it did not end within \a milliseconds; it is killed then.
    bool waitForEnd(int milliseconds);
    //! False when no line that starts with \a prefix came within \a milliseconds.
    bool waitForLine(const QString &prefix, int milliseconds);

    qint64 processId() const { return m_process.processId(); }
    int exitCode() const { return m_process.exitCode(); }
    bool endedNormally() const { return m_process.exitStatus() == QProcess::NormalExit; }
    //! Standard output and standard error so far.
    QStringList lines();
    QString errors();

private:
    void writePage(const QByteArray &head);

    QString m_script;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};
