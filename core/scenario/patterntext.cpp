// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/patterntext.h"

#include <QSet>

#include <functional>

namespace wirebench::scenario {

namespace {

using message::MessagePattern;
using message::Parsed;
using message::Template;
using message::TextError;

//! A part of a pattern: a piece that is a template, or what is between two of them.
struct Part
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool isTemplate = false;
};

//! Behind the quotes, or the brace, that begin at \a at.
qsizetype endOf(QStringView text, qsizetype at, QChar closing)
{
    for (++at; at < text.size() && text[at] != closing; ++at) {
        if (text[at] == u'\\')
            ++at;
    }
    return std::min(at + 1, text.size());
}

std::vector<Part> partsOf(QStringView text)
{
    std::vector<Part> parts;
    if (text.startsWith(u'/'))
        return {{0, text.size(), false}};
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (text[at] == u'"' || text[at] == u'{') {
            at = endOf(text, at, text[at] == u'{' ? u'}' : u'"');
            parts.push_back({start, at - start, text[start] == u'{' || text.sliced(start, at - start).contains(u'{')});
            continue;
        }
        while (at < text.size() && text[at] != u'"' && text[at] != u'{')
            ++at;
        parts.push_back({start, at - start, false});
    }
    return parts;
}

TextError moved(TextError error, qsizetype by)
{
    error.position += by;
    return error;
}

//! The text with each template replaced by what \a bytesOf makes of it, as hexadecimal digits.
Parsed<QString> replaced(QStringView text, const std::function<Parsed<QByteArray>(const Template &)> &bytesOf)
{
    QString result;
    for (const Part &part : partsOf(text)) {
        const QStringView piece = text.sliced(part.start, part.length);
        if (!part.isTemplate) {
            result += piece;
            continue;
        }
        const auto parsed = Template::parse(piece);
        if (!parsed)
            return tl::unexpected(moved(parsed.error(), part.start));
        const auto bytes = bytesOf(*parsed);
        if (!bytes)
            return tl::unexpected(moved(bytes.error(), part.start));
        result += u' ' + QString::fromLatin1(bytes->toHex(' ')) + u' ';
    }
    return result;
}

} // namespace

Parsed<PatternText> parsePatternText(QStringView text)
{
    PatternText pattern;
    pattern.text = text.trimmed().toString();
    bool isFixed = true;
    // What stands there is not known yet: one byte stands for it, and the rest can be judged.
    const auto probe = replaced(text, [&](const Template &part) -> Parsed<QByteArray> {
        const auto placeholders = part.placeholders();
        for (const message::Placeholder &placeholder : placeholders) {
            isFixed = false;
            if (placeholder.kind == message::Placeholder::Kind::Variable && !placeholder.preset
                && !pattern.variables.contains(placeholder.name))
                pattern.variables.append(placeholder.name);
        }
        if (!placeholders.isEmpty())
            return QByteArray(1, '\0');
        return part.render().map([](const message::Rendered &rendered) { return rendered.bytes; });
    });
    if (!probe)
        return tl::unexpected(probe.error());
    auto parsed = MessagePattern::parse(*probe);
    if (!parsed) {
        // Places are right where nothing was replaced.
        const bool isSame = *probe == text;
        return tl::unexpected(isSame ? parsed.error()
                                     : TextError{0, text.size(), parsed.error().problem, parsed.error().expected});
    }
    pattern.captures = parsed->captureNames();
    if (isFixed)
        pattern.pattern = *std::move(parsed);
    return pattern;
}

Parsed<MessagePattern> fill(const PatternText &pattern, const message::Variables &variables)
{
    if (pattern.pattern)
        return *pattern.pattern;
    const auto text = replaced(pattern.text, [&](const Template &part) -> Parsed<QByteArray> {
        return part.render(variables).map([](const message::Rendered &rendered) { return rendered.bytes; });
    });
    if (!text)
        return tl::unexpected(text.error());
    return MessagePattern::parse(*text);
}

} // namespace wirebench::scenario
