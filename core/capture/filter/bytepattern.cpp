// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/bytepattern.h"

#include "core/capture/filter/bytesearch.h"
#include "core/capture/filter/filtertexts.h"

#include <QStringConverter>

#include <algorithm>

namespace wirebench::capture {

namespace {

// At about 10 ns each a stretch takes some milliseconds at worst; with lookahead and back references some hundred.
constexpr int stepsPerStretch = 250'000;
constexpr qsizetype stretch = 32'768; // PCRE2 repeats at most 65,535 times

// Short inputs with a limit for each place that is so small that all places together may reach it.
constexpr qsizetype shortInput = 1'024;
constexpr int stepsPerPlace = 1'000;

bool isPlain(const QString &pattern, RegexFlags flags)
{
    return !pattern.isEmpty() && !flags && std::all_of(pattern.cbegin(), pattern.cend(), [](QChar c) {
        return c.unicode() <= 0xff && !QStringView(u"\\^$.[|()?*+{").contains(c);
    });
}

QString searching(const QString &pattern, QStringView closing)
{
    return limitedRegex(QStringLiteral("(?s:.{0,%1}?)(?:").arg(stretch - 1) + pattern + closing, stepsPerStretch);
}

} // namespace

BytePattern::BytePattern(const QString &pattern, RegexFlags flags, const Clock &clock)
    : m_clock(&clock)
{
    if (isPlain(pattern, flags)) {
        m_literal = pattern.toLatin1();
        return;
    }
    const auto options = regexOptions(flags);
    // By itself first: what closes more than it opens must not close what we open around it.
    if (const QRegularExpression alone(pattern, options); !alone.isValid()) {
        m_problem = alone.errorString();
        m_problemPosition = std::clamp<qsizetype>(alone.patternErrorOffset(), 0, pattern.size());
        return;
    }
    if (const qsizetype position = firstGroupCall(pattern); position >= 0) {
        m_problem = FilterTexts::tr("calling a group is not supported");
        m_problemPosition = position;
        return;
    }
    // \E ends a \Q; the line end ends a comment of the extended syntax.
    for (const QStringView closing : {QStringView(u"\\E)"), QStringView(u"\\E\n)")}) {
        m_regex = QRegularExpression(searching(pattern, closing), options);
        if (m_regex.isValid()) {
            m_regex.optimize();
            m_short = QRegularExpression(limitedRegex(pattern, stepsPerPlace), options);
            m_short.optimize();
            return;
        }
    }
    m_problem = m_regex.errorString();
}

BytePattern::Match BytePattern::giveUp()
{
    ++m_givenUp;
    return Match::GivenUp;
}

BytePattern::Match BytePattern::match(QByteArrayView bytes)
{
    if (!m_literal.isEmpty())
        return findBytes(bytes, m_literal) >= 0 ? Match::Yes : Match::No;
    if (bytes.size() > largestInput || isExhausted())
        return Match::GivenUp;
    const std::chrono::nanoseconds began = m_clock->now();
    const Match match = search(bytes);
    m_time += std::max(m_clock->now() - began - usualTime(bytes.size()), std::chrono::nanoseconds(0));
    return match;
}

BytePattern::Match BytePattern::search(QByteArrayView bytes)
{
    m_characters.resize(static_cast<std::size_t>(std::max<qsizetype>(bytes.size(), 1)));
    QStringDecoder decoder(QStringConverter::Latin1);
    decoder.appendToBuffer(m_characters.data(), bytes);
    const QString subject = QString::fromRawData(m_characters.data(), bytes.size());
    if (bytes.size() <= shortInput) {
        const auto match = m_short.match(subject, 0, QRegularExpression::NormalMatch,
                                         QRegularExpression::DontCheckSubjectStringMatchOption);
        if (match.isValid())
            return match.hasMatch() ? Match::Yes : Match::No;
    }
    for (qsizetype start = 0; start <= bytes.size(); start += stretch) {
        const auto match = m_regex.match(subject, start, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption
                                             | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (match.hasMatch())
            return Match::Yes;
        if (!match.isValid())
            return giveUp();
    }
    return Match::No;
}

} // namespace wirebench::capture
