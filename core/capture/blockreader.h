// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/block.h"
#include "core/capture/sectionreader.h"

#include <QByteArray>

#include <optional>

namespace wirebench::capture {

//! Cuts a pcapng or pcap file into blocks as its bytes come: append(), then next() until there is nothing. Both byte
//! orders, any number of sections; a packet of pcap counts as a block, and so does its header.
//! Holds at most one block (pcapng::largestBlock) besides what was appended last.
class BlockReader
{
public:
    void append(QByteArrayView bytes);

    //! The next block that is there whole; nullopt until more is appended. InvalidArgument says at which byte of the
    //! file what is wrong, OutOfResources which limit was passed where; either ends reading: it comes again each time.
    Result<std::optional<Block>> next();

    //! Where the block begins that next() will return: everything before it was read. When the file ends elsewhere,
    //! its last block is torn, and begins here.
    quint64 position() const { return m_position; }

    //! How many InterfaceBlocks there were.
    quint32 interfaceCount() const;

    //! What is needed to go on at position() with another reader, at a time when it returned no error.
    QByteArray saveState() const;
    //! Goes on at position(), which is where appending has to begin. False for what saveState() did not make.
    bool restoreState(const QByteArray &state);

private:
    enum class Format : quint8 { Unknown, Pcapng, Pcap };

    struct Pcap
    {
        quint16 linkType = 0;
        bool isNanoseconds = false;
    };

    QByteArrayView rest() const { return QByteArrayView(m_buffer).sliced(m_begin); }
    void consume(quint64 length);
    tl::unexpected<Error> wrong(quint64 offset, const QString &what);
    tl::unexpected<Error> broken(const Error &error);

    Result<bool> findFormat();
    Result<std::optional<Block>> nextBlock();
    Result<std::optional<Block>> nextPacket();
    Result<std::optional<quint32>> blockLength();
    Result<bool> readByteOrder();

    Format m_format = Format::Unknown;
    Pcap m_pcap;
    bool m_isBigEndian = false; // of a pcap file, or of the block that is being read and what follows it
    SectionReader m_section;
    QByteArray m_buffer;
    qsizetype m_begin = 0; // of what was not read yet
    quint64 m_position = 0; // of m_begin, in the file
    std::optional<Error> m_error;
};

} // namespace wirebench::capture
