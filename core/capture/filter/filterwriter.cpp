// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filterwriter.h"

#include "core/capture/filter/filterwords.h"

#include <QLocale>

namespace wirebench::capture {

namespace {

QString numberTest(QStringView key, const NumberTest &test)
{
    const bool isEqual = test.comparison == Comparison::Equal;
    QString text = key + (isEqual ? QStringView(u":") : wordFor(comparisonWords(), test.comparison));
    text += QString::number(test.first);
    if (test.last != test.first)
        text += u".." + QString::number(test.last);
    return text;
}

QString network(const NetworkTerm &term)
{
    const int width = term.address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    const QString address = term.address.toString();
    return term.prefixLength == width ? address : QString(address + u'/' + QString::number(term.prefixLength));
}

QString padded(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

QString time(const TimeTerm &term)
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 seconds = term.nanosecondsOfDay / second;
    const qint64 fraction = term.nanosecondsOfDay % second;
    QString text = term.side == TimeTerm::Side::After ? QStringLiteral("after:") : QStringLiteral("before:");
    if (term.date)
        text += term.date->toString(Qt::ISODate) + u'T';
    text += padded(seconds / 3600, 2) + u':' + padded(seconds / 60 % 60, 2);
    if (seconds % 60 != 0 || fraction != 0)
        text += u':' + padded(seconds % 60, 2);
    if (fraction != 0) {
        QString digits = padded(fraction, 9);
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    return term.utc ? QString(text + u'Z') : text;
}

QString bytes(const BytesTerm &term)
{
    static constexpr QStringView digits = u"0123456789abcdef";
    QString text;
    for (qsizetype i = 0; i < term.bytes.size(); ++i) {
        const uint byte = static_cast<uchar>(term.bytes[i]);
        const uint mask = static_cast<uchar>(term.mask[i]);
        if (i > 0)
            text += u' ';
        text += (mask & 0xf0) != 0 ? digits[byte >> 4] : QChar(u'?');
        text += (mask & 0x0f) != 0 ? digits[byte & 0x0f] : QChar(u'?');
    }
    return QStringLiteral("hex:\"") + text + u'"';
}

QString regex(const RegexTerm &term)
{
    QString text(u'/');
    for (qsizetype i = 0; i < term.pattern.size(); ++i) {
        const QChar c = term.pattern[i];
        if (c == u'/')
            text += u'\\';
        text += c;
        if (c == u'\\' && i + 1 < term.pattern.size())
            text += term.pattern[++i];
    }
    text += u'/';
    if (term.flags.testFlag(RegexFlag::IgnoreCase))
        text += u'i';
    if (term.flags.testFlag(RegexFlag::Multiline))
        text += u'm';
    if (term.flags.testFlag(RegexFlag::DotMatchesAll))
        text += u's';
    if (term.flags.testFlag(RegexFlag::Extended))
        text += u'x';
    return text;
}

QString fieldValue(const FieldValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *number = std::get_if<quint64>(&value))
        return QString::number(*number);
    if (const auto *number = std::get_if<double>(&value)) {
        QString text = QString::number(*number, 'g', QLocale::FloatingPointShortest);
        if (!text.contains(u'.') && !text.contains(u'e'))
            text += u".0";
        return text;
    }
    const auto *text = std::get_if<QString>(&value);
    return text ? quotedFilterText(*text) : QString();
}

QString field(const FieldTerm &term)
{
    const QString name = QStringLiteral("field:") + term.name;
    if (!term.comparison)
        return name;
    return name + wordFor(comparisonWords(), *term.comparison) + fieldValue(term.value);
}

struct Writer
{
    QString operator()(const DirectionTerm &t) const
    {
        return QStringLiteral("dir:") + wordFor(directionWords(), t.direction);
    }
    QString operator()(const KindTerm &t) const { return QStringLiteral("kind:") + wordFor(kindWords(), t.kind); }
    QString operator()(const ProtocolTerm &t) const { return QStringLiteral("proto:") + t.name; }
    QString operator()(const LengthTerm &t) const { return numberTest(u"len", t.test); }
    QString operator()(const SessionTerm &t) const { return numberTest(u"session", t.test); }
    QString operator()(const PortTerm &t) const { return numberTest(u"port", t.test); }
    QString operator()(const NetworkTerm &t) const { return QStringLiteral("peer:") + network(t); }
    QString operator()(const PeerNameTerm &t) const { return QStringLiteral("peer:") + quotedFilterText(t.name); }
    QString operator()(const OwnerTerm &t) const { return QStringLiteral("owner:") + quotedFilterText(t.owner); }
    QString operator()(const TimeTerm &t) const { return time(t); }
    QString operator()(const TextTerm &t) const { return QStringLiteral("text:") + quotedFilterText(t.text); }
    QString operator()(const BytesTerm &t) const { return bytes(t); }
    QString operator()(const RegexTerm &t) const { return regex(t); }
    QString operator()(const FieldTerm &t) const { return field(t); }
};

} // namespace

QString writeTerm(const FilterTerm &term)
{
    return std::visit(Writer(), term);
}

QString quotedFilterText(QStringView text)
{
    QString quoted(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            quoted += c;
        else if (const qsizetype index = QStringView(u"\n\r\t").indexOf(c); index >= 0)
            quoted += u'\\' + QString(QStringView(u"nrt")[index]);
        else
            quoted += u"\\x" + QString::number(c.unicode(), 16).rightJustified(2, u'0');
    }
    return quoted + u'"';
}

} // namespace wirebench::capture
