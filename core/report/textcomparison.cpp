// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/textcomparison.h"

#include "core/message/messagepattern.h"
#include "core/message/quotedtext.h"
#include "core/report/visibletext.h"

#include <algorithm>

namespace wirebench::report {

namespace {

constexpr qsizetype firstColumn = 10;
constexpr qsizetype longestExpression = 400; // of a regular expression, shown

QString shortened(const QString &text)
{
    if (text.size() <= longestExpression)
        return text;
    return text.first(longestExpression)
        + QStringLiteral(" ... (%1 characters left out)").arg(text.size() - longestExpression);
}

} // namespace

TextComparison::TextComparison(const harness::ByteMismatch &mismatch, const message::MessagePattern *pattern,
                               const DifferenceWindow &window)
    : m_mismatch(mismatch)
    , m_window(window)
    , m_at(mismatch.offset)
{
    if (pattern && !pattern->isRegex()) {
        const message::PatternLayout layout = pattern->layout(mismatch.got, mismatch.isWhole);
        for (const message::PatternPart &part : layout.parts)
            m_expected += part.bytes;
        m_isQuoted = true;
        m_at = layout.mismatch.value_or(mismatch.offset);
    } else if (pattern) {
        m_at = pattern->reach(mismatch.got); // it says 0 itself
    }
    m_at = std::clamp<qsizetype>(m_at, 0, mismatch.got.size());
}

std::pair<Line, qsizetype> TextComparison::quotedLine(const QString &label, QByteArrayView bytes, Style wrong) const
{
    const QList<message::TextCell> cells = message::textCells(bytes);
    qsizetype marked = 0; // the cell that byte m_at is in
    for (qsizetype byte = 0; marked < cells.size() && byte + cells[marked].size <= m_at; ++marked)
        byte += cells[marked].size;
    const qsizetype first = std::max<qsizetype>(marked - m_window.charactersBefore, 0);
    const qsizetype end = std::min(cells.size(), marked + m_window.charactersAfter);
    const auto sizeOf = [&](qsizetype from, qsizetype to) {
        qsizetype size = 0;
        for (qsizetype i = from; i < to; ++i)
            size += cells[i].size;
        return bytesText(size);
    };
    Line line;
    append(line, label, Style::Faint);
    pad(line, firstColumn);
    if (first > 0)
        append(line, QStringLiteral("(%1 left out) ").arg(sizeOf(0, first)), Style::Faint);
    append(line, QStringLiteral("\""), Style::Faint);
    qsizetype column = lengthOf(line);
    for (qsizetype i = first; i < end; ++i) {
        if (i == marked)
            column = lengthOf(line);
        append(line, cells[i].text, i == marked ? wrong : Style::Plain);
    }
    if (marked == cells.size())
        column = lengthOf(line);
    append(line, QStringLiteral("\""), Style::Faint);
    if (end < cells.size())
        append(line, QStringLiteral(" (%1 left out)").arg(sizeOf(end, cells.size())), Style::Faint);
    return {line, column};
}

QString TextComparison::words() const
{
    const bool isEnd = m_at >= m_mismatch.got.size();
    if (!m_isQuoted) {
        if (isEnd)
            return QStringLiteral("%1 came, which the beginning of a match may be; the rest is missing")
                .arg(bytesText(m_mismatch.gotSize));
        return QStringLiteral("what came fits up to byte %1, and not there").arg(m_at);
    }
    if (isEnd)
        return QStringLiteral("%1 came, %2 missing")
            .arg(bytesText(m_mismatch.gotSize), bytesText(m_expected.size() - m_at));
    if (m_at >= m_expected.size())
        return QStringLiteral("%1 too many, from byte %2 on").arg(bytesText(m_mismatch.gotSize - m_at)).arg(m_at);
    return QStringLiteral("byte %1: %2 expected, %3 came")
        .arg(QString::number(m_at), message::quotedText(QByteArrayView(m_expected).sliced(m_at, 1)),
             message::quotedText(QByteArrayView(m_mismatch.got).sliced(m_at, 1)));
}

QList<Line> TextComparison::lines() const
{
    QList<Line> lines{{{words(), Style::Wrong}}};
    if (m_isQuoted) {
        lines.append(quotedLine(QStringLiteral("expected"), m_expected, Style::Expected).first);
    } else {
        Line line;
        append(line, QStringLiteral("expected"), Style::Faint);
        pad(line, firstColumn);
        append(line, visible(shortened(m_mismatch.expected)), Style::Expected);
        lines.append(line);
    }
    const auto [got, column] = quotedLine(QStringLiteral("got"), m_mismatch.got, Style::Wrong);
    lines.append(got);
    Line mark;
    pad(mark, column);
    append(mark, QStringLiteral("^"), Style::Wrong);
    lines.append(mark);
    return lines;
}

} // namespace wirebench::report
