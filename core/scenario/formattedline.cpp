// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/formattedline.h"

namespace wirebench::scenario {

namespace {

constexpr int columnsOfDepth = 4;
constexpr int columnsOfContinuation = 8;
constexpr qsizetype widestColumn = 32; // what is longer has none

//! Behind the quotes, or the regular expression, that begin at \a at.
qsizetype behindClosing(QStringView text, qsizetype at, QChar closing)
{
    for (++at; at < text.size() && text[at] != closing; ++at) {
        if (text[at] == u'\\' && at + 1 < text.size())
            ++at;
    }
    return std::min(at + 1, text.size());
}

//! Behind the white space at \a at; 0 characters where there is none. Says whether it goes on in another line.
qsizetype spaceLength(QStringView text, qsizetype at, bool &isContinued)
{
    const qsizetype start = at;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            isContinued = isContinued || text[at] == u'\n';
            ++at;
        } else if (text[at] == u'\\'
                   && (text.sliced(at + 1).startsWith(u'\n') || text.sliced(at + 1).startsWith(u"\r\n"))) {
            ++at;
        } else {
            break;
        }
    }
    return at - start;
}

qsizetype tokenEnd(QStringView text, qsizetype at, bool isRegex)
{
    int depth = 0;
    if (isRegex)
        at = behindClosing(text, at, u'/');
    bool ignored = false;
    while (at < text.size() && (depth > 0 || spaceLength(text, at, ignored) == 0)) {
        depth += text[at] == u'{' ? 1 : text[at] == u'}' ? -1 : 0;
        at = text[at] == u'"' ? behindClosing(text, at, u'"') : at + 1;
    }
    return at;
}

bool isBytes(const QString &token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) { return message::hexDigit(c) >= 0 || c == u'?'; });
}

qsizetype widthOf(const FormattedLine &line)
{
    qsizetype width = 0;
    for (qsizetype i = 0; i < line.columnTokens; ++i)
        width += line.tokens[i].text.size() + 1;
    return width;
}

void appendLine(QString &text, const FormattedLine &line, qsizetype column)
{
    text += QString(line.depth * columnsOfDepth, u' ');
    qsizetype width = 0;
    for (qsizetype i = 0; i < line.tokens.size(); ++i) {
        const FormatToken &token = line.tokens[i];
        if (token.isContinued && i > 0)
            text += u" \\\n" + QString(line.depth * columnsOfDepth + columnsOfContinuation, u' ');
        else if (i > 0 && i == line.columnTokens && width < column)
            text += QString(column - width, u' ');
        else if (i > 0)
            text += u' ';
        text += token.text;
        width += token.text.size() + (i > 0 ? 1 : 0);
    }
    if (!line.comment.isEmpty())
        text += (line.tokens.isEmpty() ? QString() : QStringLiteral("  ")) + line.comment;
    text += u'\n';
}

} // namespace

QList<FormatToken> formatTokens(QStringView text, qsizetype patternAt)
{
    QList<FormatToken> tokens;
    for (qsizetype at = 0;;) {
        bool isContinued = false;
        at += spaceLength(text, at, isContinued);
        if (at == text.size())
            return tokens;
        const qsizetype end = tokenEnd(text, at, tokens.size() == patternAt && text[at] == u'/');
        tokens.append({text.sliced(at, end - at).toString(), isContinued && !tokens.isEmpty()});
        at = end;
    }
}

void lowerBytes(QList<FormatToken> &tokens, qsizetype from)
{
    for (qsizetype i = from; i < tokens.size(); ++i) {
        if (isBytes(tokens[i].text))
            tokens[i].text = tokens[i].text.toLower();
        else if (tokens[i].text.front().isLetter())
            return; // checksum, to, within
    }
}

QString FormattedLine::oneLine() const
{
    QStringList texts;
    for (const FormatToken &token : tokens)
        texts.append(token.text);
    return texts.join(u' ');
}

QString joinedLines(const QList<FormattedLine> &lines)
{
    QString text;
    // Of devices it is another column than of what is said to them.
    const auto isAlike = [](const FormattedLine &one, const FormattedLine &other) {
        return one.columnTokens > 0 && other.columnTokens > 0 && one.depth == other.depth
            && (one.tokens.front().text == u"device") == (other.tokens.front().text == u"device");
    };
    const auto goesOn = [&](qsizetype at) {
        return at < lines.size() && !lines[at].isAfterEmptyLine && isAlike(lines[at - 1], lines[at]);
    };
    for (qsizetype begin = 0; begin < lines.size();) {
        qsizetype end = begin + 1;
        while (goesOn(end))
            ++end;
        qsizetype column = 0;
        for (qsizetype i = begin; i < end; ++i) {
            if (const qsizetype width = widthOf(lines[i]); width <= widestColumn)
                column = std::max(column, width);
        }
        for (; begin < end; ++begin) {
            if (lines[begin].isAfterEmptyLine)
                text += u'\n';
            appendLine(text, lines[begin], column);
        }
    }
    return text;
}

} // namespace wirebench::scenario
