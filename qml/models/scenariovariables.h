// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/filling.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! As a shell takes it for one word.
QString quotedForShell(QString text);

//! Values that all scenarios of a project begin with, as `wb run --var` gives them.
class ScenarioVariables : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! NAME=VALUE, as many as there are, with spaces between them: `port=5020 user="Ada L"`.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    //! What is wrong with it; the values are those of the rest then.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    using QObject::QObject;

    const QString &text() const { return m_text; }
    const QString &problem() const { return m_problem; }
    //! What is a number is one.
    const harness::Values &values() const { return m_values; }
    //! For a command line, behind a blank; empty where there are none.
    const QString &arguments() const { return m_arguments; }

    void setText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    QString m_text;
    QString m_problem;
    QString m_arguments;
    harness::Values m_values;
};

} // namespace wirebench
