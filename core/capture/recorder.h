// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/traffictap.h"
#include "core/capture/recordbuffer.h"
#include "core/capture/recordingfile.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace wirebench::capture {

class IndexKeeper;
class RecordWriter;

//! How a recording is written.
struct RecorderOptions
{
    bool append = false; //!< Go on behind what the file has; otherwise it begins anew.
    qint64 bufferLimit = 64 * 1024 * 1024; //!< Bytes that wait for the disk at most; as many more are being written.
    qint64 fileLimit = 0; //!< Bytes after which another file begins, "name-2.pcapng" and so on. 0: never.
    //! Likewise by time, from the file's first record on. 0: never.
    std::chrono::seconds fileTime{0};
    bool keepsIndex = true; //!< Beside each file, so that opening it later takes no time.
    std::chrono::milliseconds indexInterval{5000}; //!< So old it gets at most, while the machine has time.
};

//! What a recorder did so far.
struct RecorderStatistics
{
    quint64 records = 0;
    quint64 lostRecords = 0; //!< For which there was no room while the disk was slow.
    quint64 lostBytes = 0;
    quint64 lostEvents = 0; //!< Ends, errors and notes, when there was no room for those either.
    quint64 lostSessions = 0; //!< That began and ended meanwhile, and of which nothing was recorded.
    quint64 writtenBytes = 0; //!< Of all files.
    std::chrono::nanoseconds processorTime{}; //!< Of its own thread.
};

//! Records what sockets move to pcapng files (README.md says how they look), in a thread of its own. Sockets are
//! recorded whose Environment has one of its watchers.
//!
//! Made and destroyed in one thread. Destroying it writes what is there; watchers and their taps may live longer, and
//! record nothing then.
class Recorder : public QObject
{
    Q_OBJECT

public:
    //! Begins to record to \a path. An error says why the file cannot be written.
    static Result<std::unique_ptr<Recorder>> start(const QString &path, const RecorderOptions &options = {});
    ~Recorder() override;

    //! Watches sockets for \a owner ("web https://example.com", the name of a test). Its functions may be called from
    //! every thread.
    std::unique_ptr<TrafficWatcher> watcher(const QString &owner);
    //! Somebody's remark, about no session in particular. From every thread.
    void note(const QString &text);
    //! What was recorded so far becomes the file \a path, of which there is none yet, on the same file system; it goes
    //! on in a new file at path(), as fileBegun() tells. From every thread.
    void keepAs(const QString &path);

    //! From every thread.
    RecorderStatistics statistics() const;
    //! The first file.
    const QString &path() const { return m_path; }

Q_SIGNALS:
    //! Nothing is recorded any more; what was written stays. Emitted by the recorder's thread, once at most.
    void failed(const wirebench::Error &error);
    //! Recording goes on in another file. Emitted by the recorder's thread.
    void fileBegun(const QString &path);
    //! keepAs() was not possible; everything goes on in the same file. Emitted by the recorder's thread.
    void keepFailed(const wirebench::Error &error);

private:
    Recorder(RecordingFile file, const RecorderOptions &options);

    void run();
    //! Writes what \a batch has; false after an error.
    bool writeBatch(const RecordBuffer::Batch &batch, RecordWriter &writer);
    bool writeOut();
    bool goOn(RecordWriter &writer);
    bool beginNextFile(const QString &path, RecordWriter &writer);
    bool isFileFull() const;
    QString takeKeptPath();
    bool keep(const QString &path);
    void updateStatistics(const RecordWriter &writer);
    void fail(const Error &error);

    const QString m_path;
    const RecorderOptions m_options;
    const std::shared_ptr<RecordBuffer> m_buffer;
    // The thread's:
    RecordingFile m_file;
    std::unique_ptr<IndexKeeper> m_index;
    QByteArray m_blocks;
    int m_fileNumber = 1;
    std::optional<std::chrono::steady_clock::time_point> m_fileDue; // when the next one begins
    quint64 m_writtenBefore = 0; // bytes, to earlier files
    qint64 m_lastTime = 0; // of a record

    mutable std::mutex m_mutex;
    RecorderStatistics m_statistics;
    QString m_keptPath; // that keepAs() asked for
    std::thread m_thread; // last: it uses everything above
};

} // namespace wirebench::capture
