// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/exporter.h"
#include "core/devices/devicefile.h"
#include "core/faults/faultoptions.h"
#include "core/message/replyrules.h"
#include "core/scenario/statement.h"
#include "core/session/sessionaddress.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <variant>

namespace wirebench::cli {

enum class ExitCode { Ok = 0, Failed = 1, Usage = 2, Rig = 3 };

//! `wb show FILE`
struct ShowOptions
{
    QString file;
    QString filter; //!< empty: everything
    capture::ExportFormat format = capture::ExportFormat::HexText;
    capture::Direction direction = capture::Direction::None; //!< None: both
    bool isSummary = false; //!< one line for each record, instead of a format
    bool showsFields = false; //!< decoded messages, instead of a format
    QString schema; //!< name, or file, of a schema for all sessions; empty: as their ports say
    bool showsDissection = false; //!< what Wireshark makes of it, instead of a format
    bool showsStatistics = false; //!< instead of a format
    bool isJson = false; //!< of statistics
    bool follows = false; //!< goes on with what is recorded meanwhile
    std::optional<QString> output; //!< a file instead of standard output
};

//! `wb record ADDRESS --listen …`
struct RecordOptions
{
    session::SessionAddress target;
    session::SessionAddress listen; //!< of kind TcpListen
    QString output;
    bool append = false;
    qint64 fileLimit = 0; //!< bytes; 0: none
    qint64 connections = 0; //!< after how many that ended it ends; 0: never
};

//! `wb send ADDRESS`
struct SendOptions
{
    session::SessionAddress target;
    QByteArray payload;
    QString expect; //!< a regular expression; empty: nothing is expected
    std::chrono::milliseconds wait{1000};
    QString record; //!< empty: nothing is recorded
    bool isJson = false;
};

//! `wb listen ADDRESS`
struct ListenOptions
{
    session::SessionAddress address; //!< of a kind that waits
    std::shared_ptr<const message::ReplyRules> reply; //!< nullptr: nothing is answered
    QString record; //!< empty: nothing is recorded
    qint64 connections = 0; //!< TCP: after how many that ended it ends; 0: never
    bool isJson = false;
    bool isHex = false; //!< lines of hexadecimal digits instead of text
};

//! `wb replay FILE`
struct ReplayOptions
{
    QString file;
    session::SessionAddress address; //!< Tcp and Udp: who it is replayed to; otherwise where it is waited for somebody.
    std::optional<capture::SessionId> session; //!< Nothing: the first that has bytes of that side.
    capture::Direction side = capture::Direction::Out; //!< What is sent.
    double speed = 1; //!< See capture::ReplayPlan, as for the pause.
    std::chrono::nanoseconds longestPause = std::chrono::nanoseconds::max();
    std::chrono::milliseconds wait{1000}; //!< for what comes back, after everything was sent
    bool isExpecting = false; //!< what comes back is compared
    QString record; //!< empty: nothing is recorded
    bool isJson = false;
};

//! `wb device NAME|FILE`
struct DeviceCommandOptions
{
    QString device; //!< as it was said
    std::shared_ptr<const devices::DeviceFile> file; //!< nullptr: a bundled device
    Endpoint local;
    quint64 seed = 0;
    QString record; //!< empty: nothing is recorded
    bool isJson = false;
};

//! `wb make-test RECORDING [RECORDING2]`
struct MakeTestOptions
{
    QString file;
    QString second; //!< empty: none
    QString output; //!< empty: standard output
    std::optional<capture::SessionId> session; //!< Nothing: all.
};

//! `wb fault ADDRESS --listen PORT`
struct FaultCommandOptions
{
    session::SessionAddress target; //!< Tcp or Udp
    Endpoint local;
    faults::FaultOptions faults; //!< that make sense with the target
    qint64 connections = 0; //!< TCP: after how many that ended it ends; 0: never
    QString record; //!< empty: nothing is recorded
    bool isJson = false;
};

//! `wb run FILE|FOLDER`
struct RunCommandOptions
{
    QStringList files; //!< or folders
    QList<std::pair<QString, QString>> variables; //!< in their order
    QHash<QString, scenario::DeviceStatement> devices; //!< by name: what is said instead of what scenarios say
    QStringList deviceFiles; //!< which those were read from
    QString filter; //!< part of a path; empty: all
    int jobs = 1;
    quint64 seed = 0;
    std::chrono::milliseconds timeout{0}; //!< of each; 0: none
    QString recordings; //!< a folder; empty: nothing is recorded
    QString junit; //!< a file; empty: none
    QString html; //!< likewise
    bool isTap = false;
    bool isJson = false;
};

//! `wb check FILE|FOLDER...`
struct CheckOptions
{
    QStringList paths;
    QSet<QString> variables; //!< That have values when it is run.
    QHash<QString, scenario::DeviceStatement> devices; //!< as of RunCommandOptions
    bool isJson = false;
};

//! `wb fmt FILE|FOLDER|-...`
struct FormatOptions
{
    QStringList paths;
    bool isCheck = false; //!< Says which files would change, and changes none.
    bool toOutput = false; //!< Writes to standard output, and changes none.
};

using Options =
    std::variant<ShowOptions, RecordOptions, SendOptions, ListenOptions, ReplayOptions, DeviceCommandOptions,
                 FaultCommandOptions, MakeTestOptions, RunCommandOptions, CheckOptions, FormatOptions>;

//! Why the program ends now: with what code, and what it says.
struct Ending
{
    ExitCode code = ExitCode::Ok;
    QString text; //!< to standard output with Ok, otherwise to standard error
};

//! Parses the command line, \a arguments without the program's name. Reads no files but those whose content is to be
//! sent, or says what is answered.
tl::expected<Options, Ending> parseCommandLine(const QStringList &arguments);

} // namespace wirebench::cli
