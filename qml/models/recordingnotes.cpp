// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordingnotes.h"

#include "qml/models/notesfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

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
    const auto found = m_notes.find(record);
    return found == m_notes.end() ? QString() : found->second;
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
    const bool isEarly = !m_notes.empty(); // somebody wrote before the file was read
    m_notes.insert(notes->begin(), notes->end());
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
        m_notes.erase(record);
    else
        m_notes[record] = trimmed;
    if (m_isLoaded)
        save();
    Q_EMIT changed(record);
}

void RecordingNotes::follow(const QString &recording)
{
    m_file->follow(recording);
}

void RecordingNotes::save()
{
    if (m_isBroken || !m_file->put(m_notes))
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), file = m_file] {
        const Result<void> written = file->write();
        QMetaObject::invokeMethod(qApp, [self, written] {
            if (self)
                self->setProblem(written ? QString() : written.error().detail);
        });
    });
}

void RecordingNotes::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench
