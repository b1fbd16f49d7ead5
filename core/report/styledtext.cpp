// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/styledtext.h"

#include <algorithm>

namespace wirebench::report {

namespace {

//! The parameters of SGR, of the sixteen colours that every terminal has.
QStringView colourOf(Style style)
{
    switch (style) {
    case Style::Plain:
        break;
    case Style::Faint:
        return u"2";
    case Style::Strong:
        return u"1";
    case Style::Expected:
    case Style::Passed:
        return u"32";
    case Style::Wrong:
        return u"1;31";
    case Style::Free:
        return u"36";
    case Style::Inconclusive:
        return u"33";
    }
    return {};
}

Line trimmed(Line line)
{
    while (!line.isEmpty()) {
        QString &text = line.last().text;
        while (text.endsWith(u' '))
            text.chop(1);
        if (!text.isEmpty())
            break;
        line.removeLast();
    }
    return line;
}

} // namespace

void append(Line &line, const QString &text, Style style)
{
    if (text.isEmpty())
        return;
    if (!line.isEmpty() && line.last().style == style)
        line.last().text += text;
    else
        line.append({text, style});
}

qsizetype lengthOf(const Line &line)
{
    qsizetype length = 0;
    for (const Span &span : line)
        length += span.text.size();
    return length;
}

void pad(Line &line, qsizetype column)
{
    append(line, QString(std::max<qsizetype>(column - lengthOf(line), 0), u' '));
}

QString plainText(const QList<Line> &lines)
{
    QString text;
    for (const Line &line : lines) {
        for (const Span &span : trimmed(line))
            text += span.text;
        text += u'\n';
    }
    return text;
}

QString colouredText(const QList<Line> &lines)
{
    QString text;
    for (const Line &line : lines) {
        for (const Span &span : trimmed(line)) {
            const QStringView colour = colourOf(span.style);
            if (colour.isEmpty())
                text += span.text;
            else
                text += u"\x1b[" + colour + u'm' + span.text + u"\x1b[0m";
        }
        text += u'\n';
    }
    return text;
}

} // namespace wirebench::report
