// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filterscanner.h"

#include "core/capture/filter/filtertexts.h"

namespace wirebench::capture {

namespace {

int hexDigit(QChar c)
{
    if (isFilterDigit(c))
        return c.unicode() - u'0';
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

} // namespace

tl::unexpected<FilterError> FilterValue::wrong(qsizetype index, qsizetype count, const QString &problem,
                                               const QString &expected) const
{
    const qsizetype begin = places[static_cast<std::size_t>(index)];
    const qsizetype end = places[static_cast<std::size_t>(index + count)];
    return tl::unexpected<FilterError>(FilterError{begin, end - begin, problem, expected});
}

tl::unexpected<FilterError> FilterValue::wrong(const QString &problem, const QString &expected) const
{
    return tl::unexpected<FilterError>(
        FilterError{position, length, QStringLiteral("\"%1\" %2").arg(text, problem), expected});
}

QChar FilterScanner::peek(qsizetype ahead) const
{
    return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : QChar();
}

void FilterScanner::skipSpace()
{
    while (!atEnd() && next().isSpace())
        ++m_position;
}

bool FilterScanner::take(QStringView text)
{
    if (!m_text.sliced(m_position).startsWith(text, Qt::CaseInsensitive))
        return false;
    m_position += text.size();
    return true;
}

bool FilterScanner::isOperator(QStringView word, QStringView sign) const
{
    const QStringView rest = m_text.sliced(m_position);
    if (rest.startsWith(sign))
        return true;
    return rest.startsWith(word, Qt::CaseInsensitive) && !QStringView(u":=<>!~").contains(peek(word.size()))
        && !isFilterNameCharacter(peek(word.size()));
}

bool FilterScanner::takeOperator(QStringView word, QStringView sign)
{
    if (!isOperator(word, sign))
        return false;
    m_position += next() == sign.front() ? sign.size() : word.size();
    return true;
}

QStringView FilterScanner::takeLetters()
{
    const qsizetype start = m_position;
    while (isFilterLetter(next()))
        ++m_position;
    return m_text.sliced(start, m_position - start);
}

QStringView FilterScanner::takeName()
{
    const qsizetype start = m_position;
    if (isFilterLetter(next()) || next() == u'_') {
        while (isFilterNameCharacter(next()))
            ++m_position;
    }
    return m_text.sliced(start, m_position - start);
}

FilterResult<FilterValue> FilterScanner::takeValue(const QString &expected)
{
    if (next() == u'"')
        return takeQuoted();
    FilterValue value;
    value.position = m_position;
    for (; !atEnd() && !endsFilterWord(next()); ++m_position) {
        value.text += next();
        value.places.push_back(m_position);
    }
    value.places.push_back(m_position);
    value.length = m_position - value.position;
    if (value.text.isEmpty())
        return unexpectedHere(expected);
    return value;
}

FilterResult<FilterValue> FilterScanner::takeQuoted()
{
    FilterValue value;
    value.isQuoted = true;
    value.position = m_position++;
    while (next() != u'"') {
        if (atEnd())
            return wrong(value.position, m_position - value.position, FilterTexts::tr("the quotes are not closed"),
                         FilterTexts::tr("another \" at the end of the text"));
        value.places.push_back(m_position);
        if (next() != u'\\') {
            value.text += next();
            ++m_position;
            continue;
        }
        const auto escaped = takeEscape();
        if (!escaped)
            return tl::unexpected<FilterError>(escaped.error());
        value.text += *escaped;
    }
    value.places.push_back(m_position++);
    value.length = m_position - value.position;
    return value;
}

FilterResult<QChar> FilterScanner::takeEscape()
{
    const QChar c = peek(1);
    static constexpr QStringView escapes = u"\\\"nrt";
    static constexpr QStringView characters = u"\\\"\n\r\t";
    if (const qsizetype index = escapes.indexOf(c); index >= 0) {
        m_position += 2;
        return characters[index];
    }
    const int high = hexDigit(peek(2));
    const int low = hexDigit(peek(3));
    if (c != u'x' || high < 0 || low < 0) {
        const qsizetype length = std::min<qsizetype>(c == u'x' ? 4 : 2, m_text.size() - m_position);
        return wrong(m_position, length, FilterTexts::tr("a backslash with this after it means nothing"),
                     FilterTexts::tr("\\\\, \\\", \\n, \\r, \\t or \\x with two hexadecimal digits"));
    }
    m_position += 4;
    return QChar(static_cast<char16_t>(high * 16 + low));
}

FilterResult<FilterValue> FilterScanner::takeBetweenSlashes()
{
    FilterValue value;
    value.position = m_position++;
    const auto keep = [&] {
        value.places.push_back(m_position);
        value.text += next();
        ++m_position;
    };
    while (next() != u'/') {
        if (atEnd())
            return wrong(value.position, m_position - value.position,
                         FilterTexts::tr("the regular expression is not closed"),
                         FilterTexts::tr("another / at its end"));
        if (next() == u'\\' && peek(1) == u'/')
            ++m_position;
        else if (next() == u'\\' && m_position + 1 < m_text.size())
            keep();
        keep();
    }
    value.places.push_back(m_position++);
    value.length = m_position - value.position;
    return value;
}

tl::unexpected<FilterError> FilterScanner::wrong(qsizetype position, qsizetype length, const QString &problem,
                                                 const QString &expected) const
{
    return tl::unexpected<FilterError>(FilterError{position, length, problem, expected});
}

tl::unexpected<FilterError> FilterScanner::unexpectedHere(const QString &expected) const
{
    if (atEnd())
        return wrong(m_position, 0, FilterTexts::tr("the filter ends too early"), expected);
    qsizetype length = 0;
    while (m_position + length < m_text.size() && !endsFilterWord(peek(length)))
        ++length;
    if (length == 0 && !next().isSpace())
        length = 1;
    if (length == 0)
        return wrong(m_position, 0, FilterTexts::tr("something is missing before the space"), expected);
    const QString found = m_text.sliced(m_position, length).toString();
    return wrong(m_position, length, FilterTexts::tr("\"%1\" does not belong here").arg(found), expected);
}

} // namespace wirebench::capture
