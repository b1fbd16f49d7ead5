// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/decode/dissectionreader.h"
#include "core/decode/dissectorprocess.h"

#include <QObject>

#include <memory>
#include <optional>

class QProcess;

namespace wirebench::decode {
Q_NAMESPACE

//! What a Dissector is at. All but Idle and Running are final.
enum class DissectorState {
    Idle,
    Running,
    Finished, //!< All packets were dissected.
    Failed, //!< See Dissector::error().
    Cancelled,
};
Q_ENUM_NS(DissectorState)

struct DissectorOptions
{
    //! tshark's path; empty: the one of Debian, or else in PATH.
    QString program = {};
    //! From the beginning to the end, at least 1 ms.
    std::chrono::milliseconds timeout = std::chrono::seconds(20);
    //! Bytes of a capture, where they are given as such.
    qsizetype largestCapture = 64 * 1024 * 1024;
    DissectionLimits limits = {};
    QList<DissectAs> dissectAs = {};
};

//! What Wireshark makes of some packets: a tshark of its own for each object of this class, which gets them on its
//! standard input, opens no network interface, looks up no names, and knows neither the settings nor the scripts of the
//! user (see DissectorProcess). Nothing here waits for it. What is not needed any more is cancelled or destroyed, from
//! within every signal too; tshark is ended then, and what is left of it is destroyed when the event loop has its turn.
//!
//! A dissection knows only the packets that it was given: a TCP stream from its beginning, or what follows from
//! earlier packets is missing.
class Dissector : public QObject
{
    Q_OBJECT

public:
    //! \a clock must outlive this object.
    explicit Dissector(DissectorOptions options = {}, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~Dissector() override;

    DissectorState state() const { return m_state; }
    //! Why it Failed. \c detail says what to do about it.
    //! InvalidState: tshark is not installed, or too old. InvalidArgument: nothing to dissect, or wrong options.
    //! TimedOut, OutOfResources: a limit of the options is reached. Unknown: tshark failed (its exit code and the first
    //! line of what it said), or broke off, or wrote something else.
    const Error &error() const { return m_error; }

    //! Dissects \a capture, the bytes of a pcapng or pcap file. Once, when Idle. finished() or failed() follows, unless
    //! it is cancelled; neither comes from within this function.
    void start(const QByteArray &capture);
    //! The same with a file, which must not grow meanwhile.
    void startFile(const QString &path);
    //! Nothing comes any more, and tshark is ended. Does nothing when it has Finished or Failed.
    void cancel();

Q_SIGNALS:
    //! In the order of the capture. Those before an error come.
    void packetDissected(const wirebench::decode::DissectedPacket &packet);
    void finished();
    void failed(const wirebench::Error &error);

private:
    void run(std::optional<Error> problem, const QString &path, const QByteArray &capture);
    void onOutput();
    void onErrorOutput();
    void onEnded(int exitCode, bool crashed);
    //! False when a slot has cancelled or destroyed this.
    bool deliver();
    void fail(const Error &error);
    void enter(DissectorState state);
    void release();

    DissectorOptions m_options;
    DissectorState m_state = DissectorState::Idle;
    Error m_error;
    DissectionReader m_reader;
    std::unique_ptr<Timer> m_timer;
    QProcess *m_process = nullptr; // owned, until release() leaves it to itself
    QByteArray m_errorOutput; // its beginning
};

} // namespace wirebench::decode
