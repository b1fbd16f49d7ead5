// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/scanner.h"

#include "core/message/messagetexts.h"

#include <algorithm>

namespace wirebench::message {

namespace {

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

int hexDigit(QChar c)
{
    if (isDigit(c))
        return c.unicode() - u'0';
    const int lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

QChar Scanner::peek(qsizetype ahead) const
{
    return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : QChar();
}

void Scanner::skipSpace()
{
    while (!atEnd() && next().isSpace())
        ++m_position;
}

bool Scanner::take(QStringView text)
{
    if (!rest().startsWith(text))
        return false;
    m_position += text.size();
    return true;
}

bool Scanner::isWord(QStringView word) const
{
    const QChar after = peek(word.size());
    return rest().startsWith(word) && !isLetter(after) && !isDigit(after);
}

bool Scanner::takeWord(QStringView word)
{
    if (!isWord(word))
        return false;
    m_position += word.size();
    return true;
}

QStringView Scanner::takeName()
{
    const qsizetype start = m_position;
    if (isLetter(next())) {
        while (isLetter(next()) || isDigit(next()))
            ++m_position;
    }
    return since(start);
}

QStringView Scanner::takeUntil(QStringView ends)
{
    const qsizetype start = m_position;
    while (!atEnd() && !next().isSpace() && !ends.contains(next()))
        ++m_position;
    return since(start);
}

std::optional<char> Scanner::takeHexByte()
{
    const int high = hexDigit(next());
    const int low = hexDigit(peek(1));
    if (high < 0 || low < 0)
        return std::nullopt;
    m_position += 2;
    return static_cast<char>(high * 16 + low);
}

Parsed<void> Scanner::takeEscape(QByteArray &bytes)
{
    static constexpr QStringView letters = u"rnt0\\\"";
    static constexpr char meanings[] = {'\r', '\n', '\t', '\0', '\\', '"'};
    const qsizetype start = m_position++;
    const QChar kind = next();
    if (const qsizetype index = atEnd() ? -1 : letters.indexOf(kind); index >= 0) {
        bytes += meanings[index];
        ++m_position;
        return {};
    }
    if (kind == u'x') {
        ++m_position;
        const auto byte = takeHexByte();
        if (!byte)
            return unexpectedHere(MessageTexts::tr("two hexadecimal digits"));
        bytes += *byte;
        return {};
    }
    if (kind == u'u' && peek(1) == u'{') {
        m_position += 2;
        const qsizetype digits = m_position;
        char32_t code = 0;
        for (; hexDigit(next()) >= 0 && m_position - digits < 6; ++m_position)
            code = code * 16 + static_cast<char32_t>(hexDigit(next()));
        if (m_position == digits || next() != u'}')
            return unexpectedHere(MessageTexts::tr("1 to 6 hexadecimal digits and }"));
        ++m_position;
        if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return wrong(digits, m_position - 1 - digits, MessageTexts::tr("there is no such character"),
                         MessageTexts::tr("0 to d7ff, or e000 to 10ffff"));
        bytes += QString::fromUcs4(&code, 1).toUtf8();
        return {};
    }
    return wrong(start, std::min<qsizetype>(2, m_text.size() - start), MessageTexts::tr("the backslash means nothing"),
                 MessageTexts::tr("one of r n t 0 \\ \" xHH u{…} behind the backslash"));
}

tl::unexpected<TextError> Scanner::wrong(qsizetype position, qsizetype length, const QString &problem,
                                         const QString &expected) const
{
    return tl::unexpected<TextError>(TextError{position, length, problem, expected});
}

tl::unexpected<TextError> Scanner::unexpectedHere(const QString &expected) const
{
    if (atEnd())
        return wrong(m_text.size(), 0, MessageTexts::tr("something is missing"), expected);
    const qsizetype length = next().isHighSurrogate() && peek(1).isLowSurrogate() ? 2 : 1;
    const QStringView found = m_text.sliced(m_position, length);
    return wrong(m_position, length,
                 next().isPrint() || length == 2
                     ? MessageTexts::tr("\"%1\" does not belong here").arg(found.toString())
                     : MessageTexts::tr("U+%1 does not belong here").arg(next().unicode(), 4, 16, QLatin1Char('0')),
                 expected);
}

} // namespace wirebench::message
