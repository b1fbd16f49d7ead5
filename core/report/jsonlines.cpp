// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wirebench::report {

namespace {

using harness::Exchange;
using harness::Verdict;

double seconds(std::chrono::nanoseconds duration)
{
    return static_cast<double>(duration.count()) / 1e9;
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject mismatchObject(const harness::ByteMismatch &mismatch)
{
    return {{QStringLiteral("expected"), mismatch.expected},
            {QStringLiteral("got"), hexOf(mismatch.got)},
            {QStringLiteral("gotSize"), mismatch.gotSize},
            {QStringLiteral("offset"), mismatch.offset},
            {QStringLiteral("whole"), mismatch.isWhole}};
}

QJsonObject failureObject(const harness::Failure &failure)
{
    QJsonObject object{{QStringLiteral("file"), failure.fileName},
                       {QStringLiteral("line"), failure.place.line},
                       {QStringLiteral("column"), failure.place.column},
                       {QStringLiteral("statement"), failure.statement},
                       {QStringLiteral("device"), failure.device},
                       {QStringLiteral("problem"), failure.problem},
                       {QStringLiteral("advice"), failure.advice},
                       {QStringLiteral("path"), QJsonArray::fromStringList(failure.path)}};
    if (failure.mismatch)
        object.insert(QStringLiteral("mismatch"), mismatchObject(*failure.mismatch));
    return object;
}

QJsonArray exchangesBefore(const harness::Failure &failure)
{
    QJsonArray before;
    for (const Exchange &exchange : failure.before)
        before.append(exchangeObject(exchange));
    return before;
}

//! Of an event of the scenario \a index.
QJsonObject eventObject(const QString &event, qsizetype index, const QString &fileName)
{
    return {{QStringLiteral("event"), event},
            {QStringLiteral("index"), static_cast<qint64>(index)},
            {QStringLiteral("file"), fileName}};
}

} // namespace

QJsonObject exchangeObject(const Exchange &exchange)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("exchange")},
                       {QStringLiteral("time"), seconds(exchange.time)},
                       {QStringLiteral("device"), exchange.device}};
    if (exchange.kind == Exchange::Kind::Event) {
        object.insert(QStringLiteral("kind"), QStringLiteral("event"));
        object.insert(QStringLiteral("text"), exchange.event);
        return object;
    }
    const bool isSent = exchange.kind == Exchange::Kind::Sent;
    object.insert(QStringLiteral("kind"), isSent ? QStringLiteral("sent") : QStringLiteral("received"));
    object.insert(QStringLiteral("bytes"), hexOf(exchange.bytes));
    object.insert(QStringLiteral("size"), exchange.size);
    return object;
}

QByteArray jsonBegin(qsizetype index, const QString &fileName, quint64 seed)
{
    QJsonObject object = eventObject(QStringLiteral("begin"), index, fileName);
    object.insert(QStringLiteral("seed"), QString::number(seed));
    return lineOf(object);
}

QByteArray jsonExchange(qsizetype index, const QString &fileName, const Exchange &exchange, qint64 pieces)
{
    QJsonObject object = exchangeObject(exchange);
    if (pieces > 1)
        object.insert(QStringLiteral("pieces"), pieces);
    object.insert(QStringLiteral("index"), static_cast<qint64>(index));
    object.insert(QStringLiteral("file"), fileName);
    return lineOf(object);
}

QByteArray jsonEnd(qsizetype index, const harness::ScenarioResult &result)
{
    QJsonObject object = eventObject(QStringLiteral("end"), index, result.fileName);
    object.insert(QStringLiteral("verdict"), harness::verdictName(result.verdict));
    object.insert(QStringLiteral("duration"), seconds(result.duration));
    if (result.failure)
        object.insert(QStringLiteral("failure"), failureObject(*result.failure));
    return lineOf(object);
}

QByteArray jsonLine(const harness::ScenarioResult &result)
{
    QJsonObject measurements;
    for (const auto &[name, value] : result.measurements)
        measurements.insert(name, value);
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("scenario")},
                       {QStringLiteral("file"), result.fileName},
                       {QStringLiteral("verdict"), harness::verdictName(result.verdict)},
                       {QStringLiteral("start"), static_cast<double>(result.startTime) / 1000},
                       {QStringLiteral("duration"), seconds(result.duration)},
                       {QStringLiteral("seed"), QString::number(result.seed)},
                       {QStringLiteral("steps"), result.steps},
                       {QStringLiteral("checks"), result.checks},
                       {QStringLiteral("notes"), QJsonArray::fromStringList(result.notes)},
                       {QStringLiteral("measurements"), measurements},
                       {QStringLiteral("recording"), result.recording},
                       {QStringLiteral("rerun"), result.rerun}};
    if (result.failure) {
        QJsonObject failure = failureObject(*result.failure);
        failure.insert(QStringLiteral("before"), exchangesBefore(*result.failure));
        object.insert(QStringLiteral("failure"), failure);
    }
    return lineOf(object);
}

QByteArray jsonLine(const harness::SuiteResult &results)
{
    const auto count = [&](Verdict verdict) {
        return static_cast<qint64>(std::count_if(results.scenarios.begin(), results.scenarios.end(),
                                                 [&](const auto &each) { return each.verdict == verdict; }));
    };
    return lineOf({{QStringLiteral("event"), QStringLiteral("summary")},
                   {QStringLiteral("verdict"), harness::verdictName(results.verdict())},
                   {QStringLiteral("scenarios"), static_cast<qint64>(results.scenarios.size())},
                   {QStringLiteral("pass"), count(Verdict::Pass)},
                   {QStringLiteral("fail"), count(Verdict::Fail)},
                   {QStringLiteral("inconclusive"), count(Verdict::Inconclusive)},
                   {QStringLiteral("duration"), seconds(results.duration)}});
}

} // namespace wirebench::report
