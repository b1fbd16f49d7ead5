// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dnsname.h"

#include <QList>

namespace wirebench::decode {

namespace {

constexpr qsizetype longestName = 255; // RFC 1035, 2.3.4, with lengths and the root
constexpr qsizetype longestLabel = 63;
constexpr qsizetype lastPointer = 0x3fff;

void appendLabel(QString &text, QByteArrayView label)
{
    if (!text.isEmpty())
        text += QLatin1Char('.');
    for (const char c : label) {
        const auto code = static_cast<quint8>(c);
        if (c == '.' || c == '\\')
            text += QLatin1Char('\\') + QLatin1Char(c);
        else if (code > 0x20 && code < 0x7f)
            text += QLatin1Char(c);
        else
            text += QLatin1Char('\\') + QString::number(code).rightJustified(3, QLatin1Char('0'));
    }
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

//! The byte that an escape at \a i stands for; \a i becomes its last character.
std::optional<char> readEscape(const QString &text, qsizetype &i)
{
    if (i + 1 >= text.size())
        return std::nullopt;
    const QChar c = text[++i];
    if (c < u'0' || c > u'9')
        return c.unicode() < 0x80 ? std::optional(c.toLatin1()) : std::nullopt;
    bool isGood = false;
    const int code = text.mid(i, 3).toInt(&isGood);
    i += 2;
    return isGood && i < text.size() && code <= 0xff ? std::optional(static_cast<char>(code)) : std::nullopt;
}

Result<QList<QByteArray>> labelsOf(const QString &text)
{
    QList<QByteArray> labels;
    if (text == u".")
        return labels;
    QByteArray label;
    qsizetype length = 1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == u'.') {
            length += label.size() + 1;
            if (label.isEmpty() || label.size() > longestLabel || length > longestName)
                return refused(QStringLiteral("is no name: labels have 1 to 63 bytes, all together at most 255"));
            labels.append(label);
            label.clear();
            continue;
        }
        const auto c = text[i] == u'\\' ? readEscape(text, i)
            : text[i].unicode() < 0x80  ? std::optional(text[i].toLatin1())
                                        : std::nullopt;
        if (!c)
            return refused(QStringLiteral("is no name, at character %1: expected ASCII, or \\DDD").arg(i + 1));
        label.append(*c);
    }
    return labels;
}

} // namespace

DnsNameReading readDnsName(QByteArrayView message, qsizetype position)
{
    DnsNameReading reading;
    const auto fail = [&](qsizetype at, const QString &problem) {
        reading.text.clear();
        if (reading.length == 0)
            reading.length = std::min(at, message.size()) - position;
        reading.problem = problem;
        return reading;
    };
    qsizetype length = 1;
    qsizetype segment = position; // pointers must lead before it
    for (qsizetype at = position;;) {
        if (at >= message.size())
            return fail(at, QStringLiteral("has no end"));
        const auto size = static_cast<quint8>(message[at]);
        if (size >= 0xc0) {
            if (at + 1 >= message.size())
                return fail(at + 1, QStringLiteral("has half a pointer"));
            const qsizetype target = (size & 0x3f) << 8 | static_cast<quint8>(message[at + 1]);
            if (reading.length == 0)
                reading.length = at + 2 - position;
            if (target >= segment)
                return fail(at, QStringLiteral("points to byte %1, which is not before it").arg(target));
            at = segment = target;
            continue;
        }
        if (size > longestLabel)
            return fail(at + 1, QStringLiteral("has a label of an unknown kind"));
        if (size == 0) {
            if (reading.length == 0)
                reading.length = at + 1 - position;
            if (reading.text.isEmpty())
                reading.text = QStringLiteral(".");
            return reading;
        }
        length += size + 1;
        if (at + 1 + size > message.size() || length > longestName)
            return fail(message.size(),
                        length > longestName ? QStringLiteral("is longer than 255 bytes")
                                             : QStringLiteral("has no end"));
        appendLabel(reading.text, message.sliced(at + 1, size));
        at += size + 1;
    }
}

Result<QByteArray> writeDnsName(const QString &text, DnsNameTable &names, std::optional<qsizetype> offset)
{
    const Result<QList<QByteArray>> labels = labelsOf(text);
    if (!labels)
        return tl::unexpected<Error>(labels.error());
    QList<QByteArray> suffixes; // each label with all behind it
    QByteArray suffix(1, '\0');
    for (auto label = labels->crbegin(); label != labels->crend(); ++label) {
        suffix = static_cast<char>(label->size()) + *label + suffix;
        suffixes.prepend(suffix);
    }
    QByteArray bytes;
    for (qsizetype i = 0; i < labels->size(); ++i) {
        const auto known = names.constFind(suffixes[i]);
        if (offset && known != names.cend())
            return bytes + static_cast<char>(0xc0 | *known >> 8) + static_cast<char>(*known & 0xff);
        if (offset && *offset + bytes.size() <= lastPointer)
            names.insert(suffixes[i], static_cast<quint16>(*offset + bytes.size()));
        bytes += static_cast<char>((*labels)[i].size()) + (*labels)[i];
    }
    return bytes + '\0';
}

} // namespace wirebench::decode
