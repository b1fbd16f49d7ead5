// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/quotedtext.h"

#include <QStringDecoder>

#include <algorithm>

namespace wirebench::message {

namespace {

bool hasGlyph(QChar c)
{
    return c.isPrint() && !c.isMark() && (!c.isSpace() || c == u' ') && !c.isSurrogate();
}

//! The character of the basic plane that is next, in bytes above 0x7f; 0 bytes: none that can be shown.
TextCell wideCell(QByteArrayView bytes)
{
    const auto lead = static_cast<quint8>(bytes.front());
    const qsizetype size = lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xef || bytes.size() < size)
        return {{}, 0};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes.first(size));
    return !decoder.hasError() && text.size() == 1 && hasGlyph(text.front()) ? TextCell{text, size} : TextCell{{}, 0};
}

} // namespace

QString escapedByte(char byte)
{
    switch (byte) {
    case '\r':
        return QStringLiteral("\\r");
    case '\n':
        return QStringLiteral("\\n");
    case '\t':
        return QStringLiteral("\\t");
    case '\0':
        return QStringLiteral("\\0");
    case '\\':
        return QStringLiteral("\\\\");
    case '"':
        return QStringLiteral("\\\"");
    default:
        return QStringLiteral("\\x%1").arg(static_cast<quint8>(byte), 2, 16, QLatin1Char('0'));
    }
}

QList<TextCell> textCells(QByteArrayView bytes)
{
    QList<TextCell> cells;
    while (!bytes.isEmpty()) {
        const auto byte = static_cast<quint8>(bytes.front());
        TextCell cell{{}, 0};
        if (byte >= 0x80)
            cell = wideCell(bytes);
        else if (byte >= ' ' && byte < 0x7f && byte != '"' && byte != '\\')
            cell = {QString(QLatin1Char(bytes.front())), 1};
        if (cell.size == 0)
            cell = {escapedByte(bytes.front()), 1};
        cells.append(cell);
        bytes = bytes.sliced(cell.size);
    }
    return cells;
}

QString quotedText(QByteArrayView bytes)
{
    QString text(u'"');
    for (const TextCell &cell : textCells(bytes))
        text += cell.text;
    return text + u'"';
}

bool looksLikeText(QByteArrayView bytes)
{
    const QList<TextCell> cells = textCells(bytes);
    const auto strange = std::count_if(cells.begin(), cells.end(), [](const TextCell &cell) {
        return cell.text.startsWith(u"\\x") || cell.text == u"\\0";
    });
    return !cells.isEmpty() && strange * 20 <= cells.size();
}

} // namespace wirebench::message
