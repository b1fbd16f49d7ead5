// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::faults {

//! Decisions that follow from a seed, a place and a number alone, and not from when or in which order they are asked
//! for: those of one direction of one connection. Pure.
class Decisions
{
public:
    //! What is decided. Each kind has numbers of its own, so that one option does not change what another does.
    enum class Kind : quint8 { Corrupt, CorruptWhere, Jitter, Loss, Duplicate, Reorder };

    //! \a connection: the how-manieth it is, from 1.
    Decisions(quint64 seed, quint64 connection, bool isUp)
        : m_key(mixed(mixed(seed) ^ (connection * 2 + (isUp ? 1 : 0))))
    { }

    //! 64 bits for the \a number-th byte or datagram.
    quint64 bits(Kind kind, quint64 number) const
    {
        return mixed(m_key + static_cast<quint64>(kind) * 0xd1342543de82ef95 + number * 0x9e3779b97f4a7c15);
    }
    //! Whether it happens, which it does with \a probability (0 to 1).
    bool happens(Kind kind, quint64 number, double probability) const
    {
        return static_cast<double>(bits(kind, number) >> 11) * 0x1.0p-53 < probability;
    }

private:
    //! SplitMix64's last step.
    static constexpr quint64 mixed(quint64 z)
    {
        z += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    quint64 m_key;
};

} // namespace wirebench::faults
