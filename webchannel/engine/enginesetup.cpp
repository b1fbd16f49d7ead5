// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/enginesetup.h"

#include "webchannel/engine/worldscheme.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPalette>
#include <QtWebEngineQuick/qtwebenginequickglobal.h>

#include <unistd.h>

namespace wirebench::engine {
namespace {

constexpr const char *flagsVariable = "QTWEBENGINE_CHROMIUM_FLAGS";

} // namespace

QByteArray withBlinkFeature(const QByteArray &flags, const QByteArray &feature)
{
    constexpr QByteArrayView option = "--enable-blink-features=";
    QByteArrayList words = flags.simplified().split(' ');
    words.removeAll(QByteArray());
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (!word->startsWith(option))
            continue;
        if (!word->sliced(option.size()).split(',').contains(feature))
            *word += (word->endsWith('=') ? QByteArray() : QByteArray(",")) + feature;
        return words.join(' ');
    }
    words.append(option.toByteArray() + feature);
    return words.join(' ');
}

QStringList prepareProcess(Display display)
{
    Q_ASSERT(!QCoreApplication::instance());
    QStringList notes;

    // Makes the engine evaluate the policy `direct-sockets` in headers and allow=. Its own TCPSocket stays hidden.
    qputenv(flagsVariable, withBlinkFeature(qgetenv(flagsVariable), QByteArrayLiteral("DirectSockets")));

    // Chromium refuses to start its sandbox as root.
    if (::geteuid() == 0 && !qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        notes.append(QStringLiteral("running as root, so the sandbox of the web engine is off; "
                                    "open only pages you trust, or run as another user"));
    }
    if (display == Display::None && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        notes.append(QStringLiteral("no window is shown (QT_QPA_PLATFORM=offscreen)"));
    }

    // It describes the graphics set-up at every start. QT_LOGGING_RULES still brings it back.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.debug=false\nqt.webenginecontext.info=false"));

    WorldScheme::registerScheme();
    QtWebEngineQuick::initialize();
    return notes;
}

void followSystemPalette()
{
    Q_ASSERT(qGuiApp);
    if (QGuiApplication::palette().color(QPalette::Window).lightnessF() >= 0.5f)
        return;
    // The engine reads its switches when the first profile is made.
    const QByteArray flags = qgetenv(flagsVariable) + " --force-dark-mode";
    qputenv(flagsVariable, flags);
}

} // namespace wirebench::engine
