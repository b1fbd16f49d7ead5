// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarioproblems.h"

#include "core/harness/checkcontext.h"
#include "core/scenario/scenarioparser.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds pause{150}; // a word is finished by then

//! Of the text alone, or where that is a scenario, of what it means.
QList<scenario::ScenarioError> errorsIn(const QString &text, const QString &fileName, const QSet<QString> &variables)
{
    const auto scenario = scenario::parseScenario(text, fileName);
    if (!scenario)
        return scenario.error();
    scenario::CheckContext context = harness::checkContext();
    context.variables = variables;
    context.readFile = [](const QString &path) -> Result<QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::InvalidArgument, file.errorString());
        return QString::fromUtf8(file.read(scenario::longestScenario));
    };
    QList<scenario::ScenarioError> errors;
    const QList<scenario::ScenarioFinding> findings = scenario::checkScenario(*scenario, context);
    for (const scenario::ScenarioFinding &finding : findings) {
        if (finding.error.fileName == fileName) // what is wrong elsewhere is said there
            errors.append(finding.error);
    }
    return errors;
}

} // namespace

ScenarioProblems::ScenarioProblems(QObject *parent)
    : QAbstractListModel(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ScenarioProblems::begin);
}

void ScenarioProblems::look(const QString &text, const QString &fileName, const QSet<QString> &variables)
{
    if (fileName != m_fileName) // what was found elsewhere says nothing here
        take(++m_asked, {});
    m_text = text;
    m_fileName = fileName;
    m_variables = variables;
    m_pause.start();
}

void ScenarioProblems::retranslate()
{
    if (!m_problems.empty())
        begin();
}

void ScenarioProblems::begin()
{
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), turn = ++m_asked, text = m_text, fileName = m_fileName, variables = m_variables] {
            const std::vector<Problem> problems = found(text, fileName, variables);
            QMetaObject::invokeMethod(qApp, [self, turn, problems] {
                if (self)
                    self->take(turn, problems);
            });
        });
}

std::vector<ScenarioProblems::Problem> ScenarioProblems::found(const QString &text, const QString &fileName,
                                                               const QSet<QString> &variables)
{
    std::vector<Problem> problems;
    if (fileName.isEmpty())
        return problems;
    const QList<scenario::ScenarioError> errors = errorsIn(text, fileName, variables);
    for (const scenario::ScenarioError &error : errors) {
        qsizetype line = 0; // where it begins
        for (int i = 1; i < error.place.line; ++i)
            line = text.indexOf(u'\n', line) + 1;
        const qsizetype end = text.indexOf(u'\n', line);
        Problem problem;
        problem.place = error.place;
        problem.lineEnd = end < 0 ? text.size() : end;
        problem.first = std::clamp<qsizetype>(line + error.place.column - 1, line, problem.lineEnd);
        problem.end = std::clamp<qsizetype>(problem.first + error.place.length, problem.first, problem.lineEnd);
        problem.text =
            error.expected.isEmpty() ? error.problem : tr("%1; expected %2").arg(error.problem, error.expected);
        problem.isLeading = problems.empty() || problems.back().place.line != error.place.line;
        problems.push_back(problem);
    }
    return problems;
}

void ScenarioProblems::take(quint64 turn, const std::vector<Problem> &problems)
{
    if (turn != m_asked)
        return;
    m_answered = turn;
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = problems;
    endResetModel();
    Q_EMIT changed();
}

QVariantMap ScenarioProblems::signs() const
{
    QVariantMap signs;
    for (const Problem &problem : m_problems)
        signs.insert(QString::number(problem.place.line), QStringLiteral("!"));
    return signs;
}

QVariant ScenarioProblems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Problem &problem = m_problems[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LineRole:
        return problem.place.line;
    case ColumnRole:
        return problem.place.column;
    case PlaceRole:
        return QStringLiteral("%1:%2").arg(problem.place.line).arg(problem.place.column);
    case FirstRole:
        return static_cast<int>(problem.first);
    case EndRole:
        return static_cast<int>(problem.end);
    case LineEndRole:
        return static_cast<int>(problem.lineEnd);
    case ProblemRole:
    case Qt::DisplayRole:
        return problem.text;
    case LeadingRole:
        return problem.isLeading;
    default:
        return {};
    }
}

QHash<int, QByteArray> ScenarioProblems::roleNames() const
{
    return {{LineRole, "line"}, {ColumnRole, "column"},   {PlaceRole, "place"},     {FirstRole, "first"},
            {EndRole, "end"},   {LineEndRole, "lineEnd"}, {ProblemRole, "problem"}, {LeadingRole, "leading"}};
}

} // namespace wirebench
