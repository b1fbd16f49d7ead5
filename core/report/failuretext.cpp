// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/failuretext.h"

#include "core/message/hextext.h"
#include "core/message/quotedtext.h"
#include "core/report/visibletext.h"

#include <algorithm>

namespace wirebench::report {

namespace {

using harness::Exchange;
using harness::Verdict;

constexpr qsizetype indent = 4;
constexpr qsizetype shownBytes = 24; // of an exchange
constexpr qsizetype shownText = 64;

Style styleOf(Verdict verdict)
{
    return verdict == Verdict::Pass ? Style::Passed : verdict == Verdict::Fail ? Style::Wrong : Style::Inconclusive;
}

void appendIndented(QList<Line> &lines, const QList<Line> &more)
{
    for (const Line &line : more) {
        Line indented;
        pad(indented, indent);
        lines.append(indented + line);
    }
}

Line labelled(const QString &label, const QString &text, Style style = Style::Plain)
{
    Line line;
    append(line, label, Style::Faint);
    pad(line, 11);
    append(line, visible(text), style);
    return line;
}

QString shownOf(const Exchange &exchange)
{
    const QByteArrayView bytes = exchange.bytes;
    const bool isText = message::looksLikeText(bytes);
    const qsizetype shown = std::min(bytes.size(), isText ? shownText : shownBytes);
    QString text = isText ? message::quotedText(bytes.first(shown)) : message::toHexText(bytes.first(shown));
    if (shown < exchange.size)
        text += QStringLiteral(" ... (%1 more)").arg(bytesText(exchange.size - shown));
    return text;
}

QList<Line> exchangesBefore(const harness::Failure &failure)
{
    if (failure.before.isEmpty())
        return {};
    QList<Line> lines{{}, {{QStringLiteral("Before it:"), Style::Faint}}};
    for (const Exchange &exchange : failure.before)
        lines.append(FailureText::exchangeLine(exchange));
    return lines;
}

} // namespace

QString placeText(const harness::Failure &failure)
{
    return visible(failure.fileName) + QStringLiteral(":%1:%2").arg(failure.place.line).arg(failure.place.column);
}

Line FailureText::exchangeLine(const Exchange &exchange)
{
    Line line;
    append(line, secondsText(exchange.time).rightJustified(10), Style::Faint);
    append(line, QStringLiteral("  ") + visible(exchange.device));
    switch (exchange.kind) {
    case Exchange::Kind::Event:
        append(line, QStringLiteral("  - ") + visible(exchange.event), Style::Faint);
        return line;
    case Exchange::Kind::Sent:
        append(line, QStringLiteral("  > "));
        break;
    case Exchange::Kind::Received:
        append(line, QStringLiteral("  < "));
        break;
    }
    append(line, bytesText(exchange.size) + QStringLiteral("  "), Style::Faint);
    append(line, shownOf(exchange));
    return line;
}

Line FailureText::headline(const harness::ScenarioResult &result)
{
    Line line;
    append(line, harness::verdictName(result.verdict), styleOf(result.verdict));
    append(line, u' ' + visible(result.fileName), Style::Strong);
    append(line,
           QStringLiteral("  (%1, %2 %3)")
               .arg(secondsText(result.duration))
               .arg(result.checks)
               .arg(result.checks == 1 ? QStringLiteral("check") : QStringLiteral("checks")),
           Style::Faint);
    return line;
}

QList<Line> FailureText::linesOf(const harness::ScenarioResult &result) const
{
    QList<Line> lines;
    if (!result.failure)
        return {headline(result)};
    const harness::Failure &failure = *result.failure;
    Line first;
    append(first, placeText(failure) + QStringLiteral(": "), Style::Strong);
    append(first, harness::verdictName(result.verdict) + QStringLiteral(": "), styleOf(result.verdict));
    append(first, visible(failure.problem));
    lines.append(first);

    QList<Line> more;
    more.append({{visible(failure.statement), Style::Plain}});
    for (const QString &step : failure.path)
        more.append({{QStringLiteral("in ") + visible(step), Style::Faint}});
    if (failure.mismatch) {
        more.append(Line());
        more += differenceLines(*failure.mismatch, window);
    }
    more += exchangesBefore(failure);
    QList<Line> last;
    if (!failure.advice.isEmpty())
        last.append(labelled(QStringLiteral("To do:"), failure.advice));
    if (!result.recording.isEmpty())
        last.append(labelled(QStringLiteral("Recording:"), result.recording));
    if (!result.rerun.isEmpty())
        last.append(labelled(QStringLiteral("Again:"), result.rerun, Style::Strong));
    if (!last.isEmpty())
        more.append(Line());
    appendIndented(lines, more + last);
    return lines;
}

Line FailureText::summary(const harness::SuiteResult &results)
{
    const auto countOf = [&](Verdict verdict) {
        return std::count_if(results.scenarios.begin(), results.scenarios.end(),
                             [&](const harness::ScenarioResult &result) { return result.verdict == verdict; });
    };
    const qsizetype all = results.scenarios.size();
    Line line;
    append(line,
           QStringLiteral("%1 %2: ").arg(all).arg(all == 1 ? QStringLiteral("scenario") : QStringLiteral("scenarios")));
    static constexpr std::pair<Verdict, QStringView> parts[] = {
        {Verdict::Pass, u"passed"}, {Verdict::Fail, u"failed"}, {Verdict::Inconclusive, u"inconclusive"}};
    for (const auto &[verdict, name] : parts) {
        const auto count = countOf(verdict);
        append(line, QStringLiteral("%1 %2").arg(count).arg(name), count > 0 ? styleOf(verdict) : Style::Faint);
        append(line, QStringLiteral(", "));
    }
    append(line, QStringLiteral("in ") + secondsText(results.duration), Style::Faint);
    return line;
}

} // namespace wirebench::report
