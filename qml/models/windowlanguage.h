// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/explorer.h"
#include "qml/models/translation.h"

class QQmlEngine;

namespace wirebench {

//! Keeps the explorer's window in the language that its WindowState asks for, also while it is open.
class WindowLanguage : public QObject
{
    Q_OBJECT

public:
    //! \a engine shows \a explorer, or will; both outlive this.
    WindowLanguage(Explorer &explorer, QQmlEngine &engine);

    QString language() const { return m_translation.language(); }

private:
    void use();

    Explorer &m_explorer;
    Translation m_translation;
};

} // namespace wirebench
