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
constexpr const char *networkThread = "NetworkServiceDedicatedThread";

} // namespace

QByteArray withFeature(const QByteArray &flags, const QByteArray &option, const QByteArray &feature)
{
    const QByteArray beginning = option + '=';
    QByteArrayList words = flags.simplified().split(' ');
    words.removeAll(QByteArray());
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (!word->startsWith(beginning))
            continue;
        if (!word->sliced(beginning.size()).split(',').contains(feature))
            *word += (word->endsWith('=') ? QByteArray() : QByteArray(",")) + feature;
        return words.join(' ');
    }
    words.append(beginning + feature);
    return words.join(' ');
}

QStringList prepareProcess(Display display)
{
    Q_ASSERT(!QCoreApplication::instance());
    QStringList notes;

    // Makes the engine evaluate the policy `direct-sockets` in headers and allow=. Its own TCPSocket stays hidden.
    QByteArray flags = withFeature(qgetenv(flagsVariable), "--enable-blink-features", "DirectSockets");
    // In a thread of its own the engine's network service only passes on what the thread for input and output passes on
    // to it: two more threads to wake up for each round trip.
    if (!flags.contains(networkThread))
        flags = withFeature(flags, "--disable-features", networkThread);
    qputenv(flagsVariable, flags);

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
