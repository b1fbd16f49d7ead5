// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/nametable.h"
#include "core/scenario/scenariocheck.h"

#include <vector>

namespace wirebench::scenario {

//! What checks of several files share.
struct CheckRun
{
    const CheckContext &context;
    QList<ScenarioFinding> findings;
    QStringList stack; //!< of the files that call each other, the present one last
    QSet<QString> checked; //!< called files, with the variables that they were called with
};

//! Checks one file; follows its steps with what is known of the names and variables at each.
class Checker
{
public:
    Checker(const Scenario &scenario, CheckRun &run);

    //! With what is known at the beginning.
    void check(const NameTable &known);

private:
    using Phase = NameState::Phase;

    void checkBlock(const Block &block);
    void checkStep(const Step &step);

    void visit(const DeviceStatement &device);
    void visit(const ListenStatement &listen);
    void visit(const AcceptStatement &accept);
    void visit(const ConnectStatement &connect);
    void visit(const SendStatement &send);
    void visit(const ExpectStatement &expect);
    void visit(const ExpectCloseStatement &expect);
    void visit(const EndStatement &end);
    void visit(const WaitStatement &) { }
    void visit(const SetStatement &set);
    void visit(const RepeatStatement &repeat);
    void visit(const ParallelStatement &parallel);
    void visit(const FaultStatement &fault);
    void visit(const AssertStatement &assertion);
    void visit(const NoteStatement &note);
    void visit(const CallStatement &call);
    void visit(const DefaultStatement &) { }

    void checkOptions(const DeviceStatement &device);
    void checkSchema(const QString &schema);
    void checkField(const QString &device, const ExpectField &field);
    //! By its option, or by its port where that is no variable; nothing where it is not known.
    std::optional<decode::Schema> saidSchema(const DeviceStatement &device) const;
    void learnSchema(const QString &device, const std::optional<decode::Schema> &schema);
    std::optional<decode::Schema> schemaOf(const QString &device) const;
    void checkReceiver(const SendStatement &send, const NameState &state);
    void checkOneOf(const ExpectOneOf &alternatives);
    void checkPattern(const PatternText &pattern, const Place &place);
    void checkCondition(const Condition &condition);
    void checkExpression(const ExpressionPointer &expression);
    void checkTemplate(const message::Template &text);
    void checkCalled(const CallStatement &call, const QString &path);
    void checkUnused();

    //! The state of \a name, which is used by what is written here; nullptr, and an error, where nothing has it.
    NameState *use(const QString &name);
    //! As use(), and an error where nothing can be sent or received now.
    NameState *useOpen(const QString &name, const QString &purpose);
    void needVariables(const QStringList &names);
    //! nothing is said where files are not looked at
    void needFile(const QString &file);
    QString besides(const QString &file) const;

    //! Of the first \a word behind the beginning of the present step; the whole step's where it is not found.
    Place placeOf(const QString &word) const;
    void fail(const Place &place, const QString &problem, const QString &expected = {});
    void warn(const Place &place, const QString &problem, const QString &expected = {});
    void add(ScenarioFinding::Severity severity, const ScenarioError &error);

    const Scenario &m_scenario;
    CheckRun &m_run;
    std::vector<qsizetype> m_lines; // where each begins
    NameTable m_known;
    QMap<QString, Place> m_declared;
    QMap<QString, std::optional<decode::Schema>> m_schemas; // by device; nothing: not known
    QSet<QString> m_used;
    const Step *m_step = nullptr;
};

} // namespace wirebench::scenario
