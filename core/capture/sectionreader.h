// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/block.h"
#include "core/capture/timestamp.h"

#include <QDataStream>

#include <vector>

namespace wirebench::capture {

//! Reads the bodies of a section's blocks, and knows what the section has said about its interfaces.
class SectionReader
{
public:
    //! The interfaces of a file; more are an error.
    static constexpr quint32 mostInterfaces = 1'000'000;

    //! Another section, whose interfaces are numbered from 0 again.
    void begin(bool isBigEndian);

    //! In this section and those before it.
    quint32 interfaceCount() const { return m_firstInterface + quint32(m_interfaces.size()); }

    //! What the \a body of a block of that \a type is, which lies at \a offset of the file. InvalidArgument says what
    //! is wrong at which byte of the file, OutOfResources which limit was passed where.
    Result<Block> read(quint32 type, QByteArrayView body, quint64 offset);

    friend QDataStream &operator<<(QDataStream &stream, const SectionReader &section);
    friend QDataStream &operator>>(QDataStream &stream, SectionReader &section);

private:
    struct Interface
    {
        quint16 linkType = 0;
        quint32 snapLength = 0; // 0: no limit
        TimestampUnit unit;
    };

    Result<Block> readSection(QByteArrayView body);
    Result<Block> readInterface(QByteArrayView body);
    Result<Block> readEnhancedPacket(QByteArrayView body);
    Result<Block> readObsoletePacket(QByteArrayView body);
    Result<Block> readSimplePacket(QByteArrayView body);
    Result<Block> readPacket(QByteArrayView body, quint32 number, const char *kind);
    Result<Block> readNames(QByteArrayView body);
    template<typename Visit>
    Result<void> eachOption(QByteArrayView body, quint64 start, Visit visit);

    bool m_isBigEndian = false;
    quint32 m_firstInterface = 0; // of this section, within the file
    std::vector<Interface> m_interfaces;
    quint64 m_offset = 0; // of the body that is being read
};

} // namespace wirebench::capture
