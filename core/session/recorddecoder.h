// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recordsource.h"
#include "core/decode/decoder.h"
#include "core/framing/framer.h"
#include "core/session/decoding.h"

#include <functional>
#include <map>

namespace wirebench::session {

//! One message of a recording, decoded.
struct DecodedMessage
{
    qint64 record = 0; //!< The index of the record that it ends in.
    capture::RecordEntry entry; //!< Of that record.
    framing::Frame frame;
    std::optional<decode::Schema> schema; //!< What it was decoded by; nothing where nobody knows.
    decode::Direction direction = decode::Direction::Unknown;
    decode::Field field; //!< With a schema only.
};

//! What \a message says, which has a schema, up to where it is wanted.
decode::Field fieldOf(const DecodedMessage &message, const decode::ReadingExtent &extent = {});

//! Cuts what the records of a recording carry into messages, session by session and direction by direction, and decodes
//! them. Without a schema each record is a message. Holds what is pending of each direction.
class RecordDecoder
{
public:
    //! Whether messages come with what they say, or whoever wants to know asks fieldOf().
    enum class Depth { Fields, Frames };
    using Sink = std::function<void(DecodedMessage &&)>;

    //! \a source outlives this.
    RecordDecoder(const capture::RecordSource &source, const Decoding &decoding, Depth depth = Depth::Fields);

    //! Records come in their order. Those without bytes only end what is pending in front of them.
    void add(qint64 index, const capture::RecordEntry &entry, const Sink &sink);
    //! For those who have read the payload already.
    void add(qint64 index, const capture::RecordEntry &entry, QByteArrayView payload, const Sink &sink);
    //! What is pending in the end.
    void finish(const Sink &sink);

private:
    struct Meaning
    {
        std::optional<decode::Schema> schema;
        decode::Direction out = decode::Direction::Unknown; // what goes out is
    };
    struct Stream
    {
        std::unique_ptr<framing::Framer> framer;
        qint64 record = 0; // the last one
        capture::RecordEntry entry;
    };

    QByteArray payloadOf(const capture::RecordEntry &entry) const;
    const Meaning &meaningOf(capture::SessionId session);
    Meaning makeMeaning(const capture::Session &session) const;
    Stream &streamOf(const capture::RecordEntry &entry);
    void decodeFrame(qint64 record, const capture::RecordEntry &entry, framing::Frame &&frame, const Sink &sink);
    void end(Stream &stream, const Sink &sink);

    const capture::RecordSource &m_source;
    const Decoding m_decoding;
    const Depth m_depth;
    std::map<capture::SessionId, Meaning> m_meanings;
    std::map<std::pair<capture::SessionId, capture::Direction>, Stream> m_streams;
};

} // namespace wirebench::session
