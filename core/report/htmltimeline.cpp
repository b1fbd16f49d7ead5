// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/htmltimeline.h"

#include "core/message/hextext.h"
#include "core/message/quotedtext.h"
#include "core/report/visibletext.h"

#include <algorithm>

namespace wirebench::report {

namespace {

using harness::Exchange;

constexpr int stripWidth = 1000;
constexpr qsizetype perRow = 16;

QString kindClass(const Exchange &exchange)
{
    switch (exchange.kind) {
    case Exchange::Kind::Sent:
        return QStringLiteral("sent");
    case Exchange::Kind::Received:
        return QStringLiteral("received");
    case Exchange::Kind::Event:
        break;
    }
    return QStringLiteral("event");
}

QString milliseconds(std::chrono::nanoseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1e6, 'f', 3) + QStringLiteral(" ms");
}

//! Sent above the line, received below it; how high says nothing.
QString strip(const QList<Exchange> &exchanges)
{
    const auto first = exchanges.first().time;
    const double span = std::max(1.0, static_cast<double>((exchanges.last().time - first).count()));
    QString marks;
    for (const Exchange &exchange : exchanges) {
        const double place = static_cast<double>((exchange.time - first).count()) / span;
        const bool isSent = exchange.kind == Exchange::Kind::Sent;
        const bool isEvent = exchange.kind == Exchange::Kind::Event;
        marks +=
            QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"4\" height=\"%4\"><title>%5</title></rect>")
                .arg(kindClass(exchange))
                .arg(6 + place * (stripWidth - 16), 0, 'f', 1)
                .arg(isEvent      ? 19
                         : isSent ? 4
                                  : 24)
                .arg(isEvent ? 10 : 20)
                .arg(secondsText(exchange.time));
    }
    return QStringLiteral("<svg class=\"strip\" viewBox=\"0 0 %1 48\" preserveAspectRatio=\"none\" role=\"img\" "
                          "aria-label=\"exchanges in time\"><path d=\"M0 24H%1\"/>%2</svg>"
                          "<p class=\"ends\"><span>%3</span><span>sent above, received below</span><span>%4</span></p>")
        .arg(QString::number(stripWidth), marks, secondsText(first), secondsText(exchanges.last().time));
}

//! Rows of sixteen bytes with their text.
QString dump(const QByteArray &bytes)
{
    QString text;
    for (qsizetype first = 0; first < bytes.size(); first += perRow) {
        const QByteArrayView row = QByteArrayView(bytes).sliced(first, std::min(perRow, bytes.size() - first));
        QString characters;
        for (const char byte : row)
            characters += byte >= ' ' && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(first, 4, 16, QLatin1Char('0'))
                    .arg(message::toHexText(row), -static_cast<int>(perRow * 3 - 1))
                    .arg(characters);
    }
    return text;
}

QString content(const Exchange &exchange)
{
    if (exchange.kind == Exchange::Kind::Event)
        return htmlText(exchange.event);
    const bool isText = message::looksLikeText(exchange.bytes);
    const qsizetype shown = std::min<qsizetype>(exchange.bytes.size(), isText ? 60 : 20);
    const QByteArrayView front = QByteArrayView(exchange.bytes).first(shown);
    QString line = QStringLiteral("<code>%1</code>")
                       .arg((isText ? message::quotedText(front) : message::toHexText(front)).toHtmlEscaped());
    if (shown < exchange.size)
        line += QStringLiteral(" …");
    line += QStringLiteral(" <small>%1</small>").arg(bytesText(exchange.size));
    if (exchange.bytes.isEmpty())
        return line;
    const QString left = exchange.bytes.size() < exchange.size
        ? QStringLiteral("(%1 more)\n").arg(bytesText(exchange.size - exchange.bytes.size()))
        : QString();
    return QStringLiteral("<details><summary>%1</summary><pre>%2%3</pre></details>")
        .arg(line, dump(exchange.bytes).toHtmlEscaped(), left);
}

} // namespace

QString htmlText(const QString &text)
{
    return visible(text).toHtmlEscaped();
}

QString htmlTimeline(const QList<Exchange> &exchanges)
{
    if (exchanges.isEmpty())
        return {};
    QString rows;
    auto before = exchanges.first().time;
    for (const Exchange &exchange : exchanges) {
        static const QHash<QString, QString> arrows{{QStringLiteral("sent"), QStringLiteral("→")},
                                                    {QStringLiteral("received"), QStringLiteral("←")},
                                                    {QStringLiteral("event"), QStringLiteral("•")}};
        const QString kind = kindClass(exchange);
        rows += QStringLiteral(
                    "<tr class=\"%1\"><td>%2</td><td>+%3</td><td>%4</td><td title=\"%1\">%5</td><td>%6</td></tr>\n")
                    .arg(kind, secondsText(exchange.time), milliseconds(exchange.time - before),
                         htmlText(exchange.device), arrows.value(kind), content(exchange));
        before = exchange.time;
    }
    return strip(exchanges)
        + QStringLiteral("<table class=\"exchanges\"><thead><tr><th>Time</th><th>Later by</th><th>Device</th><th></th>"
                         "<th>What</th></tr></thead><tbody>\n%1</tbody></table>\n")
              .arg(rows);
}

} // namespace wirebench::report
