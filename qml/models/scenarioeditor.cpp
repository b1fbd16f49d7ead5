// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarioeditor.h"

#include "core/scenario/scenarioformat.h"
#include "core/scenario/scenarioparser.h"

#include <algorithm>

namespace wirebench {

ScenarioEditor::ScenarioEditor(ScenarioFiles &files, QObject *parent)
    : QObject(parent)
    , m_files(files)
{
    connect(&files, &ScenarioFiles::changedOnDisk, this, &ScenarioEditor::onDisk);
}

void ScenarioEditor::setText(const QString &text)
{
    if (text == m_text || m_path.isEmpty())
        return;
    m_text = text;
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

QString ScenarioEditor::conflict() const
{
    if (m_isGone)
        return tr("%1 was deleted by others; saving brings it back").arg(m_path);
    if (m_isChangedOutside)
        return tr("%1 was changed by others since you began to write; saving would replace what they wrote")
            .arg(m_path);
    return {};
}

Result<QString> ScenarioEditor::read(const QString &path, bool *isCarriageReturned) const
{
    Result<QString> text = m_files.text(path);
    *isCarriageReturned = text && text->contains(QStringLiteral("\r\n"));
    if (text)
        text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text;
}

void ScenarioEditor::keepDraft()
{
    if (m_path.isEmpty())
        return;
    if (isModified())
        m_drafts[m_path] = {m_text, m_base};
    else
        m_drafts.erase(m_path);
}

void ScenarioEditor::show(const QString &path, const QString &text, const QString &base)
{
    m_path = path;
    m_text = text;
    m_base = base;
    m_isGone = false;
    m_isChangedOutside = false;
    m_problem.clear();
    Q_EMIT pathChanged();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

bool ScenarioEditor::open(const QString &path)
{
    if (path == m_path)
        return true;
    bool isCarriageReturned = false;
    const Result<QString> text = read(path, &isCarriageReturned);
    const auto draft = m_drafts.find(path);
    if (!text && draft == m_drafts.end()) {
        setProblem(text.error().detail);
        return false;
    }
    keepDraft();
    m_isCarriageReturned = isCarriageReturned;
    if (draft == m_drafts.end())
        show(path, *text, *text);
    else
        show(path, Draft(draft->second).text, draft->second.base);
    onDisk();
    return true;
}

//! The file may have become another.
void ScenarioEditor::onDisk()
{
    if (m_path.isEmpty())
        return;
    bool isCarriageReturned = m_isCarriageReturned;
    const Result<QString> text = read(m_path, &isCarriageReturned);
    const bool wasModified = isModified();
    m_isGone = !text && text.error().code == ErrorCode::InvalidState;
    if (!text) {
        m_problem = m_isGone ? QString() : text.error().detail;
    } else if (*text == m_text || !wasModified) {
        const bool isOther = *text != m_text;
        m_base = *text;
        m_text = *text;
        m_isCarriageReturned = isCarriageReturned;
        m_isChangedOutside = false;
        if (isOther)
            Q_EMIT textChanged();
    } else {
        m_isChangedOutside = *text != m_base;
    }
    Q_EMIT stateChanged();
}

bool ScenarioEditor::save()
{
    if (m_path.isEmpty())
        return false;
    onDisk(); // nobody may have told of it yet
    return !m_isChangedOutside && write();
}

bool ScenarioEditor::saveOver()
{
    return !m_path.isEmpty() && write();
}

bool ScenarioEditor::write()
{
    QString text = m_text;
    if (m_isCarriageReturned)
        text.replace(u'\n', QStringLiteral("\r\n"));
    if (const Result<void> written = m_files.write(m_path, text); !written) {
        setProblem(written.error().detail);
        return false;
    }
    m_base = m_text;
    m_isChangedOutside = false;
    m_isGone = false;
    m_problem.clear();
    m_drafts.erase(m_path);
    Q_EMIT stateChanged();
    return true;
}

void ScenarioEditor::revert()
{
    m_drafts.erase(m_path);
    const Result<QString> text = read(m_path, &m_isCarriageReturned);
    if (text)
        return show(m_path, *text, *text);
    if (m_isGone)
        return show({}, {}, {});
    setProblem(text.error().detail);
}

QString ScenarioEditor::formatted() const
{
    const auto scenario = scenario::parseScenario(m_text, m_path);
    return scenario ? scenario::formatScenario(*scenario) : m_text;
}

int ScenarioEditor::positionOf(int line, int column) const
{
    qsizetype first = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype end = m_text.indexOf(u'\n', first);
        if (end < 0)
            break;
        first = end + 1;
    }
    const qsizetype end = m_text.indexOf(u'\n', first);
    const qsizetype length = (end < 0 ? m_text.size() : end) - first;
    return static_cast<int>(first + std::clamp<qsizetype>(column - 1, 0, length));
}

int ScenarioEditor::lineAt(int position) const
{
    return static_cast<int>(QStringView(m_text).first(std::clamp<qsizetype>(position, 0, m_text.size())).count(u'\n'))
        + 1;
}

std::optional<QString> ScenarioEditor::unsaved(const QString &path) const
{
    if (path == m_path)
        return isModified() ? std::optional(m_text) : std::nullopt;
    const auto draft = m_drafts.find(path);
    return draft == m_drafts.end() ? std::nullopt : std::optional(draft->second.text);
}

QVariantMap ScenarioEditor::state() const
{
    QVariantMap drafts;
    const auto add = [&](const QString &path, const Draft &draft) {
        drafts.insert(path, QVariantMap{{QStringLiteral("text"), draft.text}, {QStringLiteral("base"), draft.base}});
    };
    for (const auto &[path, draft] : m_drafts) {
        if (path != m_path)
            add(path, draft);
    }
    if (!m_path.isEmpty() && isModified())
        add(m_path, {m_text, m_base});
    return {{QStringLiteral("open"), m_path}, {QStringLiteral("drafts"), drafts}};
}

void ScenarioEditor::setState(const QVariantMap &state)
{
    m_drafts.clear();
    const QVariantMap drafts = state.value(QStringLiteral("drafts")).toMap();
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
        const QVariantMap map = draft.value().toMap();
        m_drafts[draft.key()] = {map.value(QStringLiteral("text")).toString(),
                                 map.value(QStringLiteral("base")).toString()};
    }
    if (const QString path = state.value(QStringLiteral("open")).toString(); !path.isEmpty())
        open(path);
}

void ScenarioEditor::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace wirebench
