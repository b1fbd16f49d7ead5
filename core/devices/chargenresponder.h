// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/responder.h"

namespace wirebench::devices {

//! The Character Generator Protocol (RFC 864): lines of 72 printing characters, each beginning one character later than
//! the one before. Over TCP without end, until the peer finishes, as fast as it reads; over UDP one datagram of 0 to
//! 512 characters for each that comes, whose length follows from the seed.
class ChargenResponder final : public session::Responder
{
public:
    explicit ChargenResponder(quint64 seed)
        : m_random(seed)
    { }

    QList<session::Answer> begin(std::chrono::nanoseconds time) override;
    void finish() override { m_isFlowing = false; }
    QList<session::Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds time) override;
    std::optional<std::chrono::nanoseconds> wakeTime() const override;
    QList<session::Answer> wake(std::chrono::nanoseconds time) override;

    static constexpr qsizetype largestDatagram = 512; //!< characters

private:
    quint64 m_random;
    bool m_isStream = false;
    bool m_isFlowing = false;
};

} // namespace wirebench::devices
