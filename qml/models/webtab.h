// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/explorertab.h"

namespace wirebench {

//! A web app: a page, and what was recorded of its sockets.
class WebTab final : public ExplorerTab
{
    Q_OBJECT

public:
    WebTab(std::unique_ptr<WebPage> page, std::unique_ptr<RecordingLook> look, QObject *parent = nullptr);
    ~WebTab() override;

    WebPage *page() const override { return m_page.get(); }
    QString title() const override;
    QString address() const override { return m_page->address(); }
    QString state() const override;
    QString problem() const override { return m_page->problem(); }
    bool isAlive() const override { return m_page->state() == WebPage::Shown; }
    bool isTroubled() const override;

private:
    std::unique_ptr<WebPage> m_page;
};

} // namespace wirebench
