// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/hextext.h"

#include "core/message/messagetexts.h"
#include "core/message/scanner.h"

namespace wirebench::message {

Parsed<QByteArray> parseHex(QStringView text)
{
    QByteArray bytes;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        if (scanner.next().isSpace() || QStringView(u",:").contains(scanner.next())) {
            scanner.skip();
            continue;
        }
        if (scanner.take(u"//")) {
            const qsizetype end = scanner.rest().indexOf(u'\n');
            scanner.skip(end < 0 ? scanner.rest().size() : end);
            continue;
        }
        if (scanner.next() == u'0' && QStringView(u"xX").contains(scanner.peek(1)))
            scanner.skip(2);
        const qsizetype start = scanner.position();
        const auto byte = scanner.takeHexByte();
        if (byte) {
            bytes += *byte;
            continue;
        }
        if (hexDigit(scanner.next()) >= 0)
            return scanner.wrong(start, 1, MessageTexts::tr("a digit stands alone"),
                                 MessageTexts::tr("two hexadecimal digits"));
        return scanner.unexpectedHere(MessageTexts::tr("two hexadecimal digits"));
    }
    return bytes;
}

QString toHexText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' '));
}

} // namespace wirebench::message
