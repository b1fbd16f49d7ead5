// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/decode/dissectedfield.h"

#include <QByteArrayView>
#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace wirebench::decode {

//! What a dissection may grow to. Numbers are at least 1.
struct DissectionLimits
{
    qsizetype output = 64 * 1024 * 1024; //!< Bytes that tshark writes.
    qsizetype depth = 64; //!< Fields within fields of one packet.
    qsizetype fieldsPerPacket = 100'000;
};

//! Reads what `tshark -T pdml` writes, as it comes: Wireshark's Packet Details Markup Language, a subset of XML.
//! Holds one packet at a time, besides those that nobody took yet. Every split of the bytes gives the same.
//!
//! Wireshark writes what packets say, so attributes can be any text; the elements around them are its own. What is not
//! UTF-8 becomes U+FFFD, a number that is none is 0, and what follows the last element is not looked at.
class DissectionReader
{
public:
    //! Wireshark's oldest major version that is read; older ones do not know all the options that we need.
    static constexpr int oldestVersion = 3;

    explicit DissectionReader(const DissectionLimits &limits = {});

    //! An error is final, and every later call gives the same one; packets that were complete before it can still be
    //! taken. Unknown: these are not the bytes of a dissection; OutOfResources: a limit is reached; InvalidState:
    //! Wireshark is too old. All but the limit of the output say line and column.
    Result<void> append(QByteArrayView bytes);
    //! To be called after the last bytes. An error as in append() when something is missing.
    Result<void> finish();

    //! The packets that were completed since the last call, in order.
    QList<DissectedPacket> takePackets();

private:
    Result<void> read();
    Result<void> feed(QByteArrayView bytes);
    Result<void> startElement();
    Result<void> startRoot();
    Result<void> startField();
    void endElement();
    //! \a bytes, and what was left of the last ones, up to the last whole character.
    QString textOf(QByteArrayView bytes);
    //! How much of \a text comes before an element has more attributes than any of Wireshark's.
    qsizetype soundPart(QStringView text);
    tl::unexpected<Error> failAt(ErrorCode code, const QString &what);
    tl::unexpected<Error> fail(ErrorCode code, const QString &detail);

    DissectionLimits m_limits;
    QByteArray m_character; // the beginning of one
    QXmlStreamReader m_xml;
    std::optional<Error> m_error;
    qsizetype m_size = 0; // of all bytes
    qsizetype m_quotes = 0; // since the last element began
    qsizetype m_elements = 0; // open ones
    bool m_rootEnded = false; // nothing is read any more
    DissectedPacket m_packet; // that is being read
    qsizetype m_fields = 0; // in it
    std::vector<DissectedField> m_open; // the innermost last
    QList<DissectedPacket> m_packets;
};

} // namespace wirebench::decode
