// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/sessionterm.h"

#include <array>
#include <cstring>

namespace wirebench::capture {

namespace {

//! Remembers the answers about the last sessions, in bounded memory.
template<typename Question>
class AskingSession : public CompiledTerm
{
public:
    //! \a usesPeer: the answer may be another one for each record of a session without a remote end.
    AskingSession(bool usesPeer, Question question)
        : CompiledTerm(Stage::Session)
        , m_usesPeer(usesPeer)
        , m_question(std::move(question))
    { }

    Verdict verdict(ExaminedRecord &record) override
    {
        const SessionId id = record.entry().session;
        Answer &answer = m_answers[id % m_answers.size()];
        if (answer.isKnown && answer.session == id)
            return answer.verdict;
        const Verdict verdict = verdictOf(m_question(record));
        answer = {id, verdict, !m_usesPeer || !record.session().remote.address.isNull()};
        return verdict;
    }

private:
    struct Answer
    {
        SessionId session = 0;
        Verdict verdict = Verdict::Unknown;
        bool isKnown = false;
    };

    bool m_usesPeer;
    Question m_question;
    std::array<Answer, 512> m_answers{};
};

template<typename Question>
std::unique_ptr<CompiledTerm> askingSession(bool usesPeer, Question question)
{
    return std::make_unique<AskingSession<Question>>(usesPeer, std::move(question));
}

//! The address if it is IPv4, or IPv4 within IPv6. QHostAddress would take "::" for 0.0.0.0.
std::optional<quint32> ipv4(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.toIPv4Address();
    static constexpr quint8 mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const Q_IPV6ADDR bits = address.toIPv6Address();
    if (std::memcmp(bits.c, mapped, sizeof mapped) != 0)
        return std::nullopt;
    return address.toIPv4Address();
}

} // namespace

std::unique_ptr<CompiledTerm> compileSessionTerm(const ProtocolTerm &term)
{
    const auto wanted = term.name == u"udp" ? Protocol::Udp : Protocol::Tcp;
    return askingSession(false, [wanted](ExaminedRecord &record) { return record.session().protocol == wanted; });
}

std::unique_ptr<CompiledTerm> compileSessionTerm(const PortTerm &term)
{
    return askingSession(true, [test = term.test](ExaminedRecord &record) {
        const Endpoint peer = record.peer();
        const Endpoint &local = record.session().local;
        return (!local.address.isNull() && test.accepts(local.port))
            || (!peer.address.isNull() && test.accepts(peer.port));
    });
}

std::unique_ptr<CompiledTerm> compileSessionTerm(const NetworkTerm &term)
{
    return askingSession(true, [term](ExaminedRecord &record) { return isInNetwork(record.peer().address, term); });
}

std::unique_ptr<CompiledTerm> compileSessionTerm(const PeerNameTerm &term)
{
    return askingSession(false, [name = term.name](ExaminedRecord &record) {
        return record.session().name.contains(name, Qt::CaseInsensitive);
    });
}

std::unique_ptr<CompiledTerm> compileSessionTerm(const OwnerTerm &term)
{
    return askingSession(false, [owner = term.owner](ExaminedRecord &record) {
        return record.session().owner.contains(owner, Qt::CaseInsensitive);
    });
}

bool isInNetwork(const QHostAddress &address, const NetworkTerm &term)
{
    if (address.isNull())
        return false;
    const auto bits = ipv4(address);
    if (term.address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 mask = term.prefixLength == 0 ? 0 : ~quint32(0) << (32 - term.prefixLength);
        return bits && (*bits & mask) == term.address.toIPv4Address();
    }
    // An address that is IPv4 within IPv6 is in an IPv6 network only when that names it so.
    if (bits && term.prefixLength < 96)
        return false;
    const Q_IPV6ADDR network = term.address.toIPv6Address();
    const Q_IPV6ADDR other = address.toIPv6Address();
    const int whole = term.prefixLength / 8;
    const int rest = 0xff << (8 - term.prefixLength % 8) & 0xff;
    return std::memcmp(network.c, other.c, static_cast<std::size_t>(whole)) == 0
        && (term.prefixLength % 8 == 0 || network[whole] == (other[whole] & rest));
}

} // namespace wirebench::capture
