// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/delimiterframer.h"
#include "core/framing/escapedframer.h"
#include "core/framing/framer.h"
#include "core/framing/lengthframer.h"
#include "core/framing/pieceframer.h"

namespace wirebench::framing {

namespace {

//! One overload for each framing.
class Maker
{
public:
    explicit Maker(qsizetype largestFrame)
        : m_largest(largestFrame)
    { }

    using Made = std::unique_ptr<Framer>;

    Made operator()(const RawFraming &) const
    {
        return std::make_unique<PieceFramer>(std::chrono::nanoseconds(0), m_largest);
    }
    Made operator()(const LineFraming &framing) const
    {
        if (framing.end == LineEnd::Any)
            return std::make_unique<AnyLineFramer>(m_largest);
        return (*this)(DelimiterFraming{bytesOf(framing.end), false});
    }
    Made operator()(const DelimiterFraming &framing) const
    {
        return std::make_unique<DelimiterFramer>(framing, m_largest);
    }
    Made operator()(const FixedFraming &framing) const { return std::make_unique<FixedFramer>(framing.length); }
    Made operator()(const LengthFraming &framing) const { return std::make_unique<LengthFramer>(framing, m_largest); }
    Made operator()(const SlipFraming &) const
    {
        return std::make_unique<EscapedFramer>(EscapedFramer::Escaping::Slip, m_largest);
    }
    Made operator()(const CobsFraming &) const
    {
        return std::make_unique<EscapedFramer>(EscapedFramer::Escaping::Cobs, m_largest);
    }
    Made operator()(const IdleFraming &framing) const { return std::make_unique<PieceFramer>(framing.gap, m_largest); }

private:
    qsizetype m_largest;
};

} // namespace

Result<std::unique_ptr<Framer>> makeFramer(const FramingOptions &options)
{
    if (const auto checked = check(options); !checked)
        return tl::unexpected(checked.error());
    return std::visit(Maker(options.largestFrame), options.framing);
}

} // namespace wirebench::framing
