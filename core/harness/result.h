// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/place.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>

//! What comes of running scenarios, as values that reports are made of.
namespace wirebench::harness {

enum class Verdict : quint8 {
    Pass,
    Fail, //!< The device did something else than was expected.
    Inconclusive, //!< The rig is at fault, so nothing is known about the device.
};

//! "pass", "fail", "inconclusive".
QString verdictName(Verdict verdict);
//! The worse of two: fail before inconclusive before pass.
Verdict worst(Verdict one, Verdict other);

//! Something that passed between the scenario and a device, or happened to the connection.
struct Exchange
{
    enum class Kind : quint8 { Sent, Received, Event };

    Kind kind = Kind::Event;
    std::chrono::nanoseconds time{0}; //!< since the scenario began
    QString device;
    QByteArray bytes; //!< at most largestExchange of them
    qint64 size = 0; //!< how many there were
    QString event; //!< of Event: "connected", "closed by the peer", …

    static constexpr qsizetype largestExchange = 4096; //!< bytes kept
    friend bool operator==(const Exchange &, const Exchange &) = default;
};

//! Expected bytes against those that came.
struct ByteMismatch
{
    QString expected; //!< the pattern, as it was written and filled in
    QByteArray got; //!< from the first byte that was to be matched; at most largestGot
    qint64 gotSize = 0; //!< how many bytes there were
    qint64 offset = 0; //!< of the first byte that does not fit; gotSize where bytes are missing
    bool isWhole = false; //!< A message (datagram or frame), which has to fit from its first to its last byte.

    static constexpr qsizetype largestGot = 64 * 1024;
    //! What is expected where every byte is one too many.
    static QString nothing() { return QStringLiteral("nothing"); }
    friend bool operator==(const ByteMismatch &, const ByteMismatch &) = default;
};

//! Why a scenario did not pass.
struct Failure
{
    QString fileName; //!< That of the statement, which is another one's after `call`.
    scenario::Place place;
    QString statement; //!< Its line as it was written.
    QString device; //!< Perhaps empty.
    QString problem; //!< In words: "12 of 13 bytes came within 200 ms".
    QString advice; //!< What to do about it; perhaps empty.
    std::optional<ByteMismatch> mismatch;
    QList<Exchange> before; //!< The last ones, at most mostExchanges.
    QStringList path; //!< How it came here, outermost first: "repeat, round 7 of 100", "called from a.wire:3".

    static constexpr qsizetype mostExchanges = 20;
    friend bool operator==(const Failure &, const Failure &) = default;
};

//! One scenario that was run.
struct ScenarioResult
{
    QString fileName; //!< As it was given.
    Verdict verdict = Verdict::Pass;
    std::chrono::nanoseconds duration{0};
    qint64 startTime = 0; //!< ms since 1970, for reports
    quint64 seed = 0;
    qint64 steps = 0; //!< How many statements were carried out; each round of a repeat counts.
    qint64 checks = 0; //!< Of these, how many could have failed: expect, expect-close, assert.
    QStringList notes; //!< Of `note`, in their order; at most 1,000.
    QList<std::pair<QString, double>> measurements; //!< of assert: "rtt(pump) p95", and its value in the basic unit
    std::optional<Failure> failure; //!< Where it did not pass.
    QString recording; //!< A file that was kept; empty: none.
    QString rerun; //!< The command that runs just this again, with its seed and variables.

    friend bool operator==(const ScenarioResult &, const ScenarioResult &) = default;
};

//! Some scenarios that were run together, in the order in which they were given.
struct SuiteResult
{
    QList<ScenarioResult> scenarios;
    std::chrono::nanoseconds duration{0};

    Verdict verdict() const; //!< the worst of all
    friend bool operator==(const SuiteResult &, const SuiteResult &) = default;
};

} // namespace wirebench::harness
