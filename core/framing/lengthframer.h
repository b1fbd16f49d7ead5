// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"

namespace wirebench::framing {

//! FixedFraming.
class FixedFramer : public Framer
{
public:
    explicit FixedFramer(qsizetype length);

protected:
    qsizetype next(QByteArrayView bytes, Frame &frame) override;
    void last(QByteArrayView bytes, Frame &frame) override;
    void reset() override;

private:
    qsizetype m_length;
};

//! LengthFraming. A length that cannot be makes a frame of the bytes up to and including it, with an error. What
//! follows is a frame if it said too few bytes; if it said too many it is believed, and the parts of the frame follow.
class LengthFramer : public Framer
{
public:
    LengthFramer(const LengthFraming &framing, qsizetype largestFrame);

protected:
    qsizetype next(QByteArrayView bytes, Frame &frame) override;
    void last(QByteArrayView bytes, Frame &frame) override;
    void reset() override;

private:
    qsizetype nextPart(QByteArrayView bytes, Frame &frame);

    LengthFraming m_framing;
    qsizetype m_header; // bytes up to and including the length
    qsizetype m_largest;
    quint64 m_partsLeft = 0; // bytes of the frame whose parts come
    quint64 m_tooLargeSince = 0; // where that began
};

} // namespace wirebench::framing
