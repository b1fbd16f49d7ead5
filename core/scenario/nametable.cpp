// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/nametable.h"

#include <QRegularExpression>

namespace wirebench::scenario {

namespace {

using Kind = session::SessionAddress::Kind;

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{([A-Za-z_][A-Za-z0-9_]*)(=([^}]*))?\\}"));
    return expression;
}

void collect(const Block &block, QSet<QString> &names);

void collect(const Statement &statement, QSet<QString> &names)
{
    std::visit(
        [&names]<typename T>(const T &one) {
            if constexpr (
                std::is_same_v<
                    T,
                    ListenStatement> || std::is_same_v<T, ConnectStatement> || std::is_same_v<T, EndStatement> || std::is_same_v<T, ExpectCloseStatement>) {
                names.insert(one.device);
            } else if constexpr (std::is_same_v<T, DeviceStatement>) {
                names.insert(one.name);
            } else if constexpr (std::is_same_v<T, AcceptStatement>) {
                names.insert(one.peer);
            } else if constexpr (std::is_same_v<T, RepeatStatement>) {
                collect(one.steps, names);
            } else if constexpr (std::is_same_v<T, ParallelStatement>) {
                for (const Block &branch : one.branches)
                    collect(branch, names);
            } else if constexpr (std::is_same_v<T, ExpectStatement>) {
                if (const auto *oneOf = std::get_if<ExpectOneOf>(&one.what)) {
                    for (const Alternative &alternative : oneOf->alternatives)
                        collect(alternative.steps, names);
                }
            }
        },
        statement);
}

void collect(const Block &block, QSet<QString> &names)
{
    if (!block)
        return;
    for (const Step &step : *block)
        collect(step.statement, names);
}

} // namespace

bool NameState::isDatagrams() const
{
    return kind == Kind::Udp || kind == Kind::UdpBound || kind == Kind::Multicast;
}

bool NameState::isPlace() const
{
    return kind == Kind::TcpListen || kind == Kind::UdpBound || kind == Kind::Multicast;
}

void NameTable::join(const NameTable &other)
{
    variables.unite(other.variables);
    for (auto name = other.names.cbegin(); name != other.names.cend(); ++name) {
        const auto mine = names.find(name.key());
        if (mine == names.end())
            names.insert(name.key(), name.value()).value().phase = NameState::Phase::Unknown;
        else if (*mine != name.value())
            mine->phase = NameState::Phase::Unknown;
    }
    for (auto mine = names.begin(); mine != names.end(); ++mine) {
        if (!other.names.contains(mine.key()))
            mine->phase = NameState::Phase::Unknown;
    }
}

void NameTable::forget(const QSet<QString> &touched)
{
    for (const QString &name : touched) {
        if (const auto mine = names.find(name); mine != names.end())
            mine->phase = NameState::Phase::Unknown;
    }
}

std::optional<Kind> addressKind(const QString &address)
{
    QString sample;
    qsizetype behind = 0;
    auto match = placeholder().globalMatch(address);
    while (match.hasNext()) {
        const auto one = match.next();
        const QString preset = one.captured(3);
        sample += QStringView(address).sliced(behind, one.capturedStart() - behind);
        sample += preset.isEmpty() ? QStringLiteral("1") : preset;
        behind = one.capturedEnd();
    }
    sample += QStringView(address).sliced(behind);
    const auto parsed = session::parseSessionAddress(sample);
    // "{address}" may be anything.
    if (!parsed || address.startsWith(u'{'))
        return std::nullopt;
    return parsed->kind;
}

QStringList addressVariables(const QString &address)
{
    QStringList names;
    auto match = placeholder().globalMatch(address);
    while (match.hasNext()) {
        const auto one = match.next();
        if (one.captured(2).isEmpty())
            names.append(one.captured(1));
    }
    return names;
}

QSet<QString> touchedNames(const Block &block)
{
    QSet<QString> names;
    collect(block, names);
    return names;
}

} // namespace wirebench::scenario
