// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/bytenotation.h"

#include "core/message/hextext.h"
#include "core/message/quotedtext.h"

#include <algorithm>

namespace wirebench::maketest {

namespace {

constexpr qsizetype perLine = 16; // bytes
constexpr qsizetype perStatement = 256; // bytes of a stream
constexpr qsizetype behindGap = 8; // bytes
constexpr qsizetype textWidth = 80; // of quoted text

//! Marks of a part of a turn, from its first byte.
QList<Mark> marksWithin(const QList<Mark> &marks, qsizetype offset, qsizetype length)
{
    QList<Mark> within;
    for (Mark mark : marks) {
        if (mark.offset < offset || mark.offset + mark.length > offset + length)
            continue;
        mark.offset -= offset;
        within.append(mark);
    }
    return within;
}

//! The next mark at or behind \a place; one at the end when there is none.
Mark nextMark(const QList<Mark> &marks, qsizetype place, qsizetype end)
{
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](const Mark &each) { return each.offset >= place; });
    return mark == marks.end() ? Mark{Mark::Kind::Free, end, 0, {}, false, false} : *mark;
}

//! A type of messages for a number of bytes.
QString typeOf(qsizetype length)
{
    return u'u' + QString::number(length * 8);
}

//! Elements of hexadecimal notation, as many in a line as there is room for.
class HexLines
{
public:
    void add(const QString &element, qsizetype bytes)
    {
        if (m_bytes > 0 && m_bytes + bytes > perLine) {
            m_lines.append(m_line);
            m_line.clear();
            m_bytes = 0;
        }
        m_line += (m_line.isEmpty() ? QString() : QStringLiteral(" ")) + element;
        m_bytes += bytes;
    }
    QStringList take() { return m_line.isEmpty() ? m_lines : m_lines + QStringList{m_line}; }

private:
    QStringList m_lines;
    QString m_line;
    qsizetype m_bytes = 0;
};

QString hexElement(const Mark &mark, bool isPattern)
{
    if (mark.kind == Mark::Kind::Anything)
        return QStringLiteral("...");
    if (mark.kind != Mark::Kind::Value)
        return QStringList(mark.length, QStringLiteral("??")).join(u' ');
    const QString type = mark.isText ? QStringLiteral("text") : typeOf(mark.length);
    const bool isCapture = isPattern && !mark.isKnown;
    return (isCapture ? u'[' : u'{') + mark.name + u':' + type + (isCapture ? u']' : u'}');
}

QStringList hexLines(QByteArrayView bytes, const QList<Mark> &marks, bool isPattern)
{
    HexLines lines;
    for (qsizetype place = 0; place < bytes.size();) {
        const Mark mark = nextMark(marks, place, bytes.size());
        for (; place < mark.offset; ++place)
            lines.add(message::toHexText(bytes.sliced(place, 1)), 1);
        if (mark.length > 0)
            lines.add(hexElement(mark, isPattern), mark.length);
        place += mark.length;
    }
    return lines.take();
}

//! Quoted text with variables, a line for each line or for as much as is wide enough.
QStringList quotedLines(QByteArrayView bytes, const QList<Mark> &marks)
{
    QStringList lines;
    QString line;
    const auto flush = [&] {
        if (!line.isEmpty())
            lines.append(u'"' + line + u'"');
        line.clear();
    };
    for (qsizetype place = 0; place < bytes.size();) {
        const Mark mark = nextMark(marks, place, bytes.size());
        for (const message::TextCell &cell : message::textCells(bytes.sliced(place, mark.offset - place))) {
            line += cell.text == u"{" ? QStringLiteral("{{") : cell.text;
            if (cell.text == u"\\n" || line.size() >= textWidth)
                flush();
        }
        if (mark.length > 0)
            line += u'{' + mark.name + u'}';
        place = mark.offset + mark.length;
    }
    flush();
    return lines;
}

//! Bytes as a regular expression has them.
QString escapedForRegex(QByteArrayView bytes)
{
    QString text;
    for (const char byte : bytes) {
        const bool isPlain = byte >= ' ' && byte < 0x7f;
        if (byte == '\r' || byte == '\n' || byte == '\t')
            text += message::escapedByte(byte);
        else if (!isPlain || byte == '{' || byte == '}' || byte == '#')
            text += QStringLiteral("\\x%1").arg(static_cast<quint8>(byte), 2, 16, QLatin1Char('0'));
        else if (QByteArrayView("\\^$.[]|()?*+/").contains(byte))
            text += QStringLiteral("\\") + QLatin1Char(byte);
        else
            text += QLatin1Char(byte);
    }
    return text;
}

QString regexOf(const Mark &mark, QByteArrayView marked)
{
    switch (mark.kind) {
    case Mark::Kind::Number:
        return QStringLiteral("[-+]?\\d+(?:\\.\\d+)?");
    case Mark::Kind::Word:
        return QStringLiteral("[\\w.-]+");
    case Mark::Kind::Value:
        return mark.isKnown ? QStringLiteral("[\\w-]+") : QStringLiteral("(?<%1>[\\w-]+)").arg(mark.name);
    case Mark::Kind::Free:
        return QStringLiteral("[\\s\\S]{%1}").arg(mark.length);
    case Mark::Kind::Anything:
        break;
    }
    return marked.contains('\n') ? QStringLiteral("[\\s\\S]*?") : QStringLiteral(".*");
}

QString regexText(QByteArrayView bytes, const QList<Mark> &marks)
{
    QString text;
    qsizetype place = 0;
    for (const Mark &mark : marks) {
        text += escapedForRegex(bytes.sliced(place, mark.offset - place));
        text += regexOf(mark, bytes.sliced(mark.offset, mark.length));
        place = mark.offset + mark.length;
    }
    return u'/' + text + escapedForRegex(bytes.sliced(place)) + u'/';
}

//! Where the piece that begins at \a start ends: behind a line, or behind \a perStatement bytes, and within no mark.
qsizetype endOfPiece(const Turn &turn, qsizetype start, bool asText)
{
    const qsizetype size = turn.bytes.size();
    qsizetype end = asText ? turn.bytes.indexOf('\n', start) + 1 : std::min(start + perStatement, size);
    if (end <= start)
        end = size;
    for (const Mark &mark : turn.marks) {
        const bool isGap = mark.kind == Mark::Kind::Anything; // what follows it says where it ends
        const qsizetype least = mark.offset + mark.length + (isGap ? behindGap : 0);
        if (mark.offset >= end || least <= end)
            continue;
        end = std::min(least, size);
        if (asText && turn.bytes[end - 1] != '\n')
            end = turn.bytes.indexOf('\n', end) + 1 > 0 ? turn.bytes.indexOf('\n', end) + 1 : size;
    }
    return end;
}

Piece pieceOf(QByteArrayView bytes, const QList<Mark> &marks, bool asText)
{
    if (!asText) {
        const QStringList lines = hexLines(bytes, marks, true);
        const bool isAny = lines == QStringList{QStringLiteral("...")};
        return {isAny ? QStringList{QStringLiteral("any")} : lines, {}};
    }
    // Expressions have no variables.
    if (std::all_of(marks.begin(), marks.end(), [](const Mark &mark) { return mark.isKnown; }))
        return {quotedLines(bytes, marks), {}};
    return {{regexText(bytes, marks)}, {}};
}

} // namespace

bool isText(QByteArrayView bytes)
{
    const QList<message::TextCell> cells = message::textCells(bytes);
    return !cells.isEmpty() && std::none_of(cells.begin(), cells.end(), [](const message::TextCell &cell) {
        return cell.text.startsWith(u"\\x") || cell.text == u"\\0";
    });
}

QStringList payloadLines(const Turn &turn)
{
    return isText(turn.bytes) ? quotedLines(turn.bytes, turn.marks) : hexLines(turn.bytes, turn.marks, false);
}

QList<Piece> patternPieces(const Turn &turn, bool isWhole)
{
    const bool asText = isText(turn.bytes);
    if (isWhole)
        return {pieceOf(turn.bytes, turn.marks, asText)};
    QList<Piece> pieces;
    QByteArrayView bytes = turn.bytes;
    // Nothing behind it says where it ends.
    const bool hasOpenEnd = !asText && !turn.marks.isEmpty() && turn.marks.last().kind == Mark::Kind::Anything
        && turn.marks.last().offset + turn.marks.last().length == bytes.size();
    const qsizetype fixedEnd = hasOpenEnd ? turn.marks.last().offset : bytes.size();
    for (qsizetype start = 0; start < fixedEnd;) {
        const qsizetype end = std::min(endOfPiece(turn, start, asText), fixedEnd);
        pieces.append(pieceOf(bytes.sliced(start, end - start), marksWithin(turn.marks, start, end - start), asText));
        start = end;
    }
    if (hasOpenEnd)
        pieces.append({{}, std::pair<qsizetype, qsizetype>(1, bytes.size() - fixedEnd)});
    return pieces;
}

} // namespace wirebench::maketest
