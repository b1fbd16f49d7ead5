// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagerun.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace {

constexpr int startLimit = 20000;

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

Peer::Peer()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PYTHON3), {QStringLiteral(PEER)});
    if (m_process.waitForReadyRead(startLimit))
        m_ports = QJsonDocument::fromJson(m_process.readLine()).object();
}

Peer::~Peer()
{
    m_process.closeWriteChannel(); // it ends with its standard input
    if (!m_process.waitForFinished(startLimit))
        m_process.kill();
}

PageRun::PageRun(const QString &script, const Peer &peer, const QVariantMap &more)
    : m_script(script)
{
    QVariantMap ports = peer.ports().toVariantMap();
    ports.insert(more);
    const QDir pages(QStringLiteral(PAGES));
    const QStringList files = pages.entryList({QStringLiteral("*.js")}, QDir::Files);
    for (const QString &file : files)
        QFile::copy(pages.filePath(file), m_folder.filePath(file));
    write(m_folder.filePath(QStringLiteral("ports.js")),
          "export const ports = " + QJsonDocument(QJsonObject::fromVariantMap(ports)).toJson(QJsonDocument::Compact)
              + ";\n");
    writePage({});
}

void PageRun::forbidConnections()
{
    writePage("<meta http-equiv=Content-Security-Policy content=\"connect-src 'none'\">");
}

void PageRun::writePage(const QByteArray &head)
{
    write(m_folder.filePath(QStringLiteral("index.html")),
          "<!doctype html><meta charset=utf-8>" + head
              + "<title>test</title><script type=module src=" + m_script.toUtf8() + ".js></script>\n");
}

PageRun::~PageRun()
{
    m_process.terminate(); // harmless when it has ended
    waitForEnd(startLimit);
}

void PageRun::start(const QStringList &arguments)
{
    m_process.start(QStringLiteral(WIREBENCH_PROGRAM),
                    QStringList{QStringLiteral("host"), m_folder.path(), QStringLiteral("--headless")} + arguments);
}

bool PageRun::waitForEnd(int milliseconds)
{
    if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds))
        return true;
    m_process.kill();
    m_process.waitForFinished();
    return false;
}

bool PageRun::waitForLine(const QString &prefix, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    for (;;) {
        const QStringList all = lines();
        for (const QString &line : all) {
            if (line.startsWith(prefix))
                return true;
        }
        if (deadline.hasExpired() || !m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
    }
}

QStringList PageRun::lines()
{
    m_output += m_process.readAllStandardOutput();
    return QString::fromUtf8(m_output).split(u'\n', Qt::SkipEmptyParts);
}

QString PageRun::errors()
{
    m_errors += m_process.readAllStandardError();
    return QString::fromUtf8(m_errors);
}
