// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framingoptions.h"

#include "core/framing/framingtexts.h"

#include <algorithm>

namespace wirebench::framing {

namespace {

Result<void> require(bool holds, const QString &what)
{
    if (!holds)
        return failure(ErrorCode::InvalidArgument, what);
    return {};
}

//! One overload for each framing that can be wrong.
class Checker
{
public:
    explicit Checker(qsizetype largestFrame)
        : m_largest(largestFrame)
    { }

    template<typename Any>
    Result<void> operator()(const Any &) const
    {
        return {};
    }

    Result<void> operator()(const DelimiterFraming &framing) const
    {
        const qsizetype most = std::min(m_largest, largestDelimiter);
        return require(!framing.delimiter.isEmpty() && framing.delimiter.size() <= most,
                       FramingTexts::tr("a delimiter has 1 to %1 bytes").arg(most));
    }

    Result<void> operator()(const FixedFraming &framing) const
    {
        return require(framing.length >= 1 && framing.length <= m_largest,
                       FramingTexts::tr("a fixed length is 1 to %1 bytes, the largest frame").arg(m_largest));
    }

    Result<void> operator()(const LengthFraming &framing) const
    {
        if (framing.width < 1 || framing.width > 8)
            return require(false, FramingTexts::tr("a length field has 1 to 8 bytes"));
        const qsizetype most = m_largest - framing.width;
        if (framing.offset < 0 || framing.offset > most)
            return require(false,
                           FramingTexts::tr("a length field of this width lies 0 to %1 bytes from the start, so "
                                            "that it is within the largest frame")
                               .arg(most));
        return require(framing.adjustment >= -largestAdjustment && framing.adjustment <= largestAdjustment,
                       FramingTexts::tr("a length is adjusted by %1 at most").arg(largestAdjustment));
    }

    Result<void> operator()(const IdleFraming &framing) const
    {
        return require(framing.gap.count() >= 1 && framing.gap <= largestGap,
                       FramingTexts::tr("an idle gap is 1 ns to 24 h"));
    }

private:
    qsizetype m_largest;
};

} // namespace

QByteArray bytesOf(LineEnd end)
{
    switch (end) {
    case LineEnd::Lf:
        return QByteArrayLiteral("\n");
    case LineEnd::Cr:
        return QByteArrayLiteral("\r");
    case LineEnd::CrLf:
    case LineEnd::Any:
        break;
    }
    return QByteArrayLiteral("\r\n");
}

Result<void> check(const FramingOptions &options)
{
    if (options.largestFrame < smallestLargestFrame || options.largestFrame > largestLargestFrame)
        return require(
            false,
            FramingTexts::tr("the largest frame is %1 to %2 bytes").arg(smallestLargestFrame).arg(largestLargestFrame));
    return std::visit(Checker(options.largestFrame), options.framing);
}

} // namespace wirebench::framing
