// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"
#include "webchannel/bridge/accessrule.h"

using wirebench::bridge::AccessRule;

namespace {

QString written(const AccessRule &rule)
{
    using Protocol = AccessRule::Protocol;
    const QString scheme = rule.protocol == Protocol::Tcp ? QStringLiteral("tcp")
        : rule.protocol == Protocol::Udp                  ? QStringLiteral("udp")
        : rule.protocol == Protocol::Listen               ? QStringLiteral("listen")
                                                          : QStringLiteral("bind");
    QString host = rule.name;
    if (host.isEmpty()) {
        host = rule.network.toString();
        const bool ipv6 = rule.network.protocol() == QAbstractSocket::IPv6Protocol;
        if (rule.prefixLength != (ipv6 ? 128 : 32))
            host += QStringLiteral("/%1").arg(rule.prefixLength);
        if (ipv6)
            host = u'[' + host + u']';
    }
    return QString(scheme + u"://" + host + u':' + QString::number(rule.firstPort) + u'-'
                   + QString::number(rule.lastPort));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = wirebench::tests::FuzzInput(data, size).text();
    const auto rule = AccessRule::parse(text);
    if (!rule) {
        FUZZ_CHECK(rule.error().position >= 0 && rule.error().position <= text.size());
        FUZZ_CHECK(!rule.error().message.isEmpty());
        return 0;
    }
    FUZZ_CHECK(rule->firstPort >= 1 && rule->firstPort <= rule->lastPort);
    FUZZ_CHECK(rule->coversPort(rule->firstPort) && rule->coversPort(rule->lastPort));
    FUZZ_CHECK(rule->name.isEmpty() != rule->network.isNull());
    FUZZ_CHECK(rule->network.isNull() || rule->coversAddress(rule->network));
    const auto again = AccessRule::parse(written(*rule));
    FUZZ_CHECK(again && *again == *rule && again->network.scopeId() == rule->network.scopeId());
    return 0;
}
