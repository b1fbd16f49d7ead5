// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/headlesspage.h"

namespace wirebench::engine {

bool isCloseRefusal(const QString &message)
{
    return message == QLatin1String("Scripts may close only the windows that were opened by them.");
}

bool isNoticeOfOurFeatures(const QString &message)
{
    return message.endsWith(QLatin1String("Unrecognized feature: 'direct-sockets-private'."))
        || message.endsWith(QLatin1String("Unrecognized feature: 'direct-sockets-multicast'."));
}

HeadlessPage::HeadlessPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    // A hidden page has its timers throttled to one a second and gets no animation frames. Before the first load starts
    // there is nothing to show, and the call would be lost.
    connect(this, &QWebEnginePage::loadStarted, this, [this] { setVisible(true); });
    connect(this, &QWebEnginePage::windowCloseRequested, this, &HeadlessPage::closeAsked);
    connect(this, &QWebEnginePage::loadingChanged, this, &HeadlessPage::onLoadingChanged);
    connect(this, &QWebEnginePage::renderProcessTerminated, this, &HeadlessPage::onRendererTerminated);
    // Camera, notifications and the like: there is nobody to ask.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
#endif
}

void HeadlessPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                            const QString &source)
{
    if (level == WarningMessageLevel && isCloseRefusal(message)) {
        Q_EMIT closeAsked();
        return;
    }
    if (isNoticeOfOurFeatures(message))
        return;
    Q_EMIT consoleWritten(level, message);
    // The engine tells of uncaught errors in no other way. A page that writes such a line itself counts as failed too.
    if (level == ErrorMessageLevel && message.startsWith(QLatin1String("Uncaught ")))
        Q_EMIT uncaughtErrorThrown(message, source % u':' % QString::number(line));
}

void HeadlessPage::onLoadingChanged(const QWebEngineLoadingInfo &info)
{
    const QString number = QString::number(info.errorCode());
    if (info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain && info.errorCode() >= 400)
        Q_EMIT loadFailed(info.url(), QLatin1String("HTTP status ") % number);
    else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus)
        Q_EMIT loadFailed(info.url(), info.errorString() % QLatin1String(" (") % number % u')');
}

void HeadlessPage::onRendererTerminated(RenderProcessTerminationStatus status, int exitCode)
{
    const QString code = QString::number(exitCode);
    switch (status) {
    case NormalTerminationStatus:
        Q_EMIT rendererLost(QStringLiteral("its process ended"));
        return;
    case AbnormalTerminationStatus:
        Q_EMIT rendererLost(QLatin1String("its process ended with code ") % code);
        return;
    case CrashedTerminationStatus:
        Q_EMIT rendererLost(QLatin1String("its process crashed (signal ") % code % u')');
        return;
    case KilledTerminationStatus:
        Q_EMIT rendererLost(QLatin1String("its process was killed (signal ") % code % u')');
        return;
    }
    Q_UNREACHABLE();
}

} // namespace wirebench::engine
