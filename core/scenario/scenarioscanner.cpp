// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenarioscanner.h"

#include "core/scenario/scenariotexts.h"

#include <algorithm>

namespace wirebench::scenario {

namespace {

bool isWordPart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

bool isKeywordPart(QChar c)
{
    return (c >= u'a' && c <= u'z') || c == u'-';
}

} // namespace

ScenarioScanner::ScenarioScanner(QStringView text, const QString &fileName)
    : m_text(text)
    , m_fileName(fileName)
    , m_chars(text)
{
    m_lines.push_back(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n')
            m_lines.push_back(i + 1);
    }
}

qsizetype ScenarioScanner::spaceAt(qsizetype at) const
{
    if (at >= m_text.size() || m_text[at] == u'\n')
        return 0;
    if (m_text[at].isSpace())
        return 1;
    if (m_text[at] != u'\\')
        return 0;
    const QStringView behind = m_text.sliced(at + 1);
    return behind.startsWith(u'\n') ? 2 : behind.startsWith(u"\r\n") ? 3 : 0;
}

void ScenarioScanner::skipSpace()
{
    while (const qsizetype count = spaceAt(position()))
        m_chars.skip(count);
}

void ScenarioScanner::skipBlank()
{
    for (;;) {
        skipSpace();
        if (m_chars.next() == u'#')
            m_chars.moveTo(closedAt(position(), u'\n'));
        if (m_chars.next() != u'\n')
            return;
        m_chars.skip();
    }
}

bool ScenarioScanner::isAtStatementEnd() const
{
    return m_chars.atEnd() || QStringView(u"\n#}").contains(m_chars.next());
}

QString ScenarioScanner::peekKeyword() const
{
    qsizetype end = position();
    while (end < m_text.size() && isKeywordPart(m_text[end]))
        ++end;
    if (end < m_text.size() && isWordPart(m_text[end]))
        return {};
    return m_text.sliced(position(), end - position()).toString();
}

bool ScenarioScanner::takeKeyword(QStringView word)
{
    if (peekKeyword() != word)
        return false;
    m_chars.skip(word.size());
    skipSpace();
    return true;
}

qsizetype ScenarioScanner::closedAt(qsizetype at, QChar end) const
{
    for (++at; at < m_text.size() && m_text[at] != end && m_text[at] != u'\n'; ++at) {
        if (m_text[at] == u'\\' && end != u'\n' && at + 1 < m_text.size() && m_text[at + 1] != u'\n')
            ++at;
    }
    return at < m_text.size() && m_text[at] == end && end != u'\n' ? at + 1 : at;
}

Operand ScenarioScanner::operandTo(qsizetype start, qsizetype end) const
{
    while (end > start && m_text[end - 1].isSpace())
        --end;
    Operand operand{start, m_text.sliced(start, end - start).toString()};
    for (qsizetype i = 0; i < operand.text.size(); ++i) {
        if (const qsizetype count = operand.text[i] == u'\\' ? spaceAt(start + i) : 0; count > 0)
            operand.text.replace(i, count, QString(count, u' '));
        else if (operand.text[i] == u'"')
            i = closedAt(start + i, u'"') - start - 1;
    }
    return operand;
}

Operand ScenarioScanner::takeUnit()
{
    const qsizetype start = position();
    int depth = 0;
    qsizetype at = start;
    for (; at < m_text.size() && spaceAt(at) == 0 && !QStringView(u"\n#").contains(m_text[at]); ++at) {
        depth += m_text[at] == u'{' ? 1 : m_text[at] == u'}' ? -1 : 0;
        if (depth < 0)
            break;
    }
    m_chars.moveTo(at);
    const Operand unit = operandTo(start, at);
    skipSpace();
    return unit;
}

Operand ScenarioScanner::takeOperand(const QStringList &words, bool endsAtBlock)
{
    const qsizetype start = position();
    int depth = 0;
    qsizetype end = start;
    while (!m_chars.atEnd()) {
        const QChar c = m_chars.next();
        if (c == u'\n' || c == u'#')
            break;
        if (depth == 0
            && (c == u'}' || (endsAtBlock && c == u'{' && (m_chars.peek(1).isSpace() || m_chars.peek(1).isNull()))))
            break;
        const bool isWordBegin = end == start || end != position();
        if (depth == 0 && isWordBegin && isKeywordPart(c) && words.contains(peekKeyword()))
            break;
        if (c == u'"' || (c == u'/' && end == start))
            m_chars.moveTo(closedAt(position(), c));
        else if (isWordPart(c))
            while (isWordPart(m_chars.next()))
                m_chars.skip();
        else
            m_chars.skip();
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        end = position();
        skipSpace();
    }
    return operandTo(start, end);
}

void ScenarioScanner::skipStatement()
{
    int depth = 0;
    while (!m_chars.atEnd()) {
        const QChar c = m_chars.next();
        if (c == u'\n' && depth == 0)
            return;
        if (c == u'}' && depth == 0)
            return;
        if (c == u'"')
            m_chars.moveTo(closedAt(position(), c));
        else if (c == u'#')
            m_chars.moveTo(closedAt(position(), u'\n'));
        else
            m_chars.skip(std::max<qsizetype>(1, spaceAt(position())));
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
    }
}

Place ScenarioScanner::place(qsizetype start, qsizetype end) const
{
    const auto line = std::prev(std::upper_bound(m_lines.cbegin(), m_lines.cend(), start));
    const qsizetype lineEnd = std::next(line) == m_lines.cend() ? m_text.size() : *std::next(line) - 1;
    return {static_cast<int>(line - m_lines.cbegin()) + 1, static_cast<int>(start - *line) + 1,
            static_cast<int>(std::max<qsizetype>(0, std::min(end, lineEnd) - start))};
}

ScenarioError ScenarioScanner::error(qsizetype start, qsizetype end, const QString &problem,
                                     const QString &expected) const
{
    return {m_fileName, place(start, end), problem, expected};
}

ScenarioError ScenarioScanner::unexpected(const QString &expected) const
{
    if (m_chars.atEnd() || m_chars.next() == u'\n' || m_chars.next() == u'#')
        return error(position(), position(), ScenarioTexts::tr("something is missing"), expected);
    qsizetype end = position();
    while (end < m_text.size() && isWordPart(m_text[end]))
        ++end;
    end = std::max(end, position() + (m_chars.next().isHighSurrogate() ? 2 : 1));
    const QString found = m_text.sliced(position(), std::min(end, m_text.size()) - position()).toString();
    return error(position(), end, ScenarioTexts::tr("\"%1\" does not belong here").arg(found), expected);
}

ScenarioError ScenarioScanner::within(const Operand &operand, const message::TextError &error) const
{
    const qsizetype start = operand.start + std::clamp<qsizetype>(error.position, 0, operand.text.size());
    return this->error(start, start + error.length, error.problem, error.expected);
}

} // namespace wirebench::scenario
