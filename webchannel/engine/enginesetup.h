// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace wirebench::engine {

enum class Display {
    Window, //!< Pages are shown.
    None, //!< Nothing is shown; works without a display.
};

//! Sets the process up for Qt WebEngine: scheme, Chromium switches, sandbox, platform. Call it once in main(), before
//! QGuiApplication is constructed and before any thread is started.
//!
//! Returns one sentence for each thing it changed that weakens the process or that people would wonder about, for
//! stderr. What the user has set in the environment wins.
QStringList prepareProcess(Display display);

//! Tells pages (`prefers-color-scheme`) that dark is wanted, where the system's palette is dark. Call it once
//! QGuiApplication exists, before the first profile is made; it cannot be changed later.
void followSystemPalette();

//! \a flags (as in QTWEBENGINE_CHROMIUM_FLAGS) with \a feature in the list of \a option, for example
//! "--enable-blink-features". Chromium heeds only the last one of an option, so an existing one is extended.
QByteArray withFeature(const QByteArray &flags, const QByteArray &option, const QByteArray &feature);

} // namespace wirebench::engine
