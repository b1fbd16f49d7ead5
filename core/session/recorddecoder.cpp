// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/recorddecoder.h"

#include "core/decode/checksum.h"
#include "core/framing/framingtext.h"

namespace wirebench::session {

using capture::RecordEntry;
using capture::RecordKind;

namespace {

std::optional<quint64> checksumOf(const QString &name, QByteArrayView bytes)
{
    const auto checksum = decode::checksum(name);
    return checksum ? std::optional(checksum->compute(bytes)) : std::nullopt;
}

std::unique_ptr<framing::Framer> framerFor(const std::optional<decode::Schema> &schema)
{
    const auto options = framing::parseFraming(schema ? schema->framing() : QString());
    auto framer = framing::makeFramer(options ? *options : framing::FramingOptions());
    return framer ? std::move(*framer) : nullptr;
}

decode::Direction opposite(decode::Direction direction)
{
    if (direction == decode::Direction::Unknown)
        return direction;
    return direction == decode::Direction::Request ? decode::Direction::Response : decode::Direction::Request;
}

//! What goes out, where ports say nothing: who goes to the other asks. In captures of others, which have no owner, that
//! is the local end. A socket that is bound may do either.
decode::Direction outwardOf(const capture::Session &session)
{
    if (!session.name.isEmpty() || session.owner.isEmpty())
        return decode::Direction::Request;
    return session.protocol == capture::Protocol::Tcp ? decode::Direction::Response : decode::Direction::Unknown;
}

} // namespace

decode::Field fieldOf(const DecodedMessage &message, const decode::ReadingExtent &extent)
{
    decode::Context context;
    context.direction = message.direction;
    context.checksum = checksumOf;
    context.extent = extent;
    return decode::decode(*message.schema, message.frame.payload, context);
}

RecordDecoder::RecordDecoder(const capture::RecordSource &source, const Decoding &decoding, Depth depth)
    : m_source(source)
    , m_decoding(decoding)
    , m_depth(depth)
{ }

//! What cannot be read is as if it were not there: whoever asks for the bytes themselves is told.
QByteArray RecordDecoder::payloadOf(const RecordEntry &entry) const
{
    QByteArray storage;
    const Result<QByteArrayView> payload = m_source.payload(entry, storage);
    if (!payload)
        return {};
    return payload->data() == storage.constData() ? storage : payload->toByteArray();
}

const RecordDecoder::Meaning &RecordDecoder::meaningOf(capture::SessionId session)
{
    const auto found = m_meanings.find(session);
    return found != m_meanings.end()
        ? found->second
        : m_meanings.emplace(session, makeMeaning(m_source.session(session))).first->second;
}

RecordDecoder::Meaning RecordDecoder::makeMeaning(const capture::Session &session) const
{
    Meaning meaning;
    const auto suits = [&](quint16 port) {
        const QList<decode::Schema> guesses = m_decoding.catalogue.guess(session.protocol, port);
        if (m_decoding.schema)
            return m_decoding.schema->ports().contains(port);
        if (!guesses.isEmpty())
            meaning.schema = guesses.first();
        return !guesses.isEmpty();
    };
    // Who asks is at the port that says nothing.
    if (suits(session.remote.port))
        meaning.out = decode::Direction::Request;
    else if (suits(session.local.port))
        meaning.out = decode::Direction::Response;
    else
        meaning.out = outwardOf(session);
    if (m_decoding.schema)
        meaning.schema = m_decoding.schema;
    return meaning;
}

RecordDecoder::Stream &RecordDecoder::streamOf(const RecordEntry &entry)
{
    Stream &stream = m_streams[{entry.session, entry.direction}];
    if (!stream.framer)
        stream.framer = framerFor(meaningOf(entry.session).schema);
    return stream;
}

void RecordDecoder::add(qint64 index, const RecordEntry &entry, const Sink &sink)
{
    const bool hasBytes = entry.kind == RecordKind::Datagram || entry.kind == RecordKind::Data;
    add(index, entry, hasBytes ? payloadOf(entry) : QByteArray(), sink);
}

void RecordDecoder::add(qint64 index, const RecordEntry &entry, QByteArrayView payload, const Sink &sink)
{
    if (entry.kind == RecordKind::Datagram) {
        framing::Frame frame;
        frame.payload = payload.toByteArray();
        frame.length = static_cast<quint64>(frame.payload.size());
        return decodeFrame(index, entry, std::move(frame), sink);
    }
    if (entry.kind != RecordKind::Data) {
        const auto pending = m_streams.find({entry.session, entry.direction});
        if (pending != m_streams.end())
            end(pending->second, sink);
        return;
    }
    Stream &stream = streamOf(entry);
    stream.record = index;
    stream.entry = entry;
    stream.framer->feed(payload, std::chrono::nanoseconds(entry.time),
                        [&](framing::Frame &&frame) { decodeFrame(index, entry, std::move(frame), sink); });
}

void RecordDecoder::finish(const Sink &sink)
{
    for (auto &[key, stream] : m_streams)
        end(stream, sink);
}

void RecordDecoder::end(Stream &stream, const Sink &sink)
{
    stream.framer->finish(
        [&](framing::Frame &&frame) { decodeFrame(stream.record, stream.entry, std::move(frame), sink); });
}

void RecordDecoder::decodeFrame(qint64 record, const RecordEntry &entry, framing::Frame &&frame, const Sink &sink)
{
    const Meaning &meaning = meaningOf(entry.session);
    DecodedMessage message{record, entry, std::move(frame), meaning.schema, meaning.out, {}};
    if (entry.direction == capture::Direction::In)
        message.direction = opposite(meaning.out);
    if (meaning.schema && m_depth == Depth::Fields)
        message.field = fieldOf(message);
    sink(std::move(message));
}

} // namespace wirebench::session
