// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <array>

namespace wirebench::decode {

//! A CRC in the model of Ross Williams ("Rocksoft"). Numbers are right-aligned.
struct CrcParameters
{
    int width; //!< Bits, 1 to 64.
    quint64 polynomial; //!< Without its highest term.
    quint64 initial; //!< What the register holds at the beginning, not reflected.
    bool reflectIn; //!< Whether the lowest bit of a byte goes first.
    bool reflectOut; //!< Whether the register is reflected at the end.
    quint64 xorOut; //!< What is added to the register at the very end.

    friend bool operator==(const CrcParameters &, const CrcParameters &) = default;
};

//! Computes a CRC, eight bytes at a time, by tables of 16 KiB. Immutable: any number of threads may use it.
class Crc
{
public:
    explicit Crc(const CrcParameters &parameters);

    //! A message in pieces: begin() before it, add() for each piece, end() is the CRC so far.
    quint64 begin() const;
    quint64 add(quint64 state, QByteArrayView bytes) const;
    quint64 end(quint64 state) const;

private:
    CrcParameters m_parameters;
    // m_tables[n][byte] is what the byte, and n zero bytes after it, make of an empty register. The register is at the
    // low end where bytes are reflected, and at the high end of the 64 bits where not, so that the width does not
    // matter.
    std::array<std::array<quint64, 256>, 8> m_tables;
};

} // namespace wirebench::decode
