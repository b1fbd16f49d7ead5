// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/webhost.h"
#include "qml/models/webpage.h"

#include <optional>

namespace wirebench::tests {

//! Shows pages without an engine: what it is told to show never gets a view, as long as showsNothing.
class FakeWebHost final : public WebHost
{
public:
    Result<void> begin(WebPage &page) override
    {
        begun.append(page.key());
        if (problem)
            return tl::unexpected<Error>(*problem);
        if (!showsNothing)
            page.show(QUrl(QStringLiteral("https://app.example/start?x#y")), nullptr);
        return {};
    }
    void end(const QString &key) override { ended.append(key); }
    QList<App> apps() const override
    {
        return {{QStringLiteral("Terminal"), QStringLiteral("/srv/apps/terminal")},
                {QStringLiteral("mDNS browser"), QStringLiteral("/srv/apps/mdns")}};
    }

    bool showsNothing = false; //!< pages wait for ever
    std::optional<Error> problem; //!< what begin() fails with
    QStringList begun; //!< keys
    QStringList ended;
};

//! A question about a device in the local network.
inline PermissionQuestion questionAbout(const QString &host, quint64 id = 1)
{
    PermissionQuestion question;
    question.id = id;
    question.page = question.frame = QStringLiteral("https://app.example");
    question.host = host;
    question.port = 502;
    question.addresses = {QStringLiteral("192.168.1.50")};
    question.places = {PermissionQuestion::Place::LocalNetwork};
    return question;
}

} // namespace wirebench::tests
