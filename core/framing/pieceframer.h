// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"

namespace wirebench::framing {

//! What came together is a frame: RawFraming and, with a gap, IdleFraming.
class PieceFramer : public Framer
{
public:
    //! A \a gap of 0: each piece ends its frame.
    PieceFramer(std::chrono::nanoseconds gap, qsizetype largestFrame);

protected:
    qsizetype next(QByteArrayView bytes, Frame &frame) override;
    void last(QByteArrayView bytes, Frame &frame) override;
    bool isGap(std::chrono::nanoseconds silence) const override;
    void reset() override;

private:
    std::chrono::nanoseconds m_gap;
    qsizetype m_largest;
    std::optional<quint64> m_tooLargeSince; // where the frame began whose parts come
};

} // namespace wirebench::framing
