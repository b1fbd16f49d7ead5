// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/scenarioeditor.h"
#include "qml/models/scenarioproblems.h"
#include "qml/models/scenarioruns.h"
#include "qml/models/scenariotree.h"
#include "qml/models/testmaker.h"

namespace wirebench {

//! The scenarios of a project: which there are, and the one that is written.
class Scenarios : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(wirebench::ScenarioFiles *files READ files CONSTANT)
    Q_PROPERTY(wirebench::ScenarioTree *tree READ tree CONSTANT)
    Q_PROPERTY(wirebench::ScenarioEditor *editor READ editor CONSTANT)
    Q_PROPERTY(wirebench::ScenarioVariables *variables READ variables CONSTANT)
    Q_PROPERTY(wirebench::ScenarioProblems *problems READ problems CONSTANT)
    Q_PROPERTY(wirebench::ScenarioRuns *runs READ runs CONSTANT)
    //! Signs by the number of a line of the editor: "!" wrong, "▸" runs, "✕" did not pass.
    Q_PROPERTY(QVariantMap signs READ signs NOTIFY signsChanged)
    //! A new scenario waits for its name; and what could not be made under the last one.
    Q_PROPERTY(bool naming READ isNaming NOTIFY namingChanged)
    Q_PROPERTY(QString proposedName READ proposedName NOTIFY namingChanged)
    Q_PROPERTY(QString namingProblem READ namingProblem NOTIFY namingChanged)

public:
    //! \a folder need not be there. \a watch: as in ScenarioRunner.
    explicit Scenarios(const QString &folder, const ScenarioRunner::Watch &watch = {}, QObject *parent = nullptr);

    ScenarioFiles *files() { return &m_files; }
    ScenarioTree *tree() { return &m_tree; }
    ScenarioEditor *editor() { return &m_editor; }
    ScenarioVariables *variables() { return &m_variables; }
    ScenarioProblems *problems() { return &m_problems; }
    ScenarioRuns *runs() { return &m_runs; }
    QVariantMap signs() const;
    //! What is kept from one start to the next: the editor's state, and the variables.
    QVariantMap state() const;
    void setState(const QVariantMap &state);
    bool isNaming() const { return !m_proposedText.isEmpty(); }
    const QString &proposedName() const { return m_proposedName; }
    const QString &namingProblem() const { return m_namingProblem; }

    //! Runs the one in the editor.
    Q_INVOKABLE void runOpen();
    //! Runs those that are chosen, or where none is, all that pass the filter.
    Q_INVOKABLE void runSome() { m_runs.run(m_tree.chosenCount() > 0 ? m_tree.chosen() : m_tree.shown()); }

    //! A new scenario of \a text, as soon as it has a name; \a files stand beside it then. Where there is one of that
    //! name already, another is proposed.
    void propose(const QString &name, const QString &text, const QList<maketest::MadeFile> &files = {});
    //! The same with what was recorded, when it has been made; \a source is what it was recorded of.
    void makeTest(const std::shared_ptr<const timeline::SharedRecording> &recording, const capture::RowSet &records,
                  const QString &source);
    //! The same with an example to begin with.
    Q_INVOKABLE void begin();
    //! It becomes the file \a name, which is opened. False, and namingProblem(), where that cannot be.
    Q_INVOKABLE bool accept(const QString &name);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void namingChanged();
    void signsChanged();
    //! makeTest() has proposed one, or failed, as the editor's problem says.
    void testMade();

private:
    void look();
    QString freeName(const QString &name) const;
    Result<QString> create(const QString &name);

    ScenarioFiles m_files;
    ScenarioTree m_tree{m_files};
    ScenarioEditor m_editor{m_files};
    ScenarioVariables m_variables;
    ScenarioProblems m_problems;
    ScenarioRuns m_runs;
    TestMaker m_maker;
    QString m_makingName; // what is being made is called
    QString m_proposedName;
    QString m_proposedText; // empty: none
    QList<maketest::MadeFile> m_proposedFiles;
    QString m_namingProblem;
};

} // namespace wirebench
