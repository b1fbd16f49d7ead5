// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariospans.h"

#include <algorithm>
#include <array>

namespace wirebench {

namespace {

using Kind = ScenarioSpan::Kind;

constexpr std::array statements{u"device",     u"listen", u"accept", u"connect", u"send",   u"expect", u"expect-close",
                                u"half-close", u"close",  u"reset",  u"wait",    u"set",    u"repeat", u"parallel",
                                u"fault",      u"assert", u"note",   u"call",    u"default"};
constexpr std::array words{u"simulated", u"framing", u"with",   u"from",    u"within", u"to",
                           u"checksum",  u"file",    u"length", u"nothing", u"for",    u"field",
                           u"in",        u"one",     u"of",     u"as",      u"branch", u"off"};
//! Behind these stands the name of a device.
constexpr std::array namers{u"device",       u"listen",     u"accept", u"connect", u"send",  u"expect",
                            u"expect-close", u"half-close", u"close",  u"reset",   u"fault", u"from"};
//! Behind these digits are a number, and not bytes.
constexpr std::array counters{u"within", u"length", u"for", u"field", u"in"};
//! In these there are expressions: digits are numbers, and a slash divides.
constexpr std::array reckoners{u"assert", u"set", u"repeat", u"wait", u"call", u"default", u"fault", u"device"};
constexpr std::array setters{u"set", u"as"};

template<std::size_t size>
bool has(const std::array<const char16_t *, size> &list, QStringView word)
{
    return std::any_of(list.begin(), list.end(), [&](const char16_t *entry) { return word == QStringView(entry); });
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'.';
}

bool isDigits(QStringView word)
{
    const auto isHexadecimal = [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit.toLower() >= u'a' && digit.toLower() <= u'f');
    };
    return word.size() % 2 == 0 && std::all_of(word.begin(), word.end(), isHexadecimal);
}

//! Goes along a line once.
class Scan
{
public:
    Scan(QStringView line, bool isContinued)
        : m_line(line)
        , m_isPattern(true)
        , m_mayBegin(!isContinued)
    { }

    QList<ScenarioSpan> spans()
    {
        while (m_at < m_line.size())
            step();
        return m_spans;
    }

private:
    void step()
    {
        const QChar next = m_line[m_at];
        if (next == u'#')
            add(m_line.size() - m_at, Kind::Comment);
        else if (next == u'"')
            add(lengthUntil(u'"'), Kind::Text);
        else if (next == u'/' && m_isPattern)
            add(lengthUntil(u'/'), Kind::Expression);
        else if (next == u'{' && placeholderLength() > 0)
            add(placeholderLength(), Kind::Variable);
        else if (next == u'[' && m_isPattern)
            add(lengthUntil(u']'), Kind::Variable);
        else if (m_line.mid(m_at).startsWith(u"..."))
            add(3, Kind::Wildcard);
        else if (next == u'?' || (next.isLetterOrNumber() && m_line.mid(m_at + 1).startsWith(u'?')))
            add(std::min<qsizetype>(2, m_line.size() - m_at), Kind::Wildcard);
        else if (next.isLetterOrNumber())
            word();
        else
            ++m_at;
    }

    void add(qsizetype length, Kind kind)
    {
        m_spans.append({m_at, length, kind});
        m_at += length;
        m_isNameNext = false;
        m_isVariableNext = false;
    }

    //! With both ends; up to the end of the line where it is not closed.
    qsizetype lengthUntil(QChar end) const
    {
        qsizetype at = m_at + 1;
        while (at < m_line.size() && m_line[at] != end)
            at += m_line[at] == u'\\' ? 2 : 1;
        return std::min(at + 1, m_line.size()) - m_at;
    }

    //! "{name}", "{name=3}" and "{name:u16be}"; 0 where a block begins.
    qsizetype placeholderLength() const
    {
        qsizetype at = m_at + 1;
        if (at >= m_line.size() || !m_line[at].isLetter())
            return 0;
        while (at < m_line.size() && m_line[at] != u'}' && !m_line[at].isSpace())
            ++at;
        return at < m_line.size() && m_line[at] == u'}' ? at + 1 - m_at : 0;
    }

    void word()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && isWordCharacter(m_line[end]) && !m_line.mid(end).startsWith(u".."))
            ++end;
        const QStringView word = m_line.mid(m_at, end - m_at);
        if (m_isNameNext)
            return add(word.size(), Kind::Name);
        if (m_isVariableNext)
            return add(word.size(), Kind::Variable);
        if (has(statements, word) && (m_mayBegin || m_hasStatement)) {
            add(word.size(), Kind::Statement);
            m_hasStatement = true;
            m_isPattern = !has(reckoners, word);
        } else if (has(words, word)) {
            add(word.size(), Kind::Word);
            m_isPattern = m_isPattern && !has(counters, word);
        } else if (m_isPattern && isDigits(word)) {
            add(word.size(), Kind::Bytes);
        } else if (word.front().isDigit()) {
            add(word.size(), Kind::Number);
        } else {
            m_at = end;
        }
        m_isNameNext = has(namers, word);
        m_isVariableNext = has(setters, word);
    }

    const QStringView m_line;
    QList<ScenarioSpan> m_spans;
    qsizetype m_at = 0;
    bool m_isPattern; // digits are bytes here
    const bool m_mayBegin;
    bool m_hasStatement = false;
    bool m_isNameNext = false;
    bool m_isVariableNext = false;
};

} // namespace

QList<ScenarioSpan> scenarioSpans(QStringView line, bool isContinued)
{
    return Scan(line, isContinued).spans();
}

bool continuesBelow(QStringView line)
{
    const QList<ScenarioSpan> spans = scenarioSpans(line);
    const bool isComment = !spans.isEmpty() && spans.constLast().kind == Kind::Comment;
    return !isComment && line.trimmed().endsWith(u'\\');
}

} // namespace wirebench
