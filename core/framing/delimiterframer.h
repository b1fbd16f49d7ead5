// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"

namespace wirebench::framing {

//! Frames that end with certain bytes: DelimiterFraming, and LineFraming with one kind of line end.
class DelimiterFramer : public Framer
{
public:
    DelimiterFramer(const DelimiterFraming &framing, qsizetype largestFrame);

protected:
    qsizetype next(QByteArrayView bytes, Frame &frame) override;
    void last(QByteArrayView bytes, Frame &frame) override;
    void reset() override;

private:
    qsizetype beginningOfDelimiter(QByteArrayView bytes) const;

    QByteArray m_delimiter;
    bool m_kept;
    qsizetype m_largest;
    qsizetype m_scanned = 0; // bytes of the frame in which no delimiter ends
    std::optional<quint64> m_tooLargeSince; // where the frame began whose parts come
};

//! LineFraming with LineEnd::Any.
class AnyLineFramer : public Framer
{
public:
    explicit AnyLineFramer(qsizetype largestFrame);

protected:
    qsizetype next(QByteArrayView bytes, Frame &frame) override;
    void last(QByteArrayView bytes, Frame &frame) override;
    void reset() override;

private:
    qsizetype take(QByteArrayView text, qsizetype end, Frame &frame);

    qsizetype m_largest;
    qsizetype m_scanned = 0; // bytes of the frame that are text
    std::optional<quint64> m_tooLargeSince; // where the frame began whose parts come
};

//! Where \a needle begins in \a bytes, or -1. Linear in the worst case too.
qsizetype indexOf(QByteArrayView bytes, QByteArrayView needle);

} // namespace wirebench::framing
