// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/decode/crc.h"
#include "core/framing/byteorder.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1String>
#include <QList>

namespace wirebench::decode {

using framing::ByteOrder;

struct ChecksumEntry;

//! A checksum of the catalogue: a value, cheap to copy, which any thread may use.
class Checksum
{
public:
    QLatin1String name() const; //!< As in the catalogue of RevEng for a CRC, such as "CRC-16/MODBUS".
    QList<QLatin1String> aliases() const; //!< Other names, such as "MODBUS".
    int width() const; //!< Of a value, in bits: 3 to 64.
    int size() const; //!< Of a value that is written, in bytes: 1 to 8.
    quint64 check() const; //!< The value for the nine bytes "123456789".
    const CrcParameters *crc() const; //!< Null for what is no CRC. Lives as long as the program.
    //! How protocols write it, as a rule: a reflected CRC with its low byte first, everything else with the high one.
    ByteOrder usualOrder() const;

    quint64 compute(QByteArrayView bytes) const { return end(add(begin(), bytes)); }
    //! The same in pieces: begin() before the first, add() for each, end() is the value so far.
    quint64 begin() const;
    quint64 add(quint64 state, QByteArrayView bytes) const;
    quint64 end(quint64 state) const;

    //! size() bytes. The \a value is one that end() or compute() has returned.
    QByteArray write(quint64 value, ByteOrder order) const;

    friend bool operator==(const Checksum &, const Checksum &) = default;

private:
    explicit Checksum(qsizetype index)
        : m_index(index)
    { }
    friend const QList<Checksum> &checksums();

    const ChecksumEntry &entry() const;

    qsizetype m_index;
};

//! The catalogue: CRCs by width and name, then the others.
const QList<Checksum> &checksums();

//! The checksum with that name or alias, without regard to case and to characters that are neither letters nor digits:
//! "crc16modbus" will do. InvalidArgument for any other text names some that are similar.
Result<Checksum> checksum(QStringView name);

} // namespace wirebench::decode
