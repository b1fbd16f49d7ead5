// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"

namespace wirebench::framing {

//! Frames that end with a byte that is escaped within them: SlipFraming and CobsFraming.
class EscapedFramer : public Framer
{
public:
    enum class Escaping : quint8 { Slip, Cobs };

    EscapedFramer(Escaping escaping, qsizetype largestFrame);

protected:
    qsizetype next(QByteArrayView bytes, Frame &frame) override;
    void last(QByteArrayView bytes, Frame &frame) override;
    void reset() override;

private:
    void unescape(QByteArrayView bytes, Frame &frame) const;

    Escaping m_escaping;
    char m_end;
    qsizetype m_largest;
    qsizetype m_leading = 0; // ends before the frame
    qsizetype m_scanned = 0; // bytes without the end that is looked for
    std::optional<quint64> m_tooLargeSince; // where the frame began whose parts come
};

} // namespace wirebench::framing
