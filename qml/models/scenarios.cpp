// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarios.h"

namespace wirebench {

Scenarios::Scenarios(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_files(folder)
{
    connect(&m_editor, &ScenarioEditor::pathChanged, this, [this] { m_tree.setOpen(m_editor.path()); });
}

void Scenarios::propose(const QString &name, const QString &text)
{
    m_proposedName = name;
    m_proposedText = text;
    m_namingProblem.clear();
    Q_EMIT namingChanged();
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

bool Scenarios::accept(const QString &name)
{
    const Result<QString> path = isNaming() ? m_files.create(name, m_proposedText) : QString();
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
    m_namingProblem.clear();
    Q_EMIT namingChanged();
}

} // namespace wirebench
