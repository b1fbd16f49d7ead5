// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenarioformat.h"

#include "core/scenario/formattedline.h"
#include "core/scenario/scenarioparser.h"
#include "core/scenario/statementparser.h"

namespace wirebench::scenario {

namespace {

constexpr qsizetype longestLine = 100; // of a block that stays in one

//! Goes through the text once more, as the parser has, and puts down lines. What cannot be read was refused before.
class Formatter
{
public:
    explicit Formatter(const Scenario &scenario)
        : m_text(scenario.text)
        , m_scanner(m_text, scenario.fileName)
        , m_statements(m_scanner, m_noBlock)
    { }

    QString format()
    {
        QList<FormattedLine> lines;
        takeSteps(lines, 0);
        Q_ASSERT(m_scanner.chars().atEnd());
        return m_scanner.chars().atEnd() ? joinedLines(lines) : m_text;
    }

private:
    //! What is between statements. Comments in lines of their own become lines; one in the line of what was before
    //! goes behind it.
    void takeBlank(QList<FormattedLine> &lines, int depth)
    {
        int lineEnds = 0;
        for (;;) {
            m_scanner.skipSpace();
            if (m_scanner.chars().next() == u'\n') {
                ++lineEnds;
                m_scanner.chars().skip();
            } else if (m_scanner.chars().next() == u'#') {
                const QString comment = takeComment();
                if (lineEnds == 0 && m_isBehind && lines.last().comment.isEmpty()) {
                    lines.last().comment = comment;
                } else {
                    lines.append({depth, {}, comment, 0, lineEnds > 1 && m_isBehind});
                }
                m_isBehind = true;
                lineEnds = 0;
            } else {
                m_hasEmptyLine = lineEnds > 1 && m_isBehind;
                return;
            }
        }
    }

    QString takeComment()
    {
        const qsizetype start = m_scanner.position();
        while (!m_scanner.chars().atEnd() && m_scanner.chars().next() != u'\n')
            m_scanner.chars().skip();
        QString comment = m_scanner.chars().since(start).toString();
        while (comment.back().isSpace())
            comment.chop(1);
        return comment;
    }

    //! Up to the end of the text or of the block.
    void takeSteps(QList<FormattedLine> &lines, int depth)
    {
        for (;;) {
            takeBlank(lines, depth);
            if (m_scanner.chars().atEnd() || m_scanner.chars().next() == u'}')
                return;
            const bool isAfterEmptyLine = std::exchange(m_hasEmptyLine, false);
            const qsizetype first = lines.size();
            if (!takeStep(lines, depth))
                return;
            lines[first].isAfterEmptyLine = isAfterEmptyLine;
            m_isBehind = true;
        }
    }

    bool takeStep(QList<FormattedLine> &lines, int depth)
    {
        const qsizetype start = m_scanner.position();
        const QString word = m_scanner.peekKeyword();
        if (word == u"repeat")
            return takeRepeat(lines, depth);
        if (word == u"parallel")
            return takeParallel(lines, depth);
        if (word == u"expect" && takeOneOf(lines, depth))
            return true;
        m_scanner.chars().moveTo(start);
        m_scanner.takeKeyword(word);
        const auto statement = m_statements.take(word);
        if (!statement)
            return false;
        lines.append(lineOf(start, *statement, depth));
        return true;
    }

    FormattedLine lineOf(qsizetype start, const Statement &statement, int depth)
    {
        const QStringView text = m_scanner.chars().since(start);
        FormattedLine line{depth, formatTokens(text), {}, 0, false};
        const auto *expect = std::get_if<ExpectStatement>(&statement);
        const auto *send = std::get_if<SendStatement>(&statement);
        const auto *device = std::get_if<DeviceStatement>(&statement);
        if (expect && std::holds_alternative<ExpectPattern>(expect->what))
            line.tokens = payloadTokens(text, expect->device);
        else if (send)
            line.tokens = payloadTokens(text, send->device);
        else if (const auto *set = std::get_if<SetStatement>(&statement))
            spaceAssignment(line.tokens, set->variable);
        if ((expect || send || device) && line.tokens.size() > 2)
            line.columnTokens = 2;
        return line;
    }

    //! Of a statement about bytes, in which a regular expression may be next to the name.
    static QList<FormatToken> payloadTokens(QStringView text, const QString &name)
    {
        const qsizetype end = text.indexOf(name, formatTokens(text).front().text.size()) + name.size();
        QList<FormatToken> tokens = formatTokens(text.first(end));
        QList<FormatToken> payload = formatTokens(text.sliced(end), 0);
        lowerBytes(payload, 0);
        return tokens + payload;
    }

    //! "x=5" becomes "x = 5".
    static void spaceAssignment(QList<FormatToken> &tokens, const QString &variable)
    {
        const QString second = tokens[1].text;
        if (second.size() > variable.size()) {
            tokens[1].text = variable;
            tokens.insert(2, {second.sliced(variable.size()), false});
        }
        if (tokens[2].text.size() > 1) {
            const QString value = tokens[2].text.sliced(1);
            tokens[2].text = QStringLiteral("=");
            tokens.insert(3, {value, false});
        }
    }

    bool takeRepeat(QList<FormattedLine> &lines, int depth)
    {
        const qsizetype start = m_scanner.position();
        m_scanner.takeKeyword(u"repeat");
        if (m_scanner.takeKeyword(u"for")) {
            m_scanner.takeUnit();
        } else {
            const bool isVariable = m_scanner.chars().take(u"{");
            m_scanner.chars().takeName();
            while (!isVariable && m_scanner.chars().next().isDigit())
                m_scanner.chars().skip();
            m_scanner.chars().take(u"}");
            m_scanner.skipSpace();
        }
        if (m_scanner.takeKeyword(u"as"))
            m_scanner.chars().takeName();
        QList<FormatToken> head = formatTokens(m_scanner.chars().since(start));
        m_scanner.skipSpace();
        return takeBlock(lines, std::move(head), depth);
    }

    //! A block and what is in front of it: in one line where it was, and is short.
    bool takeBlock(QList<FormattedLine> &lines, QList<FormatToken> head, int depth)
    {
        const qsizetype start = m_scanner.position();
        if (!m_scanner.chars().take(u"{"))
            return false;
        head.append({QStringLiteral("{"), false});
        const qsizetype first = lines.size();
        lines.append({depth, std::move(head), {}, 0, false});
        m_isBehind = true;
        QList<FormattedLine> inside;
        takeInside(lines.last(), inside, depth + 1, &Formatter::takeSteps);
        if (!m_scanner.chars().take(u"}"))
            return false;
        const bool wasOneLine = !m_scanner.chars().since(start).contains(u'\n');
        m_scanner.skipSpace();
        if (wasOneLine && becomesOneLine(lines[first], inside))
            return true;
        lines.append(inside);
        lines.append({depth, {{QStringLiteral("}"), false}}, {}, 0, false});
        return true;
    }

    //! A comment in the line of the brace stays there.
    void takeInside(FormattedLine &opening, QList<FormattedLine> &inside, int depth,
                    void (Formatter::*take)(QList<FormattedLine> &, int))
    {
        m_scanner.skipSpace();
        if (m_scanner.chars().next() == u'#')
            opening.comment = takeComment();
        m_isBehind = false;
        (this->*take)(inside, depth);
        m_hasEmptyLine = false;
    }

    static bool becomesOneLine(FormattedLine &line, const QList<FormattedLine> &inside)
    {
        QList<FormatToken> tokens = line.tokens;
        for (const FormattedLine &one : inside) {
            if (one.tokens.isEmpty() || !one.comment.isEmpty() || one.tokens.last().text == u"{")
                return false;
            QString text = one.oneLine();
            if (&one != &inside.last())
                text += u' '; // two between statements
            tokens.append({text, false});
        }
        tokens.append({QStringLiteral("}"), false});
        const FormattedLine whole{line.depth, tokens, {}, 0, false};
        if (whole.oneLine().size() + 4 * line.depth > longestLine)
            return false;
        line = whole;
        return true;
    }

    bool takeParallel(QList<FormattedLine> &lines, int depth)
    {
        m_scanner.takeKeyword(u"parallel");
        if (!m_scanner.chars().take(u"{"))
            return false;
        lines.append({depth, formatTokens(u"parallel {"), {}, 0, false});
        QList<FormattedLine> inside;
        takeInside(lines.last(), inside, depth + 1, &Formatter::takeBranches);
        return takeEnd(lines, inside, depth);
    }

    void takeBranches(QList<FormattedLine> &lines, int depth)
    {
        for (;;) {
            takeBlank(lines, depth);
            if (!m_scanner.takeKeyword(u"branch"))
                return;
            const bool isAfterEmptyLine = std::exchange(m_hasEmptyLine, false);
            const qsizetype first = lines.size();
            if (!takeBlock(lines, formatTokens(u"branch"), depth))
                return;
            lines[first].isAfterEmptyLine = isAfterEmptyLine;
            m_isBehind = true;
        }
    }

    //! The brace that closes, and what is behind it up to the end of the statement.
    bool takeEnd(QList<FormattedLine> &lines, const QList<FormattedLine> &inside, int depth)
    {
        const qsizetype start = m_scanner.position();
        if (!m_scanner.chars().take(u"}"))
            return false;
        m_scanner.skipSpace();
        if (m_scanner.takeKeyword(u"within"))
            m_scanner.takeUnit();
        lines.append(inside);
        lines.append({depth, formatTokens(m_scanner.chars().since(start)), {}, 0, false});
        return true;
    }

    //! False where it is another expect.
    bool takeOneOf(QList<FormattedLine> &lines, int depth)
    {
        const qsizetype start = m_scanner.position();
        m_scanner.takeKeyword(u"expect");
        m_scanner.chars().takeName();
        m_scanner.skipSpace();
        if (!m_scanner.takeKeyword(u"one") || !m_scanner.takeKeyword(u"of") || !m_scanner.chars().take(u"{"))
            return false;
        QList<FormatToken> head = formatTokens(m_scanner.chars().since(start).chopped(1));
        head.append({QStringLiteral("{"), false});
        lines.append({depth, head, {}, 0, false});
        QList<FormattedLine> inside;
        takeInside(lines.last(), inside, depth + 1, &Formatter::takeAlternatives);
        return takeEnd(lines, inside, depth);
    }

    void takeAlternatives(QList<FormattedLine> &lines, int depth)
    {
        QStringList ends = statementWords();
        ends.append(QStringLiteral("within"));
        for (;;) {
            takeBlank(lines, depth);
            if (m_scanner.chars().atEnd() || m_scanner.chars().next() == u'}')
                return;
            const bool isAfterEmptyLine = std::exchange(m_hasEmptyLine, false);
            const qsizetype first = lines.size();
            const qsizetype start = m_scanner.position();
            m_scanner.takeOperand(ends, true);
            QList<FormatToken> tokens = formatTokens(m_scanner.chars().since(start), 0);
            lowerBytes(tokens, 0);
            if (m_scanner.chars().next() != u'{')
                lines.append({depth, std::move(tokens), {}, 0, false});
            else if (!takeBlock(lines, std::move(tokens), depth))
                return;
            if (m_scanner.position() == start)
                return;
            lines[first].isAfterEmptyLine = isAfterEmptyLine;
            m_isBehind = true;
        }
    }

    const QString m_text;
    ScenarioScanner m_scanner;
    BlockTaker m_noBlock = [this] { return Taken<Block>(tl::unexpected(m_scanner.unexpected({}))); };
    StatementParser m_statements;
    bool m_isBehind = false; //!< Something is before, in this block: a comment may go behind it, an empty line counts.
    bool m_hasEmptyLine = false;
};

} // namespace

QString formatScenario(const Scenario &scenario)
{
    return Formatter(scenario).format();
}

} // namespace wirebench::scenario
