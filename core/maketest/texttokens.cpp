// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/texttokens.h"

#include "core/decode/bytediff.h"

#include <QRegularExpression>

#include <algorithm>

namespace wirebench::maketest {

namespace {

constexpr qsizetype shortestSame = 2; // bytes between two gaps that are worth expecting

QList<Token> found(const QRegularExpression &expression, QByteArrayView text, Token::Kind kind)
{
    QList<Token> tokens;
    auto all = expression.globalMatch(QString::fromLatin1(text));
    while (all.hasNext()) {
        const auto match = all.next();
        tokens.append({kind, match.capturedStart(), match.capturedLength()});
    }
    return tokens;
}

//! Lines with their ends.
QList<Token> linesOf(QByteArrayView text)
{
    QList<Token> lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start) + 1;
        const qsizetype next = end > 0 ? end : text.size();
        lines.append({Token::Kind::Other, start, next - start});
        start = next;
    }
    return lines;
}

//! What is between the common ends, at least a byte. A line end is always one of them.
Mark between(QByteArrayView one, QByteArrayView other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    const qsizetype lineEnd = one.endsWith('\n') && other.endsWith('\n') ? 1 : 0;
    qsizetype front = 0;
    while (front < shorter - lineEnd && one[front] == other[front])
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && one[one.size() - 1 - back] == other[other.size() - 1 - back])
        ++back;
    qsizetype length = one.size() - front - back;
    if (length == 0) { // the other has more there
        front = std::max<qsizetype>(front - 1, 0);
        length = 1;
    }
    return {Mark::Kind::Anything, front, length, {}, false, false};
}

bool isLike(QByteArrayView one, const QList<Token> &ours, QByteArrayView other, const QList<Token> &theirs)
{
    if (ours.size() != theirs.size())
        return false;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        const bool isSame =
            one.sliced(ours[i].offset, ours[i].length) == other.sliced(theirs[i].offset, theirs[i].length);
        const bool isOther = ours[i].kind == Token::Kind::Other || theirs[i].kind == Token::Kind::Other;
        if (!isSame && isOther)
            return false;
    }
    return true;
}

QList<Mark> lineDifferences(QByteArrayView one, QByteArrayView other)
{
    if (one == other)
        return {};
    const QList<Token> ours = tokensOf(one);
    const QList<Token> theirs = tokensOf(other);
    if (!isLike(one, ours, other, theirs))
        return {between(one, other)};
    QList<Mark> marks;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        if (one.sliced(ours[i].offset, ours[i].length) == other.sliced(theirs[i].offset, theirs[i].length))
            continue;
        const bool isNumber = ours[i].kind == Token::Kind::Number && theirs[i].kind == Token::Kind::Number;
        marks.append(
            {isNumber ? Mark::Kind::Number : Mark::Kind::Word, ours[i].offset, ours[i].length, {}, false, false});
    }
    return marks;
}

} // namespace

QList<Token> tokensOf(QByteArrayView line)
{
    static const QRegularExpression expression(
        QStringLiteral("(?<number>(?:(?<![\\w.])[-+])?(?<!\\w)\\d+(?:\\.\\d+)?(?![\\w]))"
                       "|(?<word>\\w[\\w-]*)|[\\s\\S]"));
    QList<Token> tokens;
    auto all = expression.globalMatch(QString::fromLatin1(line));
    while (all.hasNext()) {
        const auto match = all.next();
        const auto kind = match.capturedLength(u"number") > 0 ? Token::Kind::Number
            : match.capturedLength(u"word") > 0               ? Token::Kind::Word
                                                              : Token::Kind::Other;
        tokens.append({kind, match.capturedStart(), match.capturedLength()});
    }
    return tokens;
}

QList<Token> wordsOf(QByteArrayView text)
{
    static const QRegularExpression expression(QStringLiteral("(?<![\\w-])[\\w-]{4,}(?![\\w-])"));
    return found(expression, text, Token::Kind::Word);
}

QString nameBefore(QByteArrayView text, qsizetype offset)
{
    static const QRegularExpression expression(QStringLiteral("([A-Za-z][A-Za-z0-9_]{1,15})[^A-Za-z0-9_\\n]+$"));
    const qsizetype start = text.first(offset).lastIndexOf('\n') + 1;
    const auto match = expression.match(QString::fromLatin1(text.sliced(start, offset - start)));
    return match.captured(1).toLower();
}

QList<Mark> textDifferences(QByteArrayView one, QByteArrayView other)
{
    const QList<Token> ours = linesOf(one);
    const QList<Token> theirs = linesOf(other);
    if (ours.size() != theirs.size())
        return {between(one, other)};
    QList<Mark> marks;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        for (Mark mark : lineDifferences(one.sliced(ours[i].offset, ours[i].length),
                                         other.sliced(theirs[i].offset, theirs[i].length))) {
            mark.offset += ours[i].offset;
            marks.append(mark);
        }
    }
    return marks;
}

QList<Mark> byteDifferences(QByteArrayView one, QByteArrayView other)
{
    const bool isFixed = one.size() == other.size();
    QList<Mark> marks;
    for (const decode::DiffPart &part : decode::diffBytes(one, other)) {
        if (part.isSame)
            continue;
        const bool isFree = isFixed && part.length == part.otherLength;
        if (isFree) {
            marks.append({Mark::Kind::Free, part.offset, part.length, {}, false, false});
            continue;
        }
        Mark mark{Mark::Kind::Anything, part.offset, part.length, {}, false, false};
        if (mark.length == 0)
            mark = {Mark::Kind::Anything, std::max<qsizetype>(part.offset - 1, 0), 1, {}, false, false};
        const bool isNear =
            !marks.isEmpty() && mark.offset - (marks.last().offset + marks.last().length) < shortestSame;
        if (isNear)
            marks.last().length = mark.offset + mark.length - marks.last().offset;
        else
            marks.append(mark);
    }
    // One byte behind the last gap would end it too early.
    if (!marks.isEmpty() && marks.last().kind == Mark::Kind::Anything) {
        const qsizetype left = one.size() - (marks.last().offset + marks.last().length);
        if (left > 0 && left < shortestSame)
            marks.last().length += left;
    }
    return marks;
}

} // namespace wirebench::maketest
