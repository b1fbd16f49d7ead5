// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWebEngineLoadingInfo>
#include <QWebEnginePage>

namespace wirebench::engine {

//! A page without a window whose life is told by signals. Runs at full speed, as if it were visible. Asks nobody
//! anything: permissions, downloads, dialogs and new windows are refused.
class HeadlessPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    //! \a profile must outlive the page.
    explicit HeadlessPage(QWebEngineProfile *profile, QObject *parent = nullptr);

Q_SIGNALS:
    //! One console call of the page, its frames or workers; \a text may have several lines.
    void consoleWritten(QWebEnginePage::JavaScriptConsoleMessageLevel level, const QString &text);
    //! Nobody caught an error or a rejection. Comes after its consoleWritten(). \a where is "address:line".
    void uncaughtErrorThrown(const QString &text, const QString &where);
    //! The page called window.close().
    void closeAsked();
    //! The top frame could not be loaded; \a why in words.
    void loadFailed(const QUrl &url, const QString &why);
    //! The process that ran the page is gone; \a why in words.
    void rendererLost(const QString &why);

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void onLoadingChanged(const QWebEngineLoadingInfo &info);
    void onRendererTerminated(RenderProcessTerminationStatus status, int exitCode);
};

//! Whether \a message is Chromium's refusal to heed window.close() after a navigation, which there is no setting for.
//! To us it is a request like any other: the page wants to be closed.
bool isCloseRefusal(const QString &message);

//! Whether \a message is Chromium's notice that a header or an allow attribute names a feature that it does not know,
//! and it is one of those that we know.
bool isNoticeOfOurFeatures(const QString &message);

} // namespace wirebench::engine
