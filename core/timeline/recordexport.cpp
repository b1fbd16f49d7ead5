// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/recordexport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <functional>

namespace wirebench::timeline {

namespace {

constexpr quint64 atOnce = 64; // records for which others wait
constexpr qint64 progressInterval = 50; // ms

using Progress = std::function<void(quint64 done)>;

//! Fewer than all where it was stopped; then the file is not there.
Result<void> writeAll(const SharedRecording &recording, const capture::RowSet &records,
                      const RecordExport::Options &options, const std::stop_token &stop, const Progress &progress)
{
    const QString source = recording.withRecording([](const capture::Recording &whole) { return whole.path(); });
    if (QFileInfo(source) == QFileInfo(options.path)) {
        return failure(ErrorCode::InvalidArgument,
                       RecordExport::tr("%1 is the recording itself; choose another name").arg(options.path));
    }
    QSaveFile file(options.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::PermissionDenied, QStringLiteral("%1: %2").arg(options.path, file.errorString()));
    const auto exporter = recording.withRecording([&](const capture::Recording &whole) {
        return std::make_unique<capture::Exporter>(whole, file, options.format, options.direction);
    });
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    for (quint64 next = 0; next < records.count() && !stop.stop_requested();) {
        const quint64 end = std::min(next + atOnce, records.count());
        const Result<void> added = recording.withRecording([&](const capture::Recording &) -> Result<void> {
            for (; next < end; ++next) {
                if (const auto one = exporter->add(static_cast<qint64>(records.at(next))); !one)
                    return one;
            }
            return {};
        });
        if (!added)
            return failure(added.error().code, QStringLiteral("%1: %2").arg(options.path, added.error().detail));
        if (sinceProgress.hasExpired(progressInterval)) {
            progress(next);
            sinceProgress.start();
        }
    }
    if (stop.stop_requested())
        return {};
    const Result<void> finished =
        recording.withRecording([&](const capture::Recording &) { return exporter->finish(); });
    if (finished && !file.commit())
        return failure(ErrorCode::OutOfResources, QStringLiteral("%1: %2").arg(options.path, file.errorString()));
    return finished;
}

} // namespace

RecordExport::RecordExport(std::shared_ptr<const SharedRecording> recording, const capture::RowSet &records,
                           const Options &options, QObject *parent)
    : QObject(parent)
    , m_recording(std::move(recording))
    , m_records(records)
    , m_options(options)
{ }

RecordExport::~RecordExport()
{
    m_stop.request_stop();
}

void RecordExport::start()
{
    if (m_state != State::Idle)
        return;
    setState(State::Running);
    QThreadPool::globalInstance()->start([self = QPointer(this), recording = m_recording, records = m_records,
                                          options = m_options, stop = m_stop.get_token()] {
        const auto progress = [&](quint64 done) {
            QMetaObject::invokeMethod(qApp, [self, done] {
                if (!self || self->m_state != State::Running)
                    return;
                self->m_done = done;
                Q_EMIT self->changed();
            });
        };
        const Result<void> result = writeAll(*recording, records, options, stop, progress);
        QMetaObject::invokeMethod(qApp, [self, result] {
            if (self)
                self->end(result);
        });
    });
}

void RecordExport::cancel()
{
    m_stop.request_stop();
    if (m_state == State::Running)
        setState(State::Cancelled);
}

void RecordExport::end(const Result<void> &result)
{
    if (m_state != State::Running)
        return;
    if (!result) {
        m_error = result.error();
        return setState(State::Failed);
    }
    m_done = m_records.count();
    setState(State::Finished);
}

void RecordExport::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace wirebench::timeline
