// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/notation.h"

#include "core/message/hextext.h"
#include "core/message/messagetexts.h"
#include "core/message/scanner.h"

namespace wirebench::message {

namespace {

QByteArray bytesOf(LineEnd end)
{
    switch (end) {
    case LineEnd::None:
        break;
    case LineEnd::Lf:
        return "\n";
    case LineEnd::CrLf:
        return "\r\n";
    case LineEnd::Cr:
        return "\r";
    case LineEnd::Nul:
        return QByteArray(1, '\0');
    }
    return {};
}

Parsed<QByteArray> parseEscapes(QStringView text)
{
    QByteArray bytes;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        const qsizetype plain = scanner.rest().indexOf(u'\\');
        const QStringView taken = plain < 0 ? scanner.rest() : scanner.rest().first(plain);
        bytes += taken.toUtf8();
        scanner.skip(taken.size());
        if (plain < 0)
            break;
        if (const auto escape = scanner.takeEscape(bytes); !escape)
            return tl::unexpected<TextError>(escape.error());
    }
    return bytes;
}

Parsed<QByteArray> renderTemplate(QStringView text, const Variables &variables)
{
    const auto parsed = Template::parse(text);
    if (!parsed)
        return tl::unexpected<TextError>(parsed.error());
    const auto rendered = parsed->render(variables);
    if (!rendered)
        return tl::unexpected<TextError>(rendered.error());
    return rendered->bytes;
}

} // namespace

Parsed<QByteArray> parsePayload(QStringView text, Notation notation, const PayloadOptions &options)
{
    if (text.size() > longestPayloadText)
        return tl::unexpected<TextError>(TextError{longestPayloadText, text.size() - longestPayloadText,
                                                   MessageTexts::tr("the text is too long"),
                                                   MessageTexts::tr("%1 characters at most").arg(longestPayloadText)});
    switch (notation) {
    case Notation::Text:
        break;
    case Notation::Escapes:
        return parseEscapes(text);
    case Notation::Hex:
        return parseHex(text);
    case Notation::Template:
        return renderTemplate(text, options.variables);
    }
    return text.toUtf8() + bytesOf(options.lineEnd);
}

} // namespace wirebench::message
