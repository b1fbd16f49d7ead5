// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runcommand.h"

#include "app/cli/output.h"
#include "core/harness/checkcontext.h"
#include "core/report/failuretext.h"
#include "core/report/htmlpage.h"
#include "core/report/jsonlines.h"
#include "core/report/junitxml.h"
#include "core/report/taptext.h"

#include <QSaveFile>

#include <unistd.h>

#include <utility>

namespace wirebench::cli {

using harness::ScenarioResult;
using harness::SuiteResult;
using harness::Verdict;

namespace {

QByteArray shown(const QList<report::Line> &lines)
{
    return (isatty(STDOUT_FILENO) ? report::colouredText(lines) : report::plainText(lines)).toUtf8();
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (path.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()))
        return {};
    return failure(ErrorCode::PermissionDenied, QStringLiteral("%1: %2").arg(path, file.errorString()));
}

ExitCode exitCodeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return ExitCode::Ok;
    case Verdict::Fail:
        return ExitCode::Failed;
    case Verdict::Inconclusive:
        break;
    }
    return ExitCode::Rig;
}

} // namespace

RunCommand::RunCommand(const RunCommandOptions &options)
    : m_options(options)
{ }

RunCommand::~RunCommand() = default;

void RunCommand::start()
{
    QList<harness::ScenarioPointer> scenarios = m_files.read(m_options.files);
    if (!m_files.errors().isEmpty())
        return finish({ExitCode::Usage, m_files.errors().join(u'\n')});
    if (!m_options.filter.isEmpty())
        scenarios.removeIf([this](const auto &scenario) { return !scenario->fileName.contains(m_options.filter); });
    if (scenarios.isEmpty())
        return finish({ExitCode::Usage, QStringLiteral("--filter %1: no scenario is called so").arg(m_options.filter)});
    if (const QStringList wrong = whatIsWrong(scenarios); !wrong.isEmpty())
        return finish({ExitCode::Usage, wrong.join(u'\n')});
    m_suite = std::make_unique<harness::SuiteRunner>(scenarios, suiteOptions());
    m_progress = std::make_unique<ProgressLine>(scenarios.size());
    follow(scenarios);
    connect(m_suite.get(), &harness::SuiteRunner::scenarioEnded, this, &RunCommand::printResult);
    connect(m_suite.get(), &harness::SuiteRunner::ended, this, &RunCommand::onEnded);
    printHead(scenarios.size());
    m_progress->show();
    if (m_suite && !m_isOver)
        m_suite->start();
}

void RunCommand::follow(const QList<harness::ScenarioPointer> &scenarios)
{
    connect(m_suite.get(), &harness::SuiteRunner::scenarioSettled, this,
            [this](qsizetype index, const ScenarioResult &result) {
                if (!m_progress) // nobody reads what is printed
                    return;
                m_progress->add(result.verdict);
                m_options.isJson ? print(m_exchanges.flush() + report::jsonEnd(index, result)) : m_progress->show();
            });
    if (!m_options.isJson)
        return;
    connect(m_suite.get(), &harness::SuiteRunner::scenarioBegan, this, [this, scenarios](qsizetype index) {
        print(report::jsonBegin(index, scenarios[index]->fileName, m_options.seed));
    });
    connect(m_suite.get(), &harness::SuiteRunner::exchanged, this,
            [this, scenarios](qsizetype index, const harness::Exchange &exchange) {
                printExchange(index, scenarios[index]->fileName, exchange);
            });
    m_window = Clock::system().makeTimer();
    connect(m_window.get(), &Timer::expired, this, [this] { print(m_exchanges.flush()); });
}

//! What `wb check` would call errors: nothing is opened for a scenario that cannot pass.
QStringList RunCommand::whatIsWrong(const QList<harness::ScenarioPointer> &scenarios)
{
    scenario::CheckContext context = harness::checkContext();
    context.devices = m_options.devices;
    for (const auto &[name, value] : m_options.variables)
        context.variables.insert(name);
    context.readFile = [this](const QString &path) -> Result<QString> {
        return m_files.load(path).map([](const harness::ScenarioPointer &called) { return called->text; });
    };
    QStringList lines;
    for (const harness::ScenarioPointer &scenario : scenarios) {
        for (const scenario::ScenarioFinding &finding : scenario::checkScenario(*scenario, context)) {
            if (finding.severity == scenario::ScenarioFinding::Severity::Error)
                lines.append(finding.error.toString());
        }
    }
    return lines;
}

harness::SuiteOptions RunCommand::suiteOptions()
{
    harness::SuiteOptions options;
    options.jobs = m_options.jobs;
    options.recordings = m_options.recordings;
    options.run.seed = m_options.seed;
    options.run.timeout = m_options.timeout;
    options.run.devices = m_options.devices;
    options.run.load = [this](const QString &path) { return m_files.load(path); };
    for (const auto &[name, value] : m_options.variables) {
        const auto number = message::parseNumber(value);
        options.run.variables.insert(name, number.value_or(value.toUtf8()));
        options.rerun +=
            QStringLiteral(" --var '%1=%2'").arg(name, QString(value).replace(u'\'', QStringLiteral("'\\''")));
    }
    for (const QString &file : m_options.deviceFiles)
        options.rerun += QStringLiteral(" --device-file '%1'").arg(file);
    return options;
}

void RunCommand::printHead(qsizetype count)
{
    if (m_options.isTap)
        print(report::tapHead(count));
}

void RunCommand::printResult(qsizetype index, const ScenarioResult &result)
{
    if (m_options.isTap)
        return print(report::tapPoint(index + 1, result));
    if (m_options.isJson)
        return print(report::jsonLine(result));
    print(shown(report::FailureText().linesOf(result)));
}

void RunCommand::onEnded()
{
    const SuiteResult &results = m_suite->result();
    m_progress.reset(); // nothing is to be done any more
    if (m_options.isJson)
        print(report::jsonLine(results));
    else if (!m_options.isTap)
        print(shown({report::FailureText::summary(results)}));
    const Result<void> written = writeReports(results);
    if (!written)
        return finish({ExitCode::Usage, written.error().detail});
    Verdict verdict = results.verdict();
    if (!m_suite->isComplete())
        verdict = worst(verdict, Verdict::Inconclusive);
    finish({exitCodeOf(verdict), m_suite->isComplete() ? QString() : QStringLiteral("stopped; not all were run")});
}

Result<void> RunCommand::writeReports(const SuiteResult &results) const
{
    if (!m_options.junit.isEmpty()) {
        if (const Result<void> written = writeFile(m_options.junit, report::junitXml(results)); !written)
            return written;
    }
    return m_options.html.isEmpty() ? Result<void>() : writeFile(m_options.html, report::htmlPage(results));
}

void RunCommand::printExchange(qsizetype index, const QString &fileName, const harness::Exchange &exchange)
{
    print(m_exchanges.add(index, fileName, exchange, Clock::system().now()));
    if (m_exchanges.isHolding() && !m_window->isActive())
        m_window->start(report::ExchangeLines::window);
}

void RunCommand::print(const QByteArray &text)
{
    if (m_isOver || text.isEmpty())
        return;
    if (m_progress)
        m_progress->hide();
    if (!printBytes(text))
        return finish({ExitCode::Usage, QStringLiteral("nobody reads the output any more")});
    if (m_progress)
        m_progress->show();
}

void RunCommand::stop()
{
    if (m_suite)
        return m_suite->cancel();
    finish({ExitCode::Rig, QStringLiteral("stopped")});
}

void RunCommand::finish(const Ending &ending)
{
    m_progress.reset(); // or what is said last would stand behind it
    if (!std::exchange(m_isOver, true))
        Q_EMIT ended(ending);
}

} // namespace wirebench::cli
