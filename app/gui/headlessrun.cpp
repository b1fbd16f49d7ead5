// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/headlessrun.h"

#include "app/gui/console.h"

namespace wirebench::app {

using engine::HeadlessPage;

HeadlessRun::HeadlessRun(QWebEngineProfile *profile, std::optional<std::chrono::milliseconds> timeout, QObject *parent)
    : QObject(parent)
    , m_page(std::make_unique<HeadlessPage>(profile))
{
    connect(m_page.get(), &HeadlessPage::consoleWritten, this, [this](auto, const QString &text) {
        if (m_ended)
            return;
        printLine(text);
        Q_EMIT consoleWritten(text);
    });
    connect(m_page.get(), &HeadlessPage::closeAsked, this, [this] { end({}); });
    connect(m_page.get(), &HeadlessPage::uncaughtErrorThrown, this, [this](const QString &text, const QString &where) {
        end({ExitCode::Failed,
             QLatin1String("uncaught error of the page: ") % text % QLatin1String(" (") % where % u')'});
    });
    connect(m_page.get(), &HeadlessPage::loadFailed, this, [this](const QUrl &url, const QString &why) {
        end({ExitCode::Rig, QLatin1String("cannot load ") % url.toDisplayString() % QLatin1String(": ") % why});
    });
    connect(m_page.get(), &HeadlessPage::rendererLost, this, [this](const QString &why) {
        end({ExitCode::Failed, QLatin1String("the page is gone: ") % why});
    });

    if (timeout) {
        m_timeout.setSingleShot(true);
        m_timeout.setInterval(*timeout);
        connect(&m_timeout, &QTimer::timeout, this, [this] {
            const double seconds = static_cast<double>(m_timeout.interval()) / 1000;
            end({ExitCode::Failed,
                 QLatin1String("the page did not call window.close() within ") % QString::number(seconds)
                     % QLatin1String(" s")});
        });
    }
}

void HeadlessRun::start(const QUrl &url)
{
    if (m_timeout.isSingleShot())
        m_timeout.start();
    m_page->load(url);
}

void HeadlessRun::end(const Outcome &outcome)
{
    if (m_ended)
        return;
    m_ended = true;
    m_timeout.stop();
    Q_EMIT ended(outcome);
}

} // namespace wirebench::app
