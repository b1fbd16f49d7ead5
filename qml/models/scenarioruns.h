// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filter.h"
#include "qml/models/reportlines.h"
#include "qml/models/runlines.h"
#include "qml/models/scenarioeditor.h"
#include "qml/models/scenariovariables.h"

#include <map>

namespace wirebench {

//! Scenarios that are run, and what came of it: a verdict for each file, and for the one in the editor what passes, the
//! line it is at, and why it did not pass. What is unsaved is run as it was written.
class ScenarioRuns : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    //! "3 of 5" while something runs, and how far, from 0 to 1.
    Q_PROPERTY(QString progressText READ progressText NOTIFY runningChanged)
    Q_PROPERTY(qreal progress READ progress NOTIFY runningChanged)
    // Of the scenario in the editor:
    Q_PROPERTY(wirebench::RunLines *lines READ lines CONSTANT)
    Q_PROPERTY(wirebench::ReportLines *report READ report CONSTANT)
    //! It has been run, or is.
    Q_PROPERTY(bool known READ isKnown NOTIFY shownChanged)
    //! A ScenarioFiles::Verdict, its sign, and in words: "failed in line 9, after 18 ms".
    Q_PROPERTY(int verdict READ verdict NOTIFY shownChanged)
    Q_PROPERTY(QString sign READ sign NOTIFY shownChanged)
    Q_PROPERTY(QString words READ words NOTIFY shownChanged)
    //! Where the run is; 0 for nowhere.
    Q_PROPERTY(int runningLine READ runningLine NOTIFY runningLineChanged)
    //! Where it did not pass, and why; 0 and empty when it did.
    Q_PROPERTY(int failedLine READ failedLine NOTIFY shownChanged)
    Q_PROPERTY(QString failedText READ failedText NOTIFY shownChanged)
    //! What runs just this again, in a shell; empty: nothing.
    Q_PROPERTY(QString command READ command NOTIFY shownChanged)
    //! Under which what passed was recorded; empty: nothing was.
    Q_PROPERTY(QString owner READ owner NOTIFY shownChanged)

public:
    //! All three outlive this. \a watch: as in ScenarioRunner.
    ScenarioRuns(ScenarioFiles &files, ScenarioEditor &editor, const ScenarioVariables &variables,
                 const ScenarioRunner::Watch &watch, QObject *parent = nullptr);

    bool isRunning() const { return m_done < m_total; }
    QString progressText() const;
    qreal progress() const { return m_total == 0 ? 0 : qreal(m_done) / m_total; }
    RunLines *lines() { return &m_lines; }
    ReportLines *report() { return &m_report; }
    bool isKnown() const { return outcome().verdict != ScenarioFiles::NotRun; }
    int verdict() const { return outcome().verdict; }
    QString sign() const { return ScenarioFiles::signOf(outcome().verdict); }
    QString words() const;
    int runningLine() const { return m_runningLine; }
    int failedLine() const;
    QString failedText() const;
    QString command() const;
    QString owner() const;
    //! Those of its rows of which the last is the one where it failed; everything where it did not.
    capture::Filter failedRows() const;

    //! Behind those that are run already.
    void run(const QStringList &paths);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void copyCommand() const;
    //! Why the one in the editor did not pass.
    Q_INVOKABLE void copyReport() const;

Q_SIGNALS:
    void runningChanged();
    void shownChanged();
    void runningLineChanged();

private:
    //! What is known of a scenario that was run.
    struct Run
    {
        QString owner;
        QString arguments; // of the command that runs it again
        harness::ScenarioResult result = {};
        bool isOver = false;
    };

    const Run *shown() const;
    ScenarioFiles::Outcome outcome() const;
    void show();
    void setRunningLine(int line);
    void onBegan(const QString &path);
    void onHappened(const QString &path, const QList<RunEvent> &events, qint64 left);
    void onEnded(const QString &path, const harness::ScenarioResult &result);
    void onFinished();

    ScenarioFiles &m_files;
    ScenarioEditor &m_editor;
    const ScenarioVariables &m_variables;
    RunLines m_lines;
    ReportLines m_report;
    std::map<QString, Run> m_runs; // the last of each file
    QString m_linesPath; // whose lines these are
    int m_total = 0; // since nothing ran
    int m_done = 0;
    int m_runningLine = 0;
    ScenarioRunner m_runner; // first to go: it still tells
};

} // namespace wirebench
