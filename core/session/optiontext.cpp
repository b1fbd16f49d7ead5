// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/optiontext.h"

#include "core/net/addressparser.h"
#include "core/session/sessiontexts.h"

#include <algorithm>

namespace wirebench::session {

namespace {

using Kind = SessionAddress::Kind;
using FieldKind = OptionField::Kind;
using std::chrono::milliseconds;

constexpr milliseconds longestDuration = std::chrono::hours(24);
constexpr uint largestBuffer = 1024 * 1024 * 1024; // bytes
constexpr qsizetype longestInterfaceName = 15; // IFNAMSIZ without its end

const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

tl::unexpected<Error> expected(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, SessionTexts::tr("expected %1").arg(what));
}

Result<bool> parseFlag(const QString &text, const QString &byDefault)
{
    const QString word = text.isEmpty() ? byDefault : text;
    if (word != yes && word != no)
        return expected(SessionTexts::tr("yes or no"));
    return word == yes;
}

template<bool SessionOptions::*Member>
QString flagText(const SessionOptions &options)
{
    return options.*Member ? yes : QString();
}

template<bool SessionOptions::*Member>
Result<void> setFlag(SessionOptions &options, const QString &text)
{
    const Result<bool> flag = parseFlag(text, no);
    if (!flag)
        return tl::unexpected(flag.error());
    options.*Member = *flag;
    return {};
}

template<std::optional<quint32> SessionOptions::*Member>
QString bufferText(const SessionOptions &options)
{
    return options.*Member ? QString::number(*(options.*Member)) : QString();
}

template<std::optional<quint32> SessionOptions::*Member>
Result<void> setBuffer(SessionOptions &options, const QString &text)
{
    bool isNumber = false;
    const uint size = text.toUInt(&isNumber);
    if (!text.isEmpty() && (!isNumber || size < 1 || size > largestBuffer))
        return expected(SessionTexts::tr("a number of bytes from 1 to %1").arg(largestBuffer));
    options.*Member = text.isEmpty() ? std::nullopt : std::optional<quint32>(size);
    return {};
}

Result<void> setInterface(SessionOptions &options, const QString &text)
{
    const bool isName = text.size() <= longestInterfaceName
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c <= u' ' || c > u'~' || c == u'/'; });
    if (!isName)
        return expected(SessionTexts::tr("the name of a network interface, such as eth0"));
    options.interfaceName = text;
    return {};
}

QString sourceText(const SessionOptions &options)
{
    const Endpoint &local = options.local;
    if (local.address.isNull())
        return local.port > 0 ? QStringLiteral(":%1").arg(local.port) : QString();
    return local.port > 0 ? local.toString() : local.address.toString();
}

Result<void> setSource(SessionOptions &options, const QString &text)
{
    if (text.isEmpty()) {
        options.local = {};
    } else if (const auto address = net::parseAddress(text)) {
        options.local = {*address, 0};
    } else if (const auto endpoint = net::parseEndpoint(text.startsWith(u':') ? u"0.0.0.0" + text : text)) {
        options.local = {text.startsWith(u':') ? QHostAddress() : endpoint->address, endpoint->port};
    } else {
        return expected(SessionTexts::tr("an address of this computer, as 192.168.1.5, 192.168.1.5:4000 or :4000"));
    }
    return {};
}

QString familyText(const SessionOptions &options)
{
    if (!options.family)
        return {};
    return *options.family == net::AddressFamily::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6");
}

Result<void> setFamily(SessionOptions &options, const QString &text)
{
    if (text == u"ipv4")
        options.family = net::AddressFamily::IPv4;
    else if (text == u"ipv6")
        options.family = net::AddressFamily::IPv6;
    else if (text.isEmpty() || text == u"both")
        options.family.reset();
    else
        return expected(SessionTexts::tr("both, ipv4 or ipv6"));
    return {};
}

QString timeoutText(const SessionOptions &options)
{
    return options.connectTimeout == SessionOptions().connectTimeout ? QString() : durationText(options.connectTimeout);
}

Result<void> setTimeout(SessionOptions &options, const QString &text)
{
    const auto time = text.isEmpty() ? SessionOptions().connectTimeout : parseDuration(text);
    if (!time)
        return tl::unexpected(time.error());
    options.connectTimeout = *time;
    return {};
}

QString keepAliveText(const SessionOptions &options)
{
    return options.keepAlive ? durationText(*options.keepAlive) : QString();
}

Result<void> setKeepAlive(SessionOptions &options, const QString &text)
{
    if (text.isEmpty()) {
        options.keepAlive.reset();
        return {};
    }
    const auto time = parseDuration(text);
    if (!time || *time < std::chrono::seconds(1))
        return expected(SessionTexts::tr("a time of 1s or more, as 30s"));
    options.keepAlive = *time;
    return {};
}

QString reconnectText(const SessionOptions &options)
{
    if (!options.reconnect)
        return {};
    return durationText(options.reconnect->interval) + u".." + durationText(options.reconnect->cap);
}

Result<void> setReconnect(SessionOptions &options, const QString &text)
{
    if (text.isEmpty() || text == no) {
        options.reconnect.reset();
        return {};
    }
    const qsizetype dots = text.indexOf(u"..");
    const auto interval = parseDuration(QStringView(text).first(dots < 0 ? text.size() : dots));
    const auto cap = dots < 0 ? interval : parseDuration(QStringView(text).sliced(dots + 2));
    if (!interval || !cap || *cap < *interval)
        return expected(SessionTexts::tr("no, or the first and the longest pause, as 1s..30s"));
    options.reconnect = Reconnecting{*interval, *cap};
    return {};
}

QString timeToLiveText(const SessionOptions &options)
{
    return options.multicastTimeToLive ? QString::number(*options.multicastTimeToLive) : QString();
}

Result<void> setTimeToLive(SessionOptions &options, const QString &text)
{
    bool isNumber = false;
    const uint hops = text.toUInt(&isNumber);
    if (!text.isEmpty() && (!isNumber || hops > 255))
        return expected(SessionTexts::tr("a number of hops from 0 to 255"));
    options.multicastTimeToLive = text.isEmpty() ? std::nullopt : std::optional<quint8>(static_cast<quint8>(hops));
    return {};
}

QString loopbackText(const SessionOptions &options)
{
    return options.multicastLoopback == false ? no : QString();
}

Result<void> setLoopback(SessionOptions &options, const QString &text)
{
    const Result<bool> flag = parseFlag(text, yes);
    if (!flag)
        return tl::unexpected(flag.error());
    options.multicastLoopback = *flag ? std::nullopt : std::optional(false);
    return {};
}

std::vector<OptionField> makeFields()
{
    const std::vector all{Kind::Tcp, Kind::Udp, Kind::UdpBound, Kind::TcpListen, Kind::Multicast};
    const std::vector clients{Kind::Tcp, Kind::Udp};
    const std::vector streams{Kind::Tcp, Kind::TcpListen};
    const std::vector datagrams{Kind::Udp, Kind::UdpBound, Kind::Multicast};
    const QStringList noYes{no, yes};
    return {
        {"reconnect",
         FieldKind::Choice,
         {no, QStringLiteral("200ms..5s"), QStringLiteral("1s..30s"), QStringLiteral("10s..5min")},
         all,
         reconnectText,
         setReconnect},
        {"source", FieldKind::Text, {}, clients, sourceText, setSource},
        {"interface",
         FieldKind::Text,
         {},
         {Kind::Tcp, Kind::Udp, Kind::UdpBound},
         [](const SessionOptions &options) { return options.interfaceName; },
         setInterface},
        {"family",
         FieldKind::Choice,
         {QStringLiteral("both"), QStringLiteral("ipv4"), QStringLiteral("ipv6")},
         {Kind::Tcp, Kind::Udp, Kind::UdpBound, Kind::TcpListen},
         familyText,
         setFamily},
        {"connect timeout", FieldKind::Text, {}, clients, timeoutText, setTimeout},
        {"no delay", FieldKind::Choice, noYes, streams, flagText<&SessionOptions::noDelay>,
         setFlag<&SessionOptions::noDelay>},
        {"keep-alive", FieldKind::Text, {}, streams, keepAliveText, setKeepAlive},
        {"half-open", FieldKind::Choice, noYes, streams, flagText<&SessionOptions::staysHalfOpen>,
         setFlag<&SessionOptions::staysHalfOpen>},
        {"broadcast",
         FieldKind::Choice,
         noYes,
         {Kind::Udp, Kind::UdpBound},
         flagText<&SessionOptions::broadcast>,
         setFlag<&SessionOptions::broadcast>},
        {"multicast ttl", FieldKind::Text, {}, datagrams, timeToLiveText, setTimeToLive},
        {"multicast loopback", FieldKind::Choice, {yes, no}, datagrams, loopbackText, setLoopback},
        {"share address",
         FieldKind::Choice,
         noYes,
         {Kind::UdpBound},
         flagText<&SessionOptions::sharesAddress>,
         setFlag<&SessionOptions::sharesAddress>},
        {"send buffer",
         FieldKind::Text,
         {},
         all,
         bufferText<&SessionOptions::sendBufferSize>,
         setBuffer<&SessionOptions::sendBufferSize>},
        {"receive buffer",
         FieldKind::Text,
         {},
         all,
         bufferText<&SessionOptions::receiveBufferSize>,
         setBuffer<&SessionOptions::receiveBufferSize>},
    };
}

} // namespace

bool OptionField::appliesTo(const SessionAddress &address) const
{
    // A literal address that somebody waits at has a family already.
    const bool waits =
        address.kind == SessionAddress::Kind::UdpBound || address.kind == SessionAddress::Kind::TcpListen;
    if (set == setFamily && waits && !address.host.isEmpty())
        return false;
    return std::find(kinds.begin(), kinds.end(), address.kind) != kinds.end();
}

const std::vector<OptionField> &optionFields()
{
    static const std::vector<OptionField> fields = makeFields();
    return fields;
}

const OptionField *optionField(QStringView name)
{
    const auto &fields = optionFields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const OptionField &field) { return name == QLatin1String(field.name); });
    return found == fields.end() ? nullptr : &*found;
}

Result<milliseconds> parseDuration(QStringView text)
{
    static constexpr std::pair<QStringView, qint64> units[] = {{u"ms", 1}, {u"min", 60'000}, {u"s", 1'000}};
    for (const auto &[unit, factor] : units) {
        if (!text.endsWith(unit))
            continue;
        bool isNumber = false;
        const qint64 count = text.chopped(unit.size()).toLongLong(&isNumber);
        if (isNumber && count > 0 && count <= longestDuration.count() / factor)
            return milliseconds(count * factor);
        break;
    }
    return expected(SessionTexts::tr("a time such as 500ms, 30s or 5min, up to a day"));
}

QString durationText(milliseconds duration)
{
    const qint64 count = duration.count();
    if (count % 60'000 == 0)
        return QStringLiteral("%1min").arg(count / 60'000);
    if (count % 1'000 == 0)
        return QStringLiteral("%1s").arg(count / 1'000);
    return QStringLiteral("%1ms").arg(count);
}

} // namespace wirebench::session
