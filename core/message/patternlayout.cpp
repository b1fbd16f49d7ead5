// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/patternlayout.h"

#include "core/message/messagepattern.h"

namespace wirebench::message {

namespace {

//! As it is written in patterns.
QString numberText(const QString &name, const FieldType &type, const std::optional<std::pair<Value, Value>> &range)
{
    QString text = u'[' + name + u':' + type.toString();
    if (range) {
        const QString first = QString::fromLatin1(toText(range->first));
        const QString last = QString::fromLatin1(toText(range->second));
        text += u' ' + (first == last ? first : first + QStringLiteral("..") + last);
    }
    return text + u']';
}

} // namespace

//! Where \a segment, which is behind the byte \a start, is shown: where it fits, otherwise where most of its first
//! bytes do. Where not even its first byte is, it is missing at the end.
qsizetype MessagePattern::placeOf(const Segment &segment, QByteArrayView bytes, qsizetype start, bool isAtEnd)
{
    const qsizetype atEnd = bytes.size() - segment.size;
    if (isAtEnd && atEnd >= start && mismatchOf(segment, bytes.sliced(atEnd)) == segment.size)
        return atEnd;
    qsizetype best = bytes.size();
    qsizetype mostFitting = 0;
    for (qsizetype place = start; place < bytes.size() && mostFitting < segment.size; ++place) {
        const qsizetype fitting = mismatchOf(segment, bytes.sliced(place));
        if (fitting > mostFitting) {
            mostFitting = fitting;
            best = place;
        }
    }
    return best;
}

void MessagePattern::lay(const Segment &segment, qsizetype offset, QList<PatternPart> &parts)
{
    for (const Element &element : segment.elements) {
        if (element.name.isEmpty())
            parts.append({PatternPart::Kind::Bytes, offset, element.size(), element.bytes, element.mask, {}});
        else
            parts.append({PatternPart::Kind::Number,
                          offset,
                          element.size(),
                          {},
                          {},
                          numberText(element.name, element.type, element.range)});
        offset += element.size();
    }
}

PatternLayout MessagePattern::layout(QByteArrayView bytes, bool isWhole) const
{
    PatternLayout layout;
    const auto *segments = std::get_if<Segments>(&m_form);
    if (!segments)
        return layout;
    for (std::size_t i = 0; i < segments->size(); ++i) {
        const Segment &segment = (*segments)[i];
        const qsizetype start = std::min(layout.length, bytes.size());
        const bool isAtEnd = isWhole && i + 1 == segments->size();
        const bool isBehind = layout.length > bytes.size(); // of what is missing already
        const qsizetype place = i == 0 || isBehind ? layout.length : placeOf(segment, bytes, start, isAtEnd);
        if (i > 0)
            layout.parts.append({PatternPart::Kind::Gap, layout.length, place - layout.length, {}, {}, {}});
        lay(segment, place, layout.parts);
        layout.length = place + segment.size;
        if (layout.mismatch)
            continue;
        const qsizetype fitting = isBehind ? 0 : mismatchOf(segment, bytes.sliced(place));
        if (fitting < segment.size)
            layout.mismatch = std::min(place + fitting, bytes.size());
    }
    if (isWhole && !layout.mismatch && layout.length < bytes.size())
        layout.mismatch = layout.length;
    return layout;
}

qsizetype MessagePattern::reach(QByteArrayView bytes) const
{
    const auto *regex = std::get_if<Regex>(&m_form);
    if (!regex)
        return layout(bytes, false).mismatch.value_or(bytes.size());
    const QString subject = QString::fromLatin1(bytes.first(std::min(bytes.size(), largestRegexReach)));
    const auto isPossible = [&](qsizetype length) {
        const auto found = regex->front.match(subject.first(length), 0, QRegularExpression::PartialPreferFirstMatch,
                                              QRegularExpression::AnchorAtOffsetMatchOption
                                                  | QRegularExpression::DontCheckSubjectStringMatchOption);
        return found.hasMatch() || found.hasPartialMatch();
    };
    qsizetype possible = 0;
    qsizetype impossible = subject.size() + 1;
    while (impossible - possible > 1) {
        const qsizetype middle = possible + (impossible - possible) / 2;
        (isPossible(middle) ? possible : impossible) = middle;
    }
    return possible;
}

} // namespace wirebench::message
