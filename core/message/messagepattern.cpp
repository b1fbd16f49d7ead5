// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/messagepattern.h"

#include <algorithm>

namespace wirebench::message {

namespace {

using Outcome = PatternMatch::Outcome;

//! The first byte that does not fit, or the number of bytes.
qsizetype maskedMismatch(QByteArrayView bytes, QByteArrayView wanted, QByteArrayView mask)
{
    qsizetype i = 0;
    while (i < bytes.size() && ((bytes[i] ^ wanted[i]) & mask[i]) == 0)
        ++i;
    return i;
}

PatternMatch noMatch(qsizetype mismatch)
{
    return {Outcome::No, 0, {}, mismatch};
}

} // namespace

//! The first of \a bytes that does not fit the segment. When all fit, their number, or the segment's size if that is
//! less.
qsizetype MessagePattern::mismatchOf(const Segment &segment, QByteArrayView bytes)
{
    qsizetype offset = 0;
    for (const Element &element : segment.elements) {
        const QByteArrayView here = bytes.sliced(offset, std::min(element.size(), bytes.size() - offset));
        if (element.name.isEmpty()) {
            const qsizetype mismatch = maskedMismatch(here, element.bytes, element.mask);
            if (mismatch < here.size())
                return offset + mismatch;
        } else if (here.size() == element.size()) {
            const auto number = decode(here, element.type);
            if (!number)
                return offset;
            if (element.range
                && (compareNumbers(*number, element.range->first).value_or(-1) < 0
                    || compareNumbers(*number, element.range->second).value_or(1) > 0))
                return offset;
        }
        offset += here.size();
    }
    return offset;
}

void MessagePattern::capture(const Segment &segment, QByteArrayView bytes, qsizetype offset, QList<Capture> &captures)
{
    for (const Element &element : segment.elements) {
        if (!element.name.isEmpty())
            captures.append(
                {element.name, *decode(bytes.sliced(offset, element.size()), element.type), offset, element.size()});
        offset += element.size();
    }
}

//! The first segment is at the front and, of a whole message, the last one at the end. Each of the others is at the
//! first place where it fits behind the one before: where that does not lead to a match, no other place does.
PatternMatch MessagePattern::matchSegments(const Segments &segments, QByteArrayView bytes, bool isWhole,
                                           Progress *progress)
{
    PatternMatch match{Outcome::Yes, 0, {}, 0};
    if (progress) {
        match.length = progress->start;
        match.captures = progress->captures;
    }
    for (std::size_t i = progress ? progress->segment : 0; i < segments.size(); ++i) {
        const Segment &segment = segments[i];
        const bool isLast = i + 1 == segments.size();
        qsizetype start = match.length;
        qsizetype end = bytes.size() - segment.size; // the last place to try
        if (i == 0)
            end = std::min<qsizetype>(end, 0);
        else if (isWhole && isLast)
            start = std::max(start, end);
        qsizetype mismatch = bytes.size(); // of what may be anywhere there is nothing better to say
        bool isFound = false;
        for (; !isFound && start <= end; ++start) {
            const qsizetype fitting = mismatchOf(segment, bytes.sliced(start));
            isFound = fitting == segment.size;
            if (i == 0 || isLast)
                mismatch = start + fitting;
        }
        if (isFound) {
            capture(segment, bytes, start - 1, match.captures);
            match.length = start - 1 + segment.size;
            continue;
        }
        if (i == 0 && end < 0) // too few bytes, but what is there may differ already
            mismatch = mismatchOf(segment, bytes);
        if (!isWhole && (i > 0 || mismatch == bytes.size())) {
            if (progress && i > 0)
                *progress = {i, start, match.captures};
            return {Outcome::NeedMore, 0, {}, 0};
        }
        return noMatch(mismatch);
    }
    if (isWhole && match.length < bytes.size())
        return noMatch(match.length);
    return match;
}

PatternMatch MessagePattern::matchRegex(const QRegularExpression &regex, QByteArrayView bytes, bool isWhole)
{
    if (bytes.size() > largestRegexMessage)
        return {Outcome::GivenUp, 0, {}, 0};
    const QString subject = QString::fromLatin1(bytes);
    // In front of a stream a match that depends on how the bytes go on is none yet.
    const auto found = regex.match(
        subject, 0, isWhole ? QRegularExpression::NormalMatch : QRegularExpression::PartialPreferFirstMatch,
        QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption);
    if (!found.isValid())
        return {Outcome::GivenUp, 0, {}, 0};
    if (found.hasPartialMatch())
        return {Outcome::NeedMore, 0, {}, 0};
    if (!found.hasMatch() || (!isWhole && found.capturedEnd() == 0))
        return noMatch(0);
    PatternMatch match{Outcome::Yes, found.capturedEnd(), {}, 0};
    const QStringList names = regex.namedCaptureGroups();
    for (int group = 1; group < names.size(); ++group) {
        if (!names[group].isEmpty() && found.capturedStart(group) >= 0)
            match.captures.append({names[group],
                                   bytes.sliced(found.capturedStart(group), found.capturedLength(group)).toByteArray(),
                                   found.capturedStart(group), found.capturedLength(group)});
    }
    return match;
}

PatternMatch MessagePattern::match(QByteArrayView message) const
{
    if (isAny())
        return {Outcome::Yes, message.size(), {}, 0};
    if (const auto *regex = std::get_if<Regex>(&m_form))
        return matchRegex(regex->whole, message, true);
    return matchSegments(std::get<Segments>(m_form), message, true, nullptr);
}

PatternMatch MessagePattern::matchFront(QByteArrayView bytes, Progress *progress) const
{
    if (bytes.isEmpty())
        return {Outcome::NeedMore, 0, {}, 0};
    if (isAny()) {
        const qsizetype end = bytes.indexOf('\n');
        return end < 0 ? PatternMatch{Outcome::NeedMore, 0, {}, 0} : PatternMatch{Outcome::Yes, end + 1, {}, 0};
    }
    if (const auto *regex = std::get_if<Regex>(&m_form))
        return matchRegex(regex->front, bytes, false);
    return matchSegments(std::get<Segments>(m_form), bytes, false, progress);
}

QStringList MessagePattern::captureNames() const
{
    QStringList names;
    if (const auto *regex = std::get_if<Regex>(&m_form)) {
        names = regex->front.namedCaptureGroups();
        names.removeAll(QString());
    } else if (const auto *segments = std::get_if<Segments>(&m_form)) {
        for (const Segment &segment : *segments) {
            for (const Element &element : segment.elements) {
                if (!element.name.isEmpty())
                    names += element.name;
            }
        }
    }
    return names;
}

} // namespace wirebench::message
