// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/resolver.h"

#include "core/net/socketerror.h"

#include <QTimer>

namespace wirebench::net {

namespace {

class HostInfoResolver final : public Resolver
{
public:
    void lookUp(const QString &host, QObject *context, Reply reply) override
    {
        const QHostAddress literal(host);
        if (!literal.isNull()) {
            QTimer::singleShot(0, context, [literal, reply = std::move(reply)] { reply(QList{literal}); });
            return;
        }
        QHostInfo::lookupHost(host, context, [reply = std::move(reply)](const QHostInfo &info) {
            if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
                reply(tl::unexpected<Error>(errorFromHostInfo(info)));
            else
                reply(info.addresses());
        });
    }
};

} // namespace

Resolver &Resolver::system()
{
    static HostInfoResolver resolver;
    return resolver;
}

} // namespace wirebench::net
