// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/junitxml.h"

#include "core/report/failuretext.h"
#include "core/report/visibletext.h"

#include <QDateTime>
#include <QTimeZone>
#include <QXmlStreamWriter>

#include <algorithm>

namespace wirebench::report {

namespace {

using harness::ScenarioResult;
using harness::Verdict;

//! Scenarios of one folder, in their order.
struct Folder
{
    QString name;
    QList<const ScenarioResult *> results;

    qsizetype count(Verdict verdict) const
    {
        return std::count_if(results.begin(), results.end(),
                             [&](const auto *each) { return each->verdict == verdict; });
    }
    std::chrono::nanoseconds duration() const
    {
        std::chrono::nanoseconds sum{0};
        for (const ScenarioResult *result : results)
            sum += result->duration;
        return sum;
    }
};

std::pair<QString, QString> folderAndName(const QString &fileName)
{
    const qsizetype slash = fileName.lastIndexOf(u'/');
    const QString folder = slash > 0 ? fileName.first(slash) : QString();
    return {folder.isEmpty() ? QStringLiteral("scenarios") : visible(folder), visible(fileName.sliced(slash + 1))};
}

QList<Folder> foldersOf(const harness::SuiteResult &results)
{
    QList<Folder> folders;
    for (const ScenarioResult &result : results.scenarios) {
        const QString name = folderAndName(result.fileName).first;
        auto folder =
            std::find_if(folders.begin(), folders.end(), [&](const Folder &each) { return each.name == name; });
        if (folder == folders.end())
            folder = folders.insert(folders.end(), Folder{name, {}});
        folder->results.append(&result);
    }
    return folders;
}

QString seconds(std::chrono::nanoseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1e9, 'f', 3);
}

QString timestamp(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
}

//! What is worth reading also of a pass: notes, measurements, how to run it again.
QString outputOf(const ScenarioResult &result)
{
    QString text;
    for (const QString &note : result.notes)
        text += visible(note) + u'\n';
    for (const auto &[name, value] : result.measurements)
        text += visible(name) + QStringLiteral(" = ") + QString::number(value, 'g', 9) + u'\n';
    text += QStringLiteral("seed %1\n").arg(result.seed);
    if (!result.rerun.isEmpty())
        text += visible(result.rerun) + u'\n';
    return text;
}

class Writer
{
public:
    explicit Writer(QByteArray &bytes)
        : m_xml(&bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void write(const harness::SuiteResult &results)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("testsuites"));
        attribute(u"name", QStringLiteral("wb run"));
        writeCounts(Folder{{}, pointersTo(results)});
        attribute(u"time", seconds(results.duration));
        for (const Folder &folder : foldersOf(results))
            write(folder);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    static QList<const ScenarioResult *> pointersTo(const harness::SuiteResult &results)
    {
        QList<const ScenarioResult *> pointers;
        for (const ScenarioResult &result : results.scenarios)
            pointers.append(&result);
        return pointers;
    }

    void attribute(QStringView name, const QString &value) { m_xml.writeAttribute(name.toString(), value); }

    void writeCounts(const Folder &folder)
    {
        attribute(u"tests", QString::number(folder.results.size()));
        attribute(u"failures", QString::number(folder.count(Verdict::Fail)));
        attribute(u"errors", QString::number(folder.count(Verdict::Inconclusive)));
    }

    void write(const Folder &folder)
    {
        m_xml.writeStartElement(QStringLiteral("testsuite"));
        attribute(u"name", folder.name);
        writeCounts(folder);
        attribute(u"skipped", QStringLiteral("0"));
        attribute(u"time", seconds(folder.duration()));
        attribute(u"timestamp", timestamp(folder.results.first()->startTime));
        for (const ScenarioResult *result : folder.results)
            write(*result);
        m_xml.writeEndElement();
    }

    void write(const ScenarioResult &result)
    {
        const auto [folder, name] = folderAndName(result.fileName);
        m_xml.writeStartElement(QStringLiteral("testcase"));
        attribute(u"classname", QString(folder).replace(u'/', u'.'));
        attribute(u"name", name);
        attribute(u"time", seconds(result.duration));
        if (result.verdict != Verdict::Pass) {
            m_xml.writeStartElement(result.verdict == Verdict::Fail ? QStringLiteral("failure")
                                                                    : QStringLiteral("error"));
            attribute(u"type", harness::verdictName(result.verdict));
            attribute(u"message",
                      result.failure
                          ? placeText(*result.failure) + QStringLiteral(": ") + visible(result.failure->problem)
                          : QString());
            m_xml.writeCharacters(plainText(FailureText().linesOf(result)));
            m_xml.writeEndElement();
        }
        m_xml.writeTextElement(QStringLiteral("system-out"), outputOf(result));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray junitXml(const harness::SuiteResult &results)
{
    QByteArray bytes;
    Writer(bytes).write(results);
    return bytes;
}

} // namespace wirebench::report
