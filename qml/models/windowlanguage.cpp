// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/windowlanguage.h"

#include <QQmlEngine>

namespace wirebench {

WindowLanguage::WindowLanguage(Explorer &explorer, QQmlEngine &engine)
    : m_explorer(explorer)
{
    connect(explorer.window(), &WindowState::changed, this, &WindowLanguage::use);
    connect(&m_translation, &Translation::changed, this, [this, &engine] {
        engine.retranslate();
        tellTextsChanged(m_explorer);
    });
    use();
}

void WindowLanguage::use()
{
    m_translation.use(m_explorer.window()->language());
}

} // namespace wirebench
