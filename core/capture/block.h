// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArrayView>
#include <QHostAddress>

#include <utility>
#include <variant>
#include <vector>

//! What BlockReader finds in a file. Views are of the reader's own buffer and last until it is used again. Offsets are
//! bytes from the beginning of the file.
namespace wirebench::capture {

//! A section of pcapng begins.
struct SectionBlock
{
    QByteArrayView application; //!< What wrote it, in UTF-8.
};

//! An interface of pcapng, or the only one of a pcap file.
struct InterfaceBlock
{
    quint32 interface = 0; //!< Counts up from 0 within the file, over all of its sections.
    quint16 linkType = 0;
    QByteArrayView name;
    QByteArrayView description;
};

struct PacketBlock
{
    quint32 interface = 0; //!< As in InterfaceBlock, which came before.
    quint16 linkType = 0;
    Direction direction = Direction::None;
    qint64 time = 0; //!< Nanoseconds since 1970 (UTC); 0 in a simple packet block.
    quint64 dataOffset = 0;
    QByteArrayView data; //!< What was captured of the packet.
};

//! An entry of a systemd journal, in its export format, maybe with padding behind it.
struct JournalBlock
{
    quint64 textOffset = 0;
    QByteArrayView text;
};

//! Names that addresses were found by: the first of each, at most mostNames.
struct NameBlock
{
    static constexpr std::size_t mostNames = 1024;
    std::vector<std::pair<QHostAddress, QByteArrayView>> names;
};

//! Sound, and nothing that is of use here.
struct OtherBlock
{
    quint32 type = 0;
};

using Block = std::variant<OtherBlock, SectionBlock, InterfaceBlock, PacketBlock, JournalBlock, NameBlock>;

} // namespace wirebench::capture
