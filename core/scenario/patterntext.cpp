// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/patterntext.h"

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

//! A text in which each template was replaced by bytes, as hexadecimal digits.
struct Filled
{
    struct Piece
    {
        Part source;
        qsizetype start = 0; // in text
        qsizetype end = 0;
    };

    QString text;
    std::vector<Piece> pieces; // all of the text, in order

    //! Where \a error is in what was written: all of a template, when it is in what that became.
    TextError traced(TextError error) const
    {
        const qsizetype end = sourceOf(error.position + error.length, true);
        error.position = sourceOf(error.position, false);
        error.length = error.length == 0 ? 0 : end - error.position;
        return error;
    }

    qsizetype sourceOf(qsizetype position, bool isEnd) const
    {
        for (const Piece &piece : pieces) {
            if (position > piece.end || (position == piece.end && !isEnd && &piece != &pieces.back()))
                continue;
            if (piece.source.isTemplate)
                return piece.source.start + (isEnd ? piece.source.length : 0);
            return piece.source.start + position - piece.start;
        }
        return position;
    }
};

Parsed<Filled> filled(QStringView text, const std::function<Parsed<QByteArray>(const Template &)> &bytesOf)
{
    Filled result;
    for (const Part &part : partsOf(text)) {
        const QStringView piece = text.sliced(part.start, part.length);
        const qsizetype start = result.text.size();
        if (part.isTemplate) {
            const auto parsed = Template::parse(piece);
            if (!parsed)
                return tl::unexpected(moved(parsed.error(), part.start));
            const auto bytes = bytesOf(*parsed);
            if (!bytes)
                return tl::unexpected(moved(bytes.error(), part.start));
            result.text += u' ' + QString::fromLatin1(bytes->toHex(' ')) + u' ';
        } else {
            result.text += piece;
        }
        result.pieces.push_back({part, start, result.text.size()});
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
    const auto probe = filled(text, [&](const Template &part) -> Parsed<QByteArray> {
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
    auto parsed = MessagePattern::parse(probe->text);
    if (!parsed)
        return tl::unexpected(probe->traced(parsed.error()));
    pattern.captures = parsed->captureNames();
    if (isFixed)
        pattern.pattern = *std::move(parsed);
    return pattern;
}

Parsed<MessagePattern> fill(const PatternText &pattern, const message::Variables &variables)
{
    if (pattern.pattern)
        return *pattern.pattern;
    const auto text = filled(pattern.text, [&](const Template &part) -> Parsed<QByteArray> {
        return part.render(variables).map([](const message::Rendered &rendered) { return rendered.bytes; });
    });
    if (!text)
        return tl::unexpected(text.error());
    auto parsed = MessagePattern::parse(text->text);
    if (!parsed)
        return tl::unexpected(text->traced(parsed.error()));
    return parsed;
}

} // namespace wirebench::scenario
