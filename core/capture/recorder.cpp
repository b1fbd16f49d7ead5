// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"

#include "core/capture/indexkeeper.h"
#include "core/capture/recordwriter.h"
#include "core/capture/sessiontap.h"

#include <QFile>
#include <QFileInfo>

#include <ctime>

namespace wirebench::capture {

namespace {

//! So long records may wait for others before they are written.
constexpr std::chrono::milliseconds patience{50};
//! So much is written at once.
constexpr qsizetype worthACall = 1024 * 1024; // bytes

QString numbered(const QString &path, int number)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return path.left(path.size() - suffix.size()) + QStringLiteral("-%1").arg(number) + suffix;
}

} // namespace

Result<std::unique_ptr<Recorder>> Recorder::start(const QString &path, const RecorderOptions &options)
{
    Result<RecordingFile> file = options.append ? RecordingFile::append(path) : RecordingFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    return std::unique_ptr<Recorder>(new Recorder(std::move(*file), options));
}

Recorder::Recorder(RecordingFile file, const RecorderOptions &options)
    : m_path(file.path())
    , m_options(options)
    , m_buffer(std::make_shared<RecordBuffer>(options.bufferLimit))
    , m_file(std::move(file))
{
    m_buffer->setFirstSession(m_file.interfaces());
    m_thread = std::thread([this] { run(); });
}

Recorder::~Recorder()
{
    m_buffer->close();
    m_thread.join();
}

std::unique_ptr<TrafficWatcher> Recorder::watcher(const QString &owner)
{
    return std::make_unique<SessionWatcher>(m_buffer, owner);
}

void Recorder::note(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    m_buffer->append({.kind = RecordKind::Note, .session = noSession, .time = wallTime(), .payload = bytes});
}

void Recorder::keepAs(const QString &path)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_keptPath = path;
    }
    note(QStringLiteral("kept as %1").arg(path)); // which wakes the thread, too
}

QString Recorder::takeKeptPath()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_keptPath, {});
}

RecorderStatistics Recorder::statistics() const
{
    const std::scoped_lock lock(m_mutex);
    return m_statistics;
}

void Recorder::run()
{
    RecordWriter writer(m_blocks);
    if (m_options.keepsIndex)
        m_index = std::make_unique<IndexKeeper>(m_options.indexInterval);
    writer.beginSection();
    bool isFine = writeOut();
    while (isFine) {
        RecordBuffer::Batch batch = m_buffer->take(patience, m_fileDue);
        if (batch.isEmpty() && m_buffer->isClosed())
            break;
        isFine = writeBatch(batch, writer); // an empty one where it is time for another file
        m_buffer->recycle(std::move(batch));
        updateStatistics(writer);
    }
    if (isFine) {
        writer.endSection(m_lastTime);
        writeOut();
        updateStatistics(writer);
    }
    m_index.reset(); // indexes the rest
}

bool Recorder::writeBatch(const RecordBuffer::Batch &batch, RecordWriter &writer)
{
    if (m_options.fileTime.count() > 0 && !m_fileDue && !batch.isEmpty())
        m_fileDue = std::chrono::steady_clock::now() + m_options.fileTime;
    auto opened = batch.opened().begin();
    bool isFine = true;
    batch.forEach([&](const PassedRecord &record) {
        if (!isFine)
            return;
        if (record.kind == RecordKind::Opened)
            writer.addSession(*opened++);
        writer.write(record);
        m_lastTime = record.time;
        if (m_blocks.size() >= worthACall)
            isFine = writeOut() && goOn(writer);
    });
    if (!isFine)
        return false;
    writer.writeStatistics(m_lastTime);
    return writeOut() && goOn(writer);
}

//! In another file, where it is time for one; false after an error.
bool Recorder::goOn(RecordWriter &writer)
{
    if (const QString path = takeKeptPath(); !path.isEmpty() && keep(path))
        return beginNextFile(m_file.path(), writer);
    return !isFileFull() || beginNextFile(numbered(m_path, ++m_fileNumber), writer);
}

bool Recorder::keep(const QString &path)
{
    QFile file(m_file.path());
    if (file.rename(path))
        return true;
    Q_EMIT keepFailed({ErrorCode::Unknown,
                       QStringLiteral("%1 cannot be kept as %2: %3").arg(m_file.path(), path, file.errorString())});
    return false;
}

bool Recorder::writeOut()
{
    const Result<void> written = m_file.write(m_blocks);
    m_blocks.resize(0); // keeps its memory
    if (!written)
        fail(written.error());
    else if (m_index)
        m_index->grown(m_file.path());
    return written.has_value();
}

bool Recorder::isFileFull() const
{
    if (m_options.fileLimit > 0 && m_file.size() >= m_options.fileLimit)
        return true;
    return m_fileDue && std::chrono::steady_clock::now() >= *m_fileDue;
}

bool Recorder::beginNextFile(const QString &path, RecordWriter &writer)
{
    writer.endSection(m_lastTime);
    if (!writeOut())
        return false;
    Result<RecordingFile> next = RecordingFile::create(path);
    if (!next) {
        fail(next.error());
        return false;
    }
    m_writtenBefore += static_cast<quint64>(m_file.size());
    m_file = std::move(*next);
    m_fileDue.reset();
    writer.beginSection();
    if (!writeOut())
        return false;
    Q_EMIT fileBegun(m_file.path());
    return true;
}

void Recorder::updateStatistics(const RecordWriter &writer)
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    const std::scoped_lock lock(m_mutex);
    m_statistics.records = writer.records();
    m_statistics.lostRecords = writer.lostRecords();
    m_statistics.lostBytes = writer.lostBytes();
    m_statistics.lostEvents = writer.lostEvents();
    m_statistics.lostSessions = writer.lostSessions();
    m_statistics.writtenBytes = m_writtenBefore + static_cast<quint64>(m_file.size());
    m_statistics.processorTime = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void Recorder::fail(const Error &error)
{
    m_buffer->close();
    Q_EMIT failed(error);
}

} // namespace wirebench::capture
