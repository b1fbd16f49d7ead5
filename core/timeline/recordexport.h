// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/exporter.h"
#include "core/capture/search/rowset.h"
#include "core/timeline/sharedrecording.h"

#include <QObject>

#include <stop_token>

namespace wirebench::timeline {

//! Writes records of a recording that may be growing to a file, in a thread of a pool. The file appears when all of
//! it is written; what was there before stays until then, and when it fails or is cancelled.
class RecordExport : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Running,
        Finished, //!< final, as the next two
        Cancelled,
        Failed, //!< error() says why
    };
    Q_ENUM(State)

    struct Options
    {
        QString path; //!< of the file to be written
        capture::ExportFormat format = capture::ExportFormat::Pcapng;
        capture::Direction direction = capture::Direction::None; //!< only records of that one; None: all
    };

    RecordExport(std::shared_ptr<const SharedRecording> recording, const capture::RowSet &records,
                 const Options &options, QObject *parent = nullptr);
    //! Cancels it; does not wait for the thread.
    ~RecordExport() override;

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const QString &path() const { return m_options.path; }
    //! Records that were dealt with, and all there are to deal with.
    quint64 done() const { return m_done; }
    quint64 total() const { return m_records.count(); }

    //! Begins; only when Idle.
    void start();
    void cancel();

Q_SIGNALS:
    //! done() or state() is another; every 50 ms at most.
    void changed();

private:
    void end(const Result<void> &result);
    void setState(State state);

    const std::shared_ptr<const SharedRecording> m_recording;
    const capture::RowSet m_records;
    const Options m_options;
    std::stop_source m_stop;
    State m_state = State::Idle;
    quint64 m_done = 0;
    Error m_error;
};

} // namespace wirebench::timeline
