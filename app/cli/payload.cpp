// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/payload.h"

#include <optional>

namespace wirebench::cli {

namespace {

std::optional<int> digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const QChar lower = c.toLower();
    if (lower >= u'a' && lower <= u'f')
        return lower.unicode() - u'a' + 10;
    return std::nullopt;
}

std::optional<char> byteAt(const QString &text, qsizetype position)
{
    if (position + 1 >= text.size())
        return std::nullopt;
    const auto high = digitOf(text.at(position));
    const auto low = digitOf(text.at(position + 1));
    if (!high || !low)
        return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

tl::unexpected<Error> expected(const QString &what, qsizetype position)
{
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("expected %1 at character %2").arg(what).arg(position + 1));
}

} // namespace

Result<QByteArray> bytesFromText(const QString &text)
{
    QByteArray result;
    qsizetype plain = 0; // where text that stays as it is began
    for (qsizetype i = text.indexOf(u'\\'); i >= 0; i = text.indexOf(u'\\', plain)) {
        result += QStringView(text).sliced(plain, i - plain).toUtf8();
        const QChar kind = i + 1 < text.size() ? text.at(i + 1) : QChar();
        plain = i + 2;
        switch (kind.unicode()) {
        case u'r':
            result += '\r';
            break;
        case u'n':
            result += '\n';
            break;
        case u't':
            result += '\t';
            break;
        case u'0':
            result += '\0';
            break;
        case u'\\':
        case u'"':
            result += static_cast<char>(kind.unicode());
            break;
        case u'x': {
            const auto byte = byteAt(text, i + 2);
            if (!byte)
                return expected(QStringLiteral("two hexadecimal digits"), i + 2);
            result += *byte;
            plain = i + 4;
            break;
        }
        default:
            return expected(QStringLiteral("one of r n t 0 \\ \" x behind the backslash"), i + 1);
        }
    }
    return result + QStringView(text).sliced(plain).toUtf8();
}

Result<QByteArray> bytesFromHex(const QString &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i).isSpace() || text.at(i) == u',' || text.at(i) == u':') {
            ++i;
            continue;
        }
        if (QStringView(text).sliced(i).startsWith(u"0x", Qt::CaseInsensitive) && byteAt(text, i + 2))
            i += 2;
        const auto byte = byteAt(text, i);
        if (!byte)
            return expected(QStringLiteral("two hexadecimal digits"), i);
        result += *byte;
        i += 2;
    }
    return result;
}

QString textFromBytes(QByteArrayView bytes)
{
    QString result;
    result.reserve(bytes.size());
    for (const char byte : bytes) {
        if (byte == '\\')
            result += QStringLiteral("\\\\");
        else if (byte == '\r')
            result += QStringLiteral("\\r");
        else if (byte == '\n')
            result += QStringLiteral("\\n");
        else if (byte == '\t')
            result += QStringLiteral("\\t");
        else if (byte >= ' ' && byte <= '~')
            result += QLatin1Char(byte);
        else
            result += QStringLiteral("\\x%1").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
    }
    return result;
}

} // namespace wirebench::cli
