// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/recordingfeed.h"
#include "qml/models/notesfile.h"

namespace wirebench {

//! Which records of a recording people marked, and what they wrote about some. It lies beside the recording, in
//! "NAME.notes.json", because a recording is appended to only; read and written in threads of a pool, each time as a
//! whole.
class RecordingNotes : public QObject
{
    Q_OBJECT

public:
    //! Those of the recording that \a feed reads, which owns them: whoever looks at it shares them.
    static RecordingNotes &of(timeline::RecordingFeed &feed);

    //! By record.
    const std::map<quint64, QString> &all() const { return m_notes.texts; }
    QString note(quint64 record) const;
    //! Kept at once; empty text takes the note away.
    void set(quint64 record, const QString &text);
    const std::set<quint64> &marked() const { return m_notes.marks; }
    bool isMarked(quint64 record) const { return m_notes.marks.contains(record); }
    //! Kept at once.
    void toggleMark(quint64 record);
    //! Marks that were kept elsewhere before. They are added, and are adopted() until the file has them.
    void adoptMarks(const std::set<quint64> &records);
    const std::set<quint64> &adopted() const { return m_adopted; }
    //! The recording is called \a recording now. Waits while notes are being written, which are few.
    void follow(const QString &recording);
    //! Why notes are not kept, and what to do; empty while they are.
    QString problem() const { return m_problem; }
    //! The file was read, or there is none.
    bool isLoaded() const { return m_isLoaded; }

Q_SIGNALS:
    void changed(quint64 record);
    //! Any of them.
    void loaded();
    void problemChanged();

private:
    explicit RecordingNotes(timeline::RecordingFeed &feed);

    void load();
    void take(const Result<NotesFile::Notes> &notes);
    void save();
    void onWritten(const Result<void> &written, const std::set<quint64> &adopted);
    void setProblem(const QString &problem);

    const std::shared_ptr<NotesFile> m_file;
    NotesFile::Notes m_notes;
    std::set<quint64> m_early; // marks that were set or taken away before the file was read
    std::set<quint64> m_adopted;
    QString m_problem;
    bool m_isLoaded = false;
    bool m_isBroken = false; // the file cannot be read, and is not written over
};

} // namespace wirebench
