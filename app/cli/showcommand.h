// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/statisticssummary.h"
#include "core/capture/filter/filtermatcher.h"
#include "core/capture/recording.h"
#include "core/capture/recordingsource.h"
#include "core/decode/dissector.h"
#include "core/session/messagefields.h"

#include <QFile>
#include <QFileSystemWatcher>
#include <QTemporaryFile>
#include <QTimer>

#include <map>

namespace wirebench::cli {

//! `wb show`: prints records as they are found, in steps, so that it can be stopped at any time.
class ShowCommand final : public Command
{
    Q_OBJECT

public:
    explicit ShowCommand(const ShowOptions &options);

    void start() override;
    void stop() override;

private:
    Result<void> open();
    Result<void> openSelected();
    //! Finds and prints some more.
    void step();
    //! Nothing: as the ports say.
    Result<std::optional<decode::Schema>> chosenSchema(const decode::SchemaCatalogue &catalogue) const;
    Result<void> print(qint64 index, const capture::RecordEntry &entry);
    Result<void> write(const QByteArray &bytes);
    void printMessage(const session::DecodedMessage &message);
    //! What was wanted is in a file of its own: shows what Wireshark makes of it.
    void dissect();
    void finish(const Result<void> &result);
    void end(const Result<void> &result);

    const ShowOptions m_options;
    std::unique_ptr<capture::Recording> m_recording;
    std::unique_ptr<capture::RecordingSource> m_source;
    std::unique_ptr<session::MessageFields> m_fields; // for the matcher
    std::unique_ptr<capture::FilterMatcher> m_matcher; // nullptr: everything
    std::unique_ptr<session::RecordDecoder> m_decoder; // for fields
    std::unique_ptr<QFile> m_output;
    std::unique_ptr<QTemporaryFile> m_selected; // for dissection
    std::unique_ptr<capture::Exporter> m_exporter;
    std::unique_ptr<decode::Dissector> m_dissector;
    std::optional<StatisticsSummary> m_statistics;
    QFileSystemWatcher m_growth; // --follow
    QTimer m_next;
    Result<void> m_written; // what became of the messages so far
    bool m_isWanted = false; // the present record
    std::map<std::pair<capture::SessionId, capture::Direction>, bool>
        m_isLastWanted; // record with bytes, of each stream
    qint64 m_printed = 0; // records looked at
    bool m_isOver = false;
};

} // namespace wirebench::cli
