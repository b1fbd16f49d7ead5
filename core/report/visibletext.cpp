// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/visibletext.h"

#include "core/message/quotedtext.h"

#include <QLocale>

namespace wirebench::report {

QString visible(QStringView text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()
            && QChar::isPrint(QChar::surrogateToUcs4(c, text[i + 1])))
            shown += text.sliced(i++, 2);
        else if (c.isPrint() && (!c.isSpace() || c == u' ') && !c.isSurrogate())
            shown += c;
        else if (c.unicode() < 0x80)
            shown += message::escapedByte(static_cast<char>(c.unicode()));
        else
            shown += QStringLiteral("\\u{%1}").arg(c.unicode(), 0, 16);
    }
    return shown;
}

QString bytesText(qint64 count)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // 1,234
    return locale.toString(count) + (count == 1 ? QStringLiteral(" byte") : QStringLiteral(" bytes"));
}

QString secondsText(std::chrono::nanoseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1e9, 'f', 3) + QStringLiteral(" s");
}

} // namespace wirebench::report
