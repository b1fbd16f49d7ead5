// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarios.h"

#include "qml/models/sessionfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

namespace wirebench {

Scenarios::Scenarios(const QString &folder, const ScenarioRunner::Watch &watch, QObject *parent)
    : QObject(parent)
    , m_files(folder)
    , m_runs(m_files, m_editor, m_variables, watch)
{
    connect(&m_editor, &ScenarioEditor::pathChanged, this, [this] { m_tree.setOpen(m_editor.path()); });
    for (const auto change : {&ScenarioEditor::pathChanged, &ScenarioEditor::textChanged}) {
        connect(&m_editor, change, this, &Scenarios::look);
    }
    connect(&m_variables, &ScenarioVariables::changed, this, &Scenarios::look);
    connect(&m_problems, &ScenarioProblems::changed, this, &Scenarios::signsChanged);
    connect(&m_runs, &ScenarioRuns::runningLineChanged, this, &Scenarios::signsChanged);
    connect(&m_runs, &ScenarioRuns::shownChanged, this, &Scenarios::signsChanged);
    connect(&m_maker, &TestMaker::made, this, [this](const maketest::MadeTest &test) {
        propose(m_makingName, test.text, test.files);
        Q_EMIT testMade();
    });
    connect(&m_maker, &TestMaker::failed, this, [this](const Error &error) {
        m_editor.tellProblem(tr("No test was made: %1").arg(error.detail));
        Q_EMIT testMade();
    });
}

void Scenarios::look()
{
    const QStringList known = m_variables.values().keys();
    m_problems.look(m_editor.text(), m_editor.path().isEmpty() ? QString() : m_files.fullPath(m_editor.path()),
                    {known.cbegin(), known.cend()});
}

QVariantMap Scenarios::state() const
{
    QVariantMap state = m_editor.state();
    state.insert(QStringLiteral("variables"), m_variables.text());
    return state;
}

void Scenarios::setState(const QVariantMap &state)
{
    m_variables.setText(state.value(QStringLiteral("variables")).toString());
    m_editor.setState(state);
}

QVariantMap Scenarios::signs() const
{
    QVariantMap signs = m_problems.signs();
    if (m_runs.failedLine() > 0)
        signs.insert(QString::number(m_runs.failedLine()), m_runs.sign());
    if (m_runs.runningLine() > 0)
        signs.insert(QString::number(m_runs.runningLine()), ScenarioFiles::signOf(ScenarioFiles::Running));
    return signs;
}

void Scenarios::runOpen()
{
    if (!m_editor.path().isEmpty())
        m_runs.run({m_editor.path()});
}

//! "pump", or "pump 2" where there is one.
QString Scenarios::freeName(const QString &name) const
{
    QString free = name;
    for (int number = 2; m_files.rowOf(free + QStringLiteral(".wire")) >= 0; ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

void Scenarios::propose(const QString &name, const QString &text, const QList<maketest::MadeFile> &files)
{
    m_proposedName = freeName(name);
    m_proposedText = text;
    m_proposedFiles = files;
    m_namingProblem.clear();
    Q_EMIT namingChanged();
}

void Scenarios::makeTest(const std::shared_ptr<const timeline::SharedRecording> &recording,
                         const capture::RowSet &records, const QString &source)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    const QString plain = QString(source).replace(unfit, QStringLiteral(" ")).simplified();
    m_makingName = freeName(isFileName(plain) ? plain : tr("recorded"));
    m_maker.make(recording, records, source, m_makingName);
}

void Scenarios::begin()
{
    propose({},
            QStringLiteral("# %1\n"
                           "device it tcp://127.0.0.1:5025\n\n"
                           "connect it within 2s\n"
                           "send it \"*IDN?\\n\"\n"
                           "expect it /.+\\n/ within 500ms\n"
                           "close it\n")
                .arg(tr("What the device has to do")));
}

Result<QString> Scenarios::create(const QString &name)
{
    const QString folder = QFileInfo(m_files.fullPath(name.trimmed())).path();
    for (const maketest::MadeFile &file : m_proposedFiles) {
        if (QFile::exists(QDir(folder).filePath(file.name)))
            return failure(ErrorCode::InvalidState, tr("There is a \"%1\" already").arg(file.name));
    }
    const Result<QString> path = m_files.create(name, m_proposedText);
    for (const maketest::MadeFile &file : path ? m_proposedFiles : QList<maketest::MadeFile>()) {
        QSaveFile beside(QDir(folder).filePath(file.name));
        if (!beside.open(QIODevice::WriteOnly) || beside.write(file.content) != file.content.size() || !beside.commit())
            return failure(ErrorCode::Unknown, tr("%1 cannot be written: %2").arg(file.name, beside.errorString()));
    }
    return path;
}

bool Scenarios::accept(const QString &name)
{
    if (!isNaming())
        return false;
    const Result<QString> path = create(name);
    if (!path) {
        m_namingProblem = path.error().detail;
        Q_EMIT namingChanged();
        return false;
    }
    dismiss();
    return m_editor.open(*path);
}

void Scenarios::dismiss()
{
    m_proposedName.clear();
    m_proposedText.clear();
    m_proposedFiles.clear();
    m_namingProblem.clear();
    Q_EMIT namingChanged();
}

} // namespace wirebench
