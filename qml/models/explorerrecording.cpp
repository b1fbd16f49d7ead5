// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include "qml/models/recordingnotes.h"
#include "qml/models/wording.h"

#include <QDir>
#include <QFileInfo>

//! The recording that everything passes into, and those of before: files of the folder "recordings", by their dates.

namespace wirebench {

namespace {

QDir keptFolder(const QString &folder)
{
    return QDir(QDir(folder).filePath(QStringLiteral("recordings")));
}

} // namespace

void Explorer::prepareRecording()
{
    const auto tell = [this](const Error &error) {
        m_isBeginning = false;
        m_recordingProblem = error.detail;
        Q_EMIT recordingProblemChanged();
    };
    connect(m_recorder.get(), &capture::Recorder::failed, this, tell);
    connect(m_recorder.get(), &capture::Recorder::keepFailed, this, tell);
    connect(m_recorder.get(), &capture::Recorder::fileBegun, this, &Explorer::onRecordingBegun);
    readKept();
}

QString Explorer::recordingName() const
{
    return QFileInfo(m_recorder->path()).fileName();
}

quint64 Explorer::recordedBytes() const
{
    const quint64 all = m_recorder->statistics().writtenBytes;
    return all - std::min(all, m_recordedBefore);
}

QString Explorer::recordedText() const
{
    return tr("%1 recorded").arg(wording::bytes(recordedBytes()));
}

void Explorer::setRecordingLimit(qint64 bytes)
{
    m_recordingLimit = std::max<qint64>(0, bytes);
    m_save.start();
}

void Explorer::beginRecording()
{
    if (std::exchange(m_isBeginning, true))
        return;
    const QDir folder = keptFolder(m_folder);
    QDir().mkpath(folder.path());
    const QString date = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
    QString name = date + QStringLiteral(".pcapng");
    for (int i = 2; folder.exists(name); ++i)
        name = QStringLiteral("%1 (%2).pcapng").arg(date).arg(i);
    m_keptPath = folder.filePath(name);
    m_recorder->keepAs(m_keptPath);
}

void Explorer::onRecordingBegun()
{
    if (std::exchange(m_isBeginning, false))
        RecordingNotes::of(*m_feed).follow(m_keptPath);
    const quint64 all = m_recorder->statistics().writtenBytes;
    m_recordedBefore = all;
    auto before = std::exchange(m_feed, std::make_unique<timeline::RecordingFeed>(m_recorder->path()));
    for (const auto &tab : m_tabs.all()) {
        if (tab->kind() == ExplorerTab::SessionTab || tab->page())
            tab->setLook(lookAt(tab->key()));
    }
    before.release()->deleteLater(); // after the looks at it
    readKept();
    Q_EMIT statisticsChanged();
}

void Explorer::readKept()
{
    const QStringList kept =
        keptFolder(m_folder).entryList({QStringLiteral("*.pcapng")}, QDir::Files, QDir::Name | QDir::Reversed);
    if (kept == m_kept)
        return;
    m_kept = kept;
    Q_EMIT keptChanged();
}

void Explorer::openKept(const QString &name)
{
    readKept();
    if (m_kept.contains(name))
        addRecording(keptFolder(m_folder).filePath(name));
}

} // namespace wirebench
