// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/htmlpage.h"

#include "core/report/failuretext.h"
#include "core/report/htmltimeline.h"
#include "core/report/visibletext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace wirebench::report {

namespace {

using harness::ScenarioResult;
using harness::Verdict;

constexpr QStringView styleSheet = uR"(
:root { color-scheme: light dark; --back: #fff; --ink: #1d2330; --faint: #667085; --line: #dfe3ea; --panel: #f6f7f9;
  --pass: #18794e; --fail: #c62a2f; --unsure: #93600a; --free: #0b68cb; --sent: #0b68cb; --received: #7d4bc4; }
@media (prefers-color-scheme: dark) { :root { --back: #14171d; --ink: #e6e9ef; --faint: #98a2b3; --line: #2b313c;
  --panel: #1b1f27; --pass: #4cc38a; --fail: #ff8b8b; --unsure: #f1b44c; --free: #70b8ff; --sent: #70b8ff;
  --received: #c4a1ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 4rem; background: var(--back); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; color: var(--faint); margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0; }
code, pre, .place { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 13px; }
pre { margin: 0; padding: .7rem .9rem; overflow-x: auto; background: var(--panel); border: 1px solid var(--line);
  border-radius: 6px; line-height: 1.45; }
small, .faint, .ends, dt { color: var(--faint); }
.counts { display: flex; gap: 1.5rem; margin: 1rem 0 1.5rem; flex-wrap: wrap; }
.counts b { font-size: 1.4rem; margin-right: .35rem; }
.bar { display: block; height: 6px; border-radius: 3px; background: var(--line); width: 100%; }
.bar rect.pass, .verdict.pass { fill: var(--pass); color: var(--pass); }
.bar rect.fail, .verdict.fail { fill: var(--fail); color: var(--fail); }
.bar rect.inconclusive, .verdict.inconclusive { fill: var(--unsure); color: var(--unsure); }
.verdict { font-weight: 650; }
.scenario { border: 1px solid var(--line); border-radius: 8px; margin: .6rem 0; }
.scenario > summary { padding: .55rem .9rem; cursor: pointer; display: flex; gap: .8rem; align-items: baseline; }
.scenario > summary .verdict { width: 6.5rem; }
.scenario > summary .name { flex: 1; overflow-wrap: anywhere; }
.scenario > summary::before { content: "▸"; color: var(--faint); width: .8rem; }
.scenario[open] > summary::before { content: "▾"; }
.scenario[open] > summary { border-bottom: 1px solid var(--line); }
.body { padding: .4rem .9rem 1rem; }
.problem { font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
.place { color: var(--faint); overflow-wrap: anywhere; }
.strip { display: block; width: 100%; height: 48px; background: var(--panel); border: 1px solid var(--line);
  border-radius: 6px; }
.strip path { stroke: var(--line); stroke-width: 2; vector-effect: non-scaling-stroke; }
.strip .sent { fill: var(--sent); } .strip .received { fill: var(--received); } .strip .event { fill: var(--faint); }
.ends { display: flex; justify-content: space-between; font-size: 12px; }
.exchanges { border-collapse: collapse; width: 100%; font-size: 14px; }
.exchanges th { text-align: left; font-weight: 500; color: var(--faint); font-size: 12px; }
.exchanges td, .exchanges th { padding: .2rem .8rem .2rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
.exchanges td:nth-child(-n+2) { white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--faint); }
.exchanges td:last-child { width: 100%; padding-left: 1.2rem; overflow-wrap: anywhere; }
.exchanges .sent td:nth-child(4) { color: var(--sent); } .exchanges .received td:nth-child(4) { color: var(--received); }
.exchanges summary { cursor: pointer; margin-left: -1.2rem; padding-left: 0; list-style-position: inside; }
.exchanges pre { margin: .3rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .4rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
.s-faint { color: var(--faint); } .s-strong { font-weight: 650; } .s-wrong { color: var(--fail); font-weight: 700; }
.s-expected { color: var(--pass); font-weight: 700; } .s-free { color: var(--free); }
)";

QString classOf(Style style)
{
    switch (style) {
    case Style::Plain:
        return {};
    case Style::Faint:
        return QStringLiteral("s-faint");
    case Style::Strong:
        return QStringLiteral("s-strong");
    case Style::Expected:
        return QStringLiteral("s-expected");
    case Style::Wrong:
        return QStringLiteral("s-wrong");
    case Style::Free:
        return QStringLiteral("s-free");
    case Style::Passed:
        return QStringLiteral("verdict pass");
    case Style::Inconclusive:
        return QStringLiteral("verdict inconclusive");
    }
    return {};
}

QString preformatted(const QList<Line> &lines)
{
    QString text;
    for (const Line &line : lines) {
        for (const Span &span : line) {
            const QString name = classOf(span.style);
            text += name.isEmpty()
                ? span.text.toHtmlEscaped()
                : QStringLiteral("<span class=\"%1\">%2</span>").arg(name, span.text.toHtmlEscaped());
        }
        text += u'\n';
    }
    return QStringLiteral("<pre>") + text + QStringLiteral("</pre>\n");
}

QString heading(QStringView text)
{
    return u"<h2>" + text + u"</h2>\n";
}

QString row(QStringView label, const QString &value)
{
    return value.isEmpty() ? QString()
                           : QString(u"<dt>" + label + u"</dt><dd><code>" + htmlText(value) + u"</code></dd>\n");
}

QString failureHtml(const harness::Failure &failure)
{
    QString text = QStringLiteral("<p class=\"problem\">%1</p>\n").arg(htmlText(failure.problem));
    text += QStringLiteral("<p class=\"place\">%1</p>\n").arg(placeText(failure).toHtmlEscaped());
    text += QStringLiteral("<pre>%1</pre>\n").arg(htmlText(failure.statement));
    for (const QString &step : failure.path)
        text += QStringLiteral("<p class=\"faint\">in %1</p>\n").arg(htmlText(step));
    if (!failure.advice.isEmpty())
        text += QStringLiteral("<p>%1</p>\n").arg(htmlText(failure.advice));
    if (failure.mismatch)
        text += heading(u"Expected and got") + preformatted(differenceLines(*failure.mismatch));
    if (!failure.before.isEmpty())
        text += heading(u"Before it") + htmlTimeline(failure.before);
    return text;
}

QString factsHtml(const ScenarioResult &result)
{
    QString notes;
    for (const QString &note : result.notes)
        notes += htmlText(note) + u'\n';
    QString text;
    if (!notes.isEmpty())
        text += heading(u"Notes") + QStringLiteral("<pre>%1</pre>\n").arg(notes);
    text += heading(u"Facts") + QStringLiteral("<dl>\n");
    for (const auto &[name, value] : result.measurements)
        text += row(htmlText(name), QString::number(value, 'g', 6));
    text += row(u"Steps", QString::number(result.steps));
    text += row(u"Seed", QString::number(result.seed));
    text += row(u"Recording", result.recording);
    text += row(u"Again", result.rerun);
    return text + QStringLiteral("</dl>\n");
}

QString scenarioHtml(const ScenarioResult &result)
{
    const QString verdict = harness::verdictName(result.verdict);
    return QStringLiteral("<details class=\"scenario\"%1><summary><span class=\"verdict %2\">%2</span>"
                          "<span class=\"name\">%3</span><small>%4 %5, %6</small></summary><div class=\"body\">\n%7%8"
                          "</div></details>\n")
        .arg(result.verdict == Verdict::Pass ? QString() : QStringLiteral(" open"), verdict, htmlText(result.fileName),
             QString::number(result.checks), result.checks == 1 ? QStringLiteral("check") : QStringLiteral("checks"),
             secondsText(result.duration), result.failure ? failureHtml(*result.failure) : QString(),
             factsHtml(result));
}

//! The counts, and how they share a line.
QString overviewHtml(const harness::SuiteResult &results)
{
    QString counts;
    QString bar;
    qsizetype place = 0;
    for (const Verdict verdict : {Verdict::Fail, Verdict::Inconclusive, Verdict::Pass}) {
        const auto count = std::count_if(results.scenarios.begin(), results.scenarios.end(),
                                         [&](const auto &each) { return each.verdict == verdict; });
        const QString name = harness::verdictName(verdict);
        counts += QStringLiteral("<span class=\"verdict %1\"><b>%2</b>%1</span>").arg(name).arg(count);
        bar +=
            QStringLiteral("<rect class=\"%1\" x=\"%2\" width=\"%3\" height=\"1\"/>").arg(name).arg(place).arg(count);
        place += count;
    }
    counts += QStringLiteral("<span class=\"faint\"><b>%1</b>in all</span>").arg(secondsText(results.duration));
    return QStringLiteral("<svg class=\"bar\" viewBox=\"0 0 %1 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%2"
                          "</svg>\n<p class=\"counts\">%3</p>\n")
        .arg(QString::number(std::max<qsizetype>(place, 1)), bar, counts);
}

QString whenText(const harness::SuiteResult &results)
{
    if (results.scenarios.isEmpty() || results.scenarios.first().startTime == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(results.scenarios.first().startTime, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

} // namespace

QByteArray htmlPage(const harness::SuiteResult &results)
{
    const QByteArray style = styleSheet.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    QList<const ScenarioResult *> ordered;
    for (const ScenarioResult &result : results.scenarios)
        ordered.append(&result);
    std::stable_sort(ordered.begin(), ordered.end(), [](const ScenarioResult *one, const ScenarioResult *other) {
        return one->verdict != other->verdict && worst(one->verdict, other->verdict) == one->verdict;
    });
    QString scenarios;
    for (const ScenarioResult *result : ordered)
        scenarios += scenarioHtml(*result);
    const QString title =
        QStringLiteral("%1: %2").arg(QStringLiteral("Scenarios"), harness::verdictName(results.verdict()));
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
        + hash
        + "'; base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + title.toUtf8() + "</title>\n<style>" + style
        + "</style>\n</head>\n<body>\n<h1>Scenarios</h1>\n<p class=\"faint\">" + whenText(results).toUtf8() + "</p>\n"
        + overviewHtml(results).toUtf8() + scenarios.toUtf8() + "</body>\n</html>\n";
}

} // namespace wirebench::report
