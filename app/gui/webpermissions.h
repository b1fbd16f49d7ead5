// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/explorer.h"
#include "webchannel/bridge/pageaccess.h"
#include "webchannel/bridge/permissionbroker.h"

#include <QHash>

namespace wirebench::app {

//! Between who decides what pages may, and the window that shows what they ask, were refused and were granted. GUI
//! thread.
class WebPermissions final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    WebPermissions(Explorer &explorer, bridge::PermissionBroker &broker, QObject *parent = nullptr);

    //! As tickets call the tab \a key.
    static QString holderOf(const QString &key);

    //! From now on \a page shows what its documents ask and were refused. \a folder: the name of its origin, where that
    //! is served; else empty.
    void serve(WebPage &page, const QString &folder);
    QString folderOf(const QString &key) const { return m_folders.value(key); }

    //! Something was refused that nobody was asked about.
    void onAccessDenied(const bridge::AccessDenial &denial);

private:
    void showCurrent(const QString &holder);
    void showRefusal(const bridge::AccessQuestion &question, bridge::RefusalReason why);
    void reconsider(const QString &holder, const PermissionQuestion &question);
    void showGrants();
    void revoke(const QString &text);
    WebPage *pageOf(const QString &holder) const;

    Explorer &m_explorer;
    bridge::PermissionBroker &m_broker;
    QHash<QString, QString> m_folders; // by key
    QHash<QString, QList<bridge::AccessQuestion>> m_refused; // by holder; as the page shows them
};

//! \a question as the window shows it.
PermissionQuestion shown(const bridge::AccessQuestion &question);

} // namespace wirebench::app
