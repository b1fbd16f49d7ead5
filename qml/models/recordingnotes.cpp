// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordingnotes.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

namespace {

void toggle(std::set<quint64> &records, quint64 record)
{
    if (records.erase(record) == 0)
        records.insert(record);
}

} // namespace

RecordingNotes &RecordingNotes::of(timeline::RecordingFeed &feed)
{
    auto *notes = feed.findChild<RecordingNotes *>(QString(), Qt::FindDirectChildrenOnly);
    return notes ? *notes : *new RecordingNotes(feed);
}

RecordingNotes::RecordingNotes(timeline::RecordingFeed &feed)
    : QObject(&feed)
    , m_file(std::make_shared<NotesFile>(feed.path()))
{
    load();
}

QString RecordingNotes::note(quint64 record) const
{
    const auto found = m_notes.texts.find(record);
    return found == m_notes.texts.end() ? QString() : found->second;
}

void RecordingNotes::load()
{
    QThreadPool::globalInstance()->start([self = QPointer(this), file = m_file] {
        const Result<NotesFile::Notes> notes = file->read();
        QMetaObject::invokeMethod(qApp, [self, notes] {
            if (self)
                self->take(notes);
        });
    });
}

void RecordingNotes::take(const Result<NotesFile::Notes> &notes)
{
    m_isLoaded = true;
    if (!notes) {
        m_isBroken = true;
        setProblem(tr("Notes cannot be read, and are not kept until that is mended: %1").arg(notes.error().detail));
        Q_EMIT loaded();
        return;
    }
    const bool isEarly = !m_notes.texts.empty() || !m_early.empty() || !m_adopted.empty();
    m_notes.texts.insert(notes->texts.begin(), notes->texts.end());
    m_notes.marks = notes->marks;
    m_notes.marks.insert(m_adopted.begin(), m_adopted.end());
    for (const quint64 record : std::exchange(m_early, {}))
        toggle(m_notes.marks, record);
    if (isEarly)
        save();
    Q_EMIT loaded();
}

void RecordingNotes::set(quint64 record, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == note(record))
        return;
    if (trimmed.isEmpty())
        m_notes.texts.erase(record);
    else
        m_notes.texts[record] = trimmed;
    if (m_isLoaded)
        save();
    Q_EMIT changed(record);
}

void RecordingNotes::toggleMark(quint64 record)
{
    toggle(m_notes.marks, record);
    if (m_isLoaded)
        save();
    else
        toggle(m_early, record);
    Q_EMIT changed(record);
}

void RecordingNotes::adoptMarks(const std::set<quint64> &records)
{
    if (records.empty())
        return;
    m_adopted.insert(records.begin(), records.end());
    m_notes.marks.insert(records.begin(), records.end());
    if (m_isLoaded)
        save();
    Q_EMIT loaded();
}

void RecordingNotes::follow(const QString &recording)
{
    m_file->follow(recording);
}

void RecordingNotes::save()
{
    if (m_isBroken || !m_file->put(m_notes))
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), file = m_file, adopted = m_adopted] {
        const Result<void> written = file->write();
        QMetaObject::invokeMethod(qApp, [self, written, adopted] {
            if (self)
                self->onWritten(written, adopted);
        });
    });
}

//! \a adopted: those that the file has now.
void RecordingNotes::onWritten(const Result<void> &written, const std::set<quint64> &adopted)
{
    setProblem(written ? QString() : written.error().detail);
    if (!written || adopted.empty())
        return;
    for (const quint64 record : adopted)
        m_adopted.erase(record);
    Q_EMIT loaded(); // whoever kept them until now need not any more
}

void RecordingNotes::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench
