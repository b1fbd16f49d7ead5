// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/capture/naiveevaluator.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace wirebench::capture;

namespace wirebench::tests {

namespace {

bool holds(Comparison comparison, std::strong_ordering order)
{
    switch (comparison) {
    case Comparison::Equal:
        return order == 0;
    case Comparison::NotEqual:
        return order != 0;
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    case Comparison::Contains:
        break;
    }
    return false;
}

bool holds(const NumberTest &test, quint64 number)
{
    bool isWithin = false;
    for (quint64 each = test.first; each <= test.last; ++each)
        isWithin = isWithin || each == number;
    if (test.comparison == Comparison::Equal)
        return isWithin;
    return test.comparison == Comparison::NotEqual ? !isWithin : holds(test.comparison, number <=> test.first);
}

bool holds(const FieldTerm &term, const FieldValue &value)
{
    if (!term.comparison)
        return true;
    const auto asNumber = [](const FieldValue &any) -> std::optional<long double> {
        if (any.index() == 0)
            return std::get<0>(any);
        if (any.index() == 1)
            return std::get<1>(any);
        return any.index() == 2 ? std::optional<long double>(std::get<2>(any)) : std::nullopt;
    };
    const auto a = asNumber(value), b = asNumber(term.value);
    if (a && b)
        return holds(*term.comparison, *a < *b ? 0 <=> 1 : *a > *b ? 1 <=> 0 : 0 <=> 0);
    if (a || b)
        return *term.comparison == Comparison::NotEqual;
    const QString wanted = std::get<QString>(term.value);
    if (const auto *text = std::get_if<QString>(&value))
        return *term.comparison == Comparison::Contains
            ? text->toCaseFolded().contains(wanted.toCaseFolded())
            : holds(*term.comparison, text->compare(wanted, Qt::CaseInsensitive) <=> 0);
    const QByteArray bytes = std::get<QByteArray>(value);
    return *term.comparison == Comparison::Contains ? bytes.contains(wanted.toUtf8())
                                                    : holds(*term.comparison, bytes.compare(wanted.toUtf8()) <=> 0);
}

bool containsMasked(const QByteArray &payload, const BytesTerm &term)
{
    for (qsizetype start = 0; start + term.bytes.size() <= payload.size(); ++start) {
        bool isSame = true;
        for (qsizetype i = 0; i < term.bytes.size(); ++i)
            isSame = isSame && ((payload[start + i] ^ term.bytes[i]) & term.mask[i]) == 0;
        if (isSame)
            return true;
    }
    return false;
}

bool holds(const TimeTerm &term, qint64 time, const QTimeZone &zone)
{
    const bool isAfter = term.side == TimeTerm::Side::After;
    const qint64 milliseconds = time / 1'000'000 - (time % 1'000'000 < 0 ? 1 : 0);
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(milliseconds, term.utc ? QTimeZone::utc() : zone);
    const qint64 ofDay =
        moment.time().msecsSinceStartOfDay() * 1'000'000LL + (time % 1'000'000 + 1'000'000) % 1'000'000;
    if (!term.date || moment.date() == *term.date)
        return isAfter == (ofDay >= term.nanosecondsOfDay);
    return isAfter == (moment.date() > *term.date);
}

struct Asking
{
    const RecordEntry entry;
    const QByteArray payload;
    const Session session;
    const Endpoint peer;
    quint64 row;
    const FieldLookup &fields;
    const QTimeZone &zone;

    bool isData() const { return entry.kind == RecordKind::Data || entry.kind == RecordKind::Datagram; }
    RecordView view() const { return {row, entry, session, payload}; }

    bool operator()(const DirectionTerm &term) const { return entry.direction == term.direction; }
    bool operator()(const KindTerm &term) const { return entry.kind == term.kind; }
    bool operator()(const ProtocolTerm &term) const
    {
        if (term.name == u"tcp")
            return session.protocol == Protocol::Tcp;
        if (term.name == u"udp")
            return session.protocol == Protocol::Udp;
        return isData() && fields.isProtocol(view(), term.name);
    }
    bool operator()(const LengthTerm &term) const { return holds(term.test, entry.payloadLength); }
    bool operator()(const SessionTerm &term) const { return holds(term.test, entry.session); }
    bool operator()(const PortTerm &term) const
    {
        return (!session.local.address.isNull() && holds(term.test, session.local.port))
            || (!peer.address.isNull() && holds(term.test, peer.port));
    }
    bool operator()(const NetworkTerm &term) const
    {
        bool isIpv4 = false;
        const quint32 ipv4 = peer.address.toIPv4Address(&isIpv4);
        const bool wantsIpv4 = term.address.protocol() == QAbstractSocket::IPv4Protocol;
        if (peer.address.isNull() || isIpv4 != wantsIpv4)
            return false;
        return isIpv4 ? QHostAddress(ipv4).isInSubnet(term.address, term.prefixLength)
                      : peer.address.isInSubnet(term.address, term.prefixLength);
    }
    bool operator()(const PeerNameTerm &term) const { return session.name.toLower().contains(term.name.toLower()); }
    bool operator()(const OwnerTerm &term) const { return session.owner.toLower().contains(term.owner.toLower()); }
    bool operator()(const TimeTerm &term) const { return holds(term, entry.time, zone); }
    bool operator()(const TextTerm &term) const { return payload.contains(term.text.toUtf8()); }
    bool operator()(const BytesTerm &term) const { return containsMasked(payload, term); }
    bool operator()(const RegexTerm &term) const
    {
        QRegularExpression::PatternOptions options;
        options.setFlag(QRegularExpression::CaseInsensitiveOption, term.flags.testFlag(RegexFlag::IgnoreCase));
        options.setFlag(QRegularExpression::MultilineOption, term.flags.testFlag(RegexFlag::Multiline));
        options.setFlag(QRegularExpression::DotMatchesEverythingOption, term.flags.testFlag(RegexFlag::DotMatchesAll));
        options.setFlag(QRegularExpression::ExtendedPatternSyntaxOption, term.flags.testFlag(RegexFlag::Extended));
        return QRegularExpression(term.pattern, options).match(QString::fromLatin1(payload)).hasMatch();
    }
    bool operator()(const FieldTerm &term) const
    {
        const auto values = isData() ? fields.values(view(), term.name) : QList<FieldValue>();
        return std::any_of(values.cbegin(), values.cend(), [&](const FieldValue &value) { return holds(term, value); });
    }
};

bool evaluate(const Filter &filter, const Asking &asking)
{
    const auto isTrue = [&](const Filter &operand) { return evaluate(operand, asking); };
    switch (filter.kind) {
    case Filter::Kind::Everything:
        return true;
    case Filter::Kind::Term:
        return std::visit(asking, filter.term);
    case Filter::Kind::Not:
        return !isTrue(filter.operands.front());
    case Filter::Kind::All:
        return std::all_of(filter.operands.begin(), filter.operands.end(), isTrue);
    case Filter::Kind::Any:
        return std::any_of(filter.operands.begin(), filter.operands.end(), isTrue);
    }
    return false;
}

} // namespace

bool isTrueOf(const Filter &filter, const RecordSource &source, quint64 row, const FieldLookup &fields,
              const QTimeZone &zone)
{
    RecordEntry entry;
    QByteArray storage;
    if (source.read(row, {&entry, 1}) != 1)
        return false;
    const QByteArray payload = source.payload(entry, storage)->toByteArray();
    return evaluate(filter, {entry, payload, source.session(entry.session), source.peer(entry), row, fields, zone});
}

} // namespace wirebench::tests
