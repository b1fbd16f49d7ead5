// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/hexcomparison.h"

#include "core/message/hextext.h"
#include "core/message/messagepattern.h"
#include "core/report/visibletext.h"

#include <algorithm>

namespace wirebench::report {

namespace {

constexpr qsizetype perRow = 16;
constexpr qsizetype firstColumn = 18; // of the digits, behind "000000  expected  "

using Kind = message::PatternPart::Kind;

qsizetype columnOf(qsizetype index)
{
    return firstColumn + index * 3 + (index >= perRow / 2 ? 1 : 0);
}

QChar glyph(char byte)
{
    return byte >= ' ' && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
}

QString digitsOf(char byte)
{
    return QString::fromLatin1(QByteArray(1, byte).toHex());
}

Line faint(const QString &text)
{
    return {{text, Style::Faint}};
}

//! Where a number lies: "[_ __ _]" over its bytes.
QString numberDigits(qsizetype index, qsizetype length)
{
    if (length == 1)
        return QStringLiteral("[]");
    return index == 0 ? QStringLiteral("[_") : index + 1 == length ? QStringLiteral("_]") : QStringLiteral("__");
}

} // namespace

HexComparison::HexComparison(const harness::ByteMismatch &mismatch, const message::MessagePattern *pattern,
                             const DifferenceWindow &window)
    : m_mismatch(mismatch)
    , m_window(window)
    , m_hasPattern(pattern != nullptr)
    , m_at(mismatch.offset)
{
    if (pattern) {
        m_layout = pattern->layout(mismatch.got, mismatch.isWhole);
        m_at = m_layout.mismatch.value_or(mismatch.offset);
    }
    m_at = std::clamp<qsizetype>(m_at, 0, size());
    const message::PatternPart *part = partAt(m_at);
    if (part && part->kind == Kind::Number)
        m_marked = std::min(part->length, std::max<qsizetype>(part->offset + part->length - m_at, 1));
}

qsizetype HexComparison::size() const
{
    return std::max(m_layout.length, m_mismatch.got.size());
}

const message::PatternPart *HexComparison::partAt(qsizetype offset) const
{
    const auto part = std::find_if(m_layout.parts.begin(), m_layout.parts.end(), [&](const auto &each) {
        return offset >= each.offset && offset < each.offset + each.length;
    });
    return part == m_layout.parts.end() ? nullptr : &*part;
}

bool HexComparison::fitsAt(qsizetype offset) const
{
    const message::PatternPart *part = partAt(offset);
    if (offset >= m_mismatch.got.size() || (m_hasPattern && !part))
        return false;
    if (!part || part->kind == Kind::Gap)
        return true;
    if (part->kind == Kind::Number)
        return offset < m_at || offset >= m_at + m_marked;
    const qsizetype index = offset - part->offset;
    return ((m_mismatch.got[offset] ^ part->bytes[index]) & part->mask[index]) == 0;
}

HexComparison::Cell HexComparison::expectedAt(qsizetype offset) const
{
    const message::PatternPart *part = partAt(offset);
    if (!part)
        return {QStringLiteral("  "), u' ', Style::Plain};
    const qsizetype index = offset - part->offset;
    const Style style = fitsAt(offset) ? Style::Plain : Style::Expected;
    switch (part->kind) {
    case Kind::Gap:
        return {QStringLiteral(".."), u' ', Style::Faint};
    case Kind::Number:
        return {numberDigits(index, part->length), u'_', style == Style::Plain ? Style::Free : style};
    case Kind::Bytes:
        break;
    }
    const auto mask = static_cast<quint8>(part->mask[index]);
    if (mask == 0xff)
        return {digitsOf(part->bytes[index]), glyph(part->bytes[index]), style};
    QString digits = digitsOf(part->bytes[index]);
    if ((mask & 0xf0) == 0)
        digits[0] = u'?';
    if ((mask & 0x0f) == 0)
        digits[1] = u'?';
    return {digits, u'?', style == Style::Plain ? Style::Free : style};
}

HexComparison::Cell HexComparison::gotAt(qsizetype offset) const
{
    if (offset >= m_mismatch.got.size())
        return {QStringLiteral("--"), u' ', Style::Wrong};
    const bool isBehind =
        m_hasPattern && !m_mismatch.isWhole && offset >= m_layout.length; // of a stream: not looked at
    const bool isWrong = offset == m_at || (m_hasPattern && !isBehind && !fitsAt(offset));
    const char byte = m_mismatch.got[offset];
    return {digitsOf(byte), glyph(byte), isWrong ? Style::Wrong : isBehind ? Style::Faint : Style::Plain};
}

Line HexComparison::row(qsizetype first, bool isExpected) const
{
    const bool hasOffset = isExpected || !m_hasPattern;
    Line line;
    append(line, hasOffset ? QStringLiteral("%1").arg(first, 6, 16, QLatin1Char('0')) : QString(), Style::Faint);
    pad(line, 8);
    append(line, isExpected ? QStringLiteral("expected") : QStringLiteral("got"), Style::Faint);
    Line text;
    const qsizetype last = std::min(first + perRow, size());
    for (qsizetype offset = first; offset < last; ++offset) {
        const Cell cell = isExpected ? expectedAt(offset) : gotAt(offset);
        pad(line, columnOf(offset - first));
        append(line, cell.digits, cell.style);
        append(text, cell.text, cell.style);
    }
    pad(line, columnOf(std::min(size(), perRow) - 1) + 5);
    return line + text;
}

Line HexComparison::marks(qsizetype first) const
{
    Line line;
    for (qsizetype offset = std::max(m_at, first); offset < std::min(m_at + m_marked, first + perRow); ++offset) {
        const bool isJoined = offset > std::max(m_at, first);
        if (isJoined)
            append(line, QString(columnOf(offset - first) - lengthOf(line), u'^'), Style::Wrong);
        pad(line, columnOf(offset - first));
        append(line, QStringLiteral("^^"), Style::Wrong);
    }
    return line;
}

QString HexComparison::expectedWords(const message::PatternPart &part) const
{
    if (part.kind == Kind::Number)
        return part.text;
    return part.kind == Kind::Gap ? QStringLiteral("...") : expectedAt(m_at).digits;
}

QString HexComparison::words() const
{
    const message::PatternPart *part = partAt(m_at);
    if (m_hasPattern && m_at >= m_mismatch.got.size()) {
        const bool hasGap = std::any_of(m_layout.parts.begin(), m_layout.parts.end(),
                                        [](const auto &each) { return each.kind == Kind::Gap; });
        const QString missing = bytesText(m_layout.length - m_mismatch.got.size());
        return QStringLiteral("%1 came, %2 missing, from byte %3 on")
            .arg(bytesText(m_mismatch.gotSize), hasGap ? QStringLiteral("at least ") + missing : missing,
                 QString::number(m_at));
    }
    if (m_hasPattern && !part)
        return QStringLiteral("%1 too many, from byte %2 on").arg(bytesText(m_mismatch.gotSize - m_at)).arg(m_at);
    if (!part)
        return QStringLiteral("%1 expected").arg(visible(m_mismatch.expected));
    const qsizetype size = std::min(m_marked, m_mismatch.got.size() - m_at);
    return QStringLiteral("byte %1 (0x%2): %3 expected, %4 came")
        .arg(QString::number(m_at), QString::number(m_at, 16), expectedWords(*part),
             message::toHexText(QByteArrayView(m_mismatch.got).sliced(m_at, size)));
}

//! What the brackets of the shown rows stand for, and the numbers that came.
QList<Line> HexComparison::numbers(qsizetype first, qsizetype last) const
{
    QList<Line> lines;
    for (const message::PatternPart &part : m_layout.parts) {
        if (part.kind != Kind::Number || part.offset + part.length > m_mismatch.got.size() || part.offset < first
            || part.offset >= last)
            continue;
        Line line;
        append(line, part.text, Style::Free);
        const auto pattern = message::MessagePattern::parse(part.text);
        const QString withoutRange = part.text.section(u' ', 0, 0).remove(u']') + u']';
        const auto bare = message::MessagePattern::parse(withoutRange);
        const QByteArray bytes = m_mismatch.got.mid(part.offset, part.length);
        const auto match = bare ? bare->match(bytes) : message::PatternMatch();
        const bool fits = pattern && pattern->match(bytes).outcome == message::PatternMatch::Outcome::Yes;
        append(line, QStringLiteral(" at byte %1: ").arg(part.offset), Style::Faint);
        append(line,
               match.captures.isEmpty() ? QStringLiteral("no number")
                                        : visible(QString::fromLatin1(message::toText(match.captures.first().value))),
               fits ? Style::Plain : Style::Wrong);
        lines.append(line);
    }
    return lines;
}

QList<Line> HexComparison::lines() const
{
    const qsizetype rows = (size() + perRow - 1) / perRow;
    const qsizetype marked = std::min(m_at / perRow, std::max<qsizetype>(rows - 1, 0));
    const qsizetype first = std::max<qsizetype>(marked - m_window.rowsBefore, 0);
    const qsizetype end = std::min(rows, marked + m_window.rowsAfter + 1);
    QList<Line> lines{{{words(), Style::Wrong}}};
    if (first > 0)
        lines.append(
            faint(QStringLiteral("        (%1 before this left out: they fit)").arg(bytesText(first * perRow))));
    for (qsizetype index = first; index < end; ++index) {
        if (m_hasPattern)
            lines.append(row(index * perRow, true));
        lines.append(row(index * perRow, false));
        if (const Line line = marks(index * perRow); !line.isEmpty())
            lines.append(line);
    }
    if (m_at == size() && m_at % perRow == 0 && rows == marked + 1 && m_at > 0) // there is no row for it
        lines.append(faint(QStringLiteral("        (nothing came behind this)")));
    if (end < rows)
        lines.append(faint(QStringLiteral("        (%1 behind this left out)").arg(bytesText(size() - end * perRow))));
    return lines + numbers(first * perRow, end * perRow);
}

} // namespace wirebench::report
