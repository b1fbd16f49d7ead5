// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/channel.h"
#include "core/scenario/statement.h"

#include <QFile>

#include <vector>

namespace wirebench::harness {

//! What became of an expectation.
struct Judgement
{
    bool isMet = false;
    QList<message::Capture> captures;
    std::chrono::nanoseconds time{0}; //!< when the last byte of what met it came
    scenario::Block then; //!< what is carried out next; nullptr: nothing
    QString problem; //!< where it is not met
    std::optional<ByteMismatch> mismatch;
};

//! What is expected of a channel, looked for in what came. Takes what it is about, and nothing where it is not met.
class Expectation
{
public:
    virtual ~Expectation() = default;

    //! Nothing as long as further bytes may decide.
    virtual std::optional<Judgement> judge(Channel &channel) = 0;
    //! Nothing more counts: \a until is "within 200 ms" or "before pump ended the connection".
    virtual Judgement conclude(Channel &channel, const QString &until) = 0;
};

//! Messages that look like one of some patterns. The first of them that fits is taken; one that still may fit holds up
//! those behind it, so that it does not matter in which pieces the bytes come.
class PatternExpectation final : public Expectation
{
public:
    struct Option
    {
        message::MessagePattern pattern; //!< variables filled in
        scenario::Block then; //!< nullptr: nothing
    };

    //! \a options: one or more.
    explicit PatternExpectation(std::vector<Option> options);

    std::optional<Judgement> judge(Channel &channel) override;
    Judgement conclude(Channel &channel, const QString &until) override;

private:
    struct Attempt
    {
        message::MessagePattern::Progress progress;
        message::PatternMatch match;
    };

    std::optional<Judgement> judgeStream(Channel &channel);
    Judgement judgeMessage(Channel &channel);
    Judgement met(Channel &channel, std::size_t index);
    Judgement missed(QByteArrayView got, bool isWhole, const QString &problem) const;

    std::vector<Option> m_options;
    std::vector<Attempt> m_attempts; // one for each option
};

//! So many bytes, or a message of that length.
class LengthExpectation final : public Expectation
{
public:
    explicit LengthExpectation(const scenario::ExpectLength &length)
        : m_length(length)
    { }

    std::optional<Judgement> judge(Channel &channel) override;
    Judgement conclude(Channel &channel, const QString &until) override;

private:
    QString words() const;

    const scenario::ExpectLength m_length;
    qint64 m_taken = 0; // bytes of a stream
};

//! The bytes of a file, compared as they come.
class FileExpectation final : public Expectation
{
public:
    //! InvalidArgument where it cannot be read.
    static Result<std::unique_ptr<Expectation>> open(const QString &path);

    std::optional<Judgement> judge(Channel &channel) override;
    Judgement conclude(Channel &channel, const QString &until) override;

private:
    explicit FileExpectation(std::unique_ptr<QFile> file);

    std::optional<Judgement> judgeMessage(const Channel &channel, const Inbox::Message &message);
    Judgement differs(QByteArrayView got, QByteArrayView expected, qint64 offset) const;

    std::unique_ptr<QFile> m_file;
    qint64 m_taken = 0;
};

//! The first byte in which the two differ; the length of the shorter one where none does.
qsizetype firstDifference(QByteArrayView one, QByteArrayView other);
//! "1 byte", "12 bytes".
QString bytesText(qint64 count);

} // namespace wirebench::harness
