// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/faultwords.h"

#include "core/faults/faulttext.h"
#include "core/net/addressparser.h"

namespace wirebench::cli {

namespace {

constexpr auto footer =
    R"(Whoever connects, or sends, to where it listens talks to ADDRESS, and meets what the options say. The first line
printed says where that is; at the end a summary says what was broken. A probability P is 0 to 1, or as 10%. A rate is in bytes a second,
with k or M for 1,000 or 1,000,000 of them.

Nothing is decided by chance: the same --seed and the same bytes give the same faults, byte by byte, datagram by datagram, whatever the
timing. Connections count from the first one.

    wb fault tcp://127.0.0.1:502 --listen 1502 --latency 50 --jitter 20 --slice 1
    wb fault tcp://device.example:5025 --listen 5026 --reset-after 100
    wb fault tcp://127.0.0.1:80 --listen 8080 --rate 10k --direction down
    wb fault udp://127.0.0.1:53 --listen 5353 --loss 10% --duplicate 0.05 --reorder 5% --seed 7

Runs until SIGINT or SIGTERM, or as --connections says. Ends with 0: stopped; 2: wrong usage or file; 3: could not listen.)";

tl::unexpected<Ending> wrong(const QString &text)
{
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

//! Of an option that may be missing; an error says which one it is about.
template<typename T>
Result<T> valueOf(QStringView option, const std::string &word, Result<T> (*parse)(const QString &))
{
    if (word.empty())
        return T();
    const QString text = QString::fromStdString(word);
    return parse(text).map_error([&](const Error &error) {
        return Error{error.code, QStringLiteral("--%1 %2: %3").arg(option.toString(), text, error.detail)};
    });
}

Result<Endpoint> placeOf(const std::string &word)
{
    const QString text = QString::fromStdString(word.empty() ? "0" : word);
    const auto local = net::parseEndpoint(text.contains(u':') ? text : QStringLiteral("127.0.0.1:") + text);
    if (!local)
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("--listen %1: expected PORT, or an address of this computer and a port, as 0.0.0.0:7000")
                .arg(text));
    return *local;
}

Result<faults::FaultOptions> faultsOf(const FaultWords &words)
{
    faults::FaultOptions options;
    using faults::FaultDirection;
    options.direction = words.direction == "up"
        ? FaultDirection::Up
        : (words.direction == "down" ? FaultDirection::Down : FaultDirection::Both);
    options.latency = std::chrono::milliseconds(words.latency);
    options.jitter = std::chrono::milliseconds(words.jitter);
    options.slice = words.slice;
    options.slicePause = std::chrono::milliseconds(words.slicePause);
    if (words.resetAfter >= 0)
        options.resetAfter = words.resetAfter;
    options.halfClose = words.halfClose;
    options.refuseFirst = words.refuseFirst;
    options.hold = words.hold;
    options.seed = words.seed;
    const auto rate = valueOf<qint64>(u"rate", words.rate, faults::parseRate);
    if (!rate)
        return tl::unexpected<Error>(rate.error());
    options.rate = *rate;
    const std::tuple<QStringView, const std::string &, double &> probabilities[] = {
        {u"corrupt", words.corrupt, options.corrupt},
        {u"loss", words.loss, options.loss},
        {u"duplicate", words.duplicate, options.duplicate},
        {u"reorder", words.reorder, options.reorder}};
    for (const auto &[name, word, value] : probabilities) {
        const auto probability = valueOf<double>(name, word, faults::parseProbability);
        if (!probability)
            return tl::unexpected<Error>(probability.error());
        value = *probability;
    }
    return options;
}

} // namespace

CLI::App *addFault(CLI::App &app, FaultWords &words)
{
    constexpr int longest = 600'000; // ms
    CLI::App *fault = app.add_subcommand("fault", "Stand between a client and an address, and break things");
    fault->add_option("address", words.address, "Where to, tcp://HOST:PORT or udp://HOST:PORT")
        ->required()
        ->type_name("ADDRESS");
    fault->add_option("--listen", words.listen, "PORT or HOST:PORT to wait at; 127.0.0.1 and any free port otherwise")
        ->type_name("[HOST:]PORT");
    fault
        ->add_option("--direction", words.direction,
                     "Break what goes up (to the address), down (to the client), or both")
        ->check(CLI::IsMember({"up", "down", "both"}));
    fault->add_option("--latency", words.latency, "Everything comes so much later, in ms")
        ->check(CLI::Range(0, longest));
    fault->add_option("--jitter", words.jitter, "And up to so much on top of that, in ms; the order stays")
        ->check(CLI::Range(0, longest));
    fault->add_option("--rate", words.rate, "So many bytes a second, as 9600, 10k or 2M")->type_name("B/s");
    fault
        ->add_option("--corrupt", words.corrupt,
                     "Flip a bit of a byte (TCP) or of a datagram (UDP) with this probability")
        ->type_name("P");
    fault->add_flag("--hold", words.hold, "Accept, take what comes, and say nothing");
    fault->add_option("--slice", words.slice, "TCP: send pieces of at most so many bytes")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000'000));
    fault->add_option("--slice-pause", words.slicePause, "TCP: so long between two pieces, in ms")
        ->check(CLI::Range(0, longest));
    fault
        ->add_option("--reset-after", words.resetAfter,
                     "TCP: reset both connections behind so many bytes of a direction")
        ->type_name("N")
        ->check(CLI::Range(qint64(0), std::numeric_limits<qint64>::max()));
    fault->add_flag(
        "--half-close", words.halfClose,
        "TCP: end what goes to the client (or --direction up: to the address) at once, or behind the bytes of "
        "--reset-after instead of the reset; the other way goes on");
    fault->add_option("--refuse-first", words.refuseFirst, "TCP: reset so many connections as soon as they come")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000'000));
    fault->add_option("--loss", words.loss, "UDP: lose datagrams with this probability")->type_name("P");
    fault->add_option("--duplicate", words.duplicate, "UDP: let them come twice")->type_name("P");
    fault->add_option("--reorder", words.reorder, "UDP: let them come behind the next one")->type_name("P");
    fault->add_option("--seed", words.seed, "What all decisions follow from; 0 otherwise")->type_name("N");
    fault->add_option("--connections", words.connections, "TCP: end after so many connections")
        ->check(CLI::Range(1, 1'000'000));
    fault->add_option("--record", words.record, "Record what both sides really sent and got")->type_name("FILE");
    fault->add_flag("--json", words.json, "Print lines of JSON");
    fault->footer(footer);
    return fault;
}

tl::expected<Options, Ending> faultOptions(const FaultWords &words)
{
    FaultCommandOptions options;
    const auto target = session::parseSessionAddress(QString::fromStdString(words.address));
    if (!target)
        return wrong(target.error().detail);
    using Kind = session::SessionAddress::Kind;
    if (target->kind != Kind::Tcp && target->kind != Kind::Udp)
        return wrong(QStringLiteral("%1: faults are between a client and tcp:// or udp:// with a host")
                         .arg(QString::fromStdString(words.address)));
    const auto local = placeOf(words.listen);
    if (!local)
        return wrong(local.error().detail);
    const auto faults = faultsOf(words);
    if (!faults)
        return wrong(faults.error().detail);
    const bool isTcp = target->kind == Kind::Tcp;
    if (const auto checked = faults->check(isTcp ? TransportProtocol::Tcp : TransportProtocol::Udp); !checked)
        return wrong(QStringLiteral("--") + checked.error().detail);
    if (words.connections > 0 && !isTcp)
        return wrong(QStringLiteral("--connections: there are some with tcp:// only"));
    options.target = *target;
    options.local = *local;
    options.faults = *faults;
    options.connections = words.connections;
    options.record = QString::fromStdString(words.record);
    options.isJson = words.json;
    return Options{options};
}

} // namespace wirebench::cli
