// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/capture/randomfilter.h"

using namespace wirebench::capture;

namespace wirebench::tests {

Filter RandomFilters::filter(int depth)
{
    const int kind = depth == 0 ? 0 : below(6);
    if (kind <= 1)
        return {Filter::Kind::Term, term(), {}};
    Filter result;
    if (kind == 2) {
        result.kind = Filter::Kind::Not;
        result.operands.push_back(filter(depth - 1));
        return result;
    }
    result.kind = kind % 2 == 0 ? Filter::Kind::All : Filter::Kind::Any;
    for (int count = 2 + below(3); count > 0; --count)
        result.operands.push_back(filter(depth - 1));
    return result;
}

FilterTerm RandomFilters::term()
{
    switch (below(16)) {
    case 0:
        return DirectionTerm{oneOf({Direction::None, Direction::In, Direction::Out})};
    case 1:
        return KindTerm{static_cast<RecordKind>(below(static_cast<int>(RecordKind::Lost) + 1))};
    case 2:
        return ProtocolTerm{oneOf({QStringLiteral("tcp"), QStringLiteral("udp"), QStringLiteral("modbus")})};
    case 3:
        return LengthTerm{numberTest(12)};
    case 4:
        return SessionTerm{numberTest(6)};
    case 5:
        return PortTerm{numberTest(4)};
    case 6:
        return network();
    case 7:
        return PeerNameTerm{oneOf({QStringLiteral("pump"), QStringLiteral("SCALE"), QStringLiteral("10.0.0")})};
    case 8:
        return OwnerTerm{oneOf({QStringLiteral("web"), QStringLiteral("A \"b\" \\c"), QStringLiteral("WB send")})};
    case 9:
        return time();
    case 10:
        return bytes();
    case 11:
    case 12:
        return regex();
    case 13:
        return field();
    default:
        return TextTerm{text()};
    }
}

NumberTest RandomFilters::numberTest(quint32 largest)
{
    const auto comparison = static_cast<Comparison>(below(static_cast<int>(Comparison::Contains)));
    const quint64 first = m_random.bounded(largest + 1);
    const bool isRange = (comparison == Comparison::Equal || comparison == Comparison::NotEqual) && below(2) == 0;
    return {comparison, first, isRange ? first + m_random.bounded(4U) : first};
}

NetworkTerm RandomFilters::network()
{
    static const NetworkTerm networks[] = {
        {QHostAddress(QStringLiteral("10.0.0.0")), 8},
        {QHostAddress(QStringLiteral("10.0.0.1")), 32},
        {QHostAddress(QStringLiteral("0.0.0.0")), 0},
        {QHostAddress(QStringLiteral("10.128.0.0")), 9},
        {QHostAddress(QStringLiteral("::")), 0},
        {QHostAddress(QStringLiteral("fe80::")), 10},
        {QHostAddress(QStringLiteral("2001:db8::1")), 128},
        {QHostAddress(QStringLiteral("2001:db8::")), 33},
    };
    return oneOf(networks);
}

TimeTerm RandomFilters::time()
{
    static constexpr qint64 times[] = {0, 1, 1'000'000'000, 3'600'000'000'000, 43'200'000'000'000, 86'399'999'999'999};
    TimeTerm term{oneOf({TimeTerm::Side::After, TimeTerm::Side::Before}), {}, oneOf(times), below(2) == 0};
    if (below(2) == 0)
        term.date = QDate(2026, 11, 25 + below(3));
    return term;
}

BytesTerm RandomFilters::bytes()
{
    BytesTerm term;
    for (int count = 1 + below(3); count > 0; --count) {
        const char mask = oneOf({'\xff', '\xff', '\x0f', '\xf0', '\x00'});
        term.mask.append(mask);
        term.bytes.append(static_cast<char>(oneOf({'A', 'B', 'K', '\x00', '\xff'}) & mask));
    }
    return term;
}

RegexTerm RandomFilters::regex()
{
    static const QString patterns[] = {
        QStringLiteral("A"),         QStringLiteral("^A"),    QStringLiteral("b$"),       QStringLiteral("A.*B"),
        QStringLiteral("[AK]{2}"),   QStringLiteral("a/b"),   QStringLiteral("(A|B)\\1"), QStringLiteral("\\xff"),
        QStringLiteral("(?<=A)B"),   QStringLiteral("A # B"), QStringLiteral("\\QA"),     QStringLiteral("\\\\/"),
        QStringLiteral("[^A]\\nK?"), QStringLiteral("."),     QStringLiteral("A(?!B)"),   QStringLiteral("\u00e9"),
    };
    return {oneOf(patterns), RegexFlags::fromInt(static_cast<quint8>(below(16)))};
}

FieldTerm RandomFilters::field()
{
    FieldTerm term;
    term.name = oneOf({QStringLiteral("function"), QStringLiteral("name"), QStringLiteral("_x.y-1")});
    if (below(4) == 0)
        return term;
    term.comparison = static_cast<Comparison>(below(static_cast<int>(Comparison::Contains) + 1));
    const FieldValue values[] = {
        qint64(3), qint64(-1),         std::numeric_limits<qint64>::min(), ~quint64(0), 3.0, -0.5, 1e300, 1e-7, text(),
        QString(), QStringLiteral("3")};
    do {
        term.value = values[below(std::size(values))];
    } while (*term.comparison == Comparison::Contains && !std::holds_alternative<QString>(term.value));
    return term;
}

QString RandomFilters::text()
{
    QString text;
    for (int count = 1 + below(3); count > 0; --count)
        text += oneOf({u'A', u'B', u'K', u'"', u'\\', u'/', u'\n', u'\0', u'\u00e9', u'\u20ac', u' ', u'\x7f'});
    return text;
}

} // namespace wirebench::tests
