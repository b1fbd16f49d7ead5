// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/rowmaker.h"

#include "core/decode/summary.h"

#include <QCoreApplication>

namespace wirebench::timeline {

using capture::Direction;
using capture::RecordEntry;
using capture::RecordKind;

namespace {

constexpr qsizetype mostMessages = 1000;

//! A payload in memory, so that a decoder for whole recordings can be asked about one record.
class OneRecord final : public capture::RecordSource
{
public:
    OneRecord(const SharedRecording &recording, const RecordEntry &entry, const QByteArray &payload)
        : m_recording(recording)
        , m_entry(entry)
        , m_payload(payload)
    { }

    quint64 count() const override { return 1; }
    Result<qsizetype> read(quint64 first, std::span<RecordEntry> entries) const override
    {
        if (first > 0 || entries.empty())
            return 0;
        entries.front() = m_entry;
        return 1;
    }
    Result<QByteArrayView> payload(const RecordEntry &, QByteArray &storage) const override
    {
        storage = m_payload;
        return QByteArrayView(storage);
    }
    capture::Session session(capture::SessionId id) const override { return m_recording.session(id); }
    Endpoint peer(const RecordEntry &entry) const override { return m_recording.peer(entry); }

private:
    const SharedRecording &m_recording;
    const RecordEntry m_entry;
    const QByteArray m_payload;
};

bool isBytes(RecordKind kind)
{
    return kind == RecordKind::Data || kind == RecordKind::Datagram;
}

bool hasError(const decode::Field &field)
{
    return field.error || std::any_of(field.children.cbegin(), field.children.cend(), hasError);
}

//! Where a session is at this end; with whom is in a column of its own.
QString from(const capture::Session &session)
{
    if (session.local.address.isNull())
        return {};
    return QStringLiteral(" ") + QCoreApplication::translate("RecordEvent", "at %1").arg(session.local.toString());
}

QString escaped(char byte)
{
    switch (byte) {
    case '\r':
        return QStringLiteral("\\r");
    case '\n':
        return QStringLiteral("\\n");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return byte >= ' ' && byte <= '~' ? QString(QChar::fromLatin1(byte)) : QStringLiteral("·");
    }
}

} // namespace

QString readable(QByteArrayView bytes, qsizetype most)
{
    QString text;
    for (const char byte : bytes) {
        if (text.size() >= most)
            return text + u'…';
        text += escaped(byte);
    }
    return text;
}

QString eventText(const RecordEntry &entry, const QByteArray &payload)
{
    const bool isPeer = entry.direction == Direction::In;
    QString text = QString::fromUtf8(payload).simplified();
    switch (entry.kind) {
    case RecordKind::Opened:
        return QCoreApplication::translate("RecordEvent", "opened");
    case RecordKind::End:
        return isPeer ? QCoreApplication::translate("RecordEvent", "the peer sends no more")
                      : QCoreApplication::translate("RecordEvent", "sending ended");
    case RecordKind::Reset:
        return isPeer ? QCoreApplication::translate("RecordEvent", "reset by the peer")
                      : QCoreApplication::translate("RecordEvent", "reset");
    case RecordKind::Closed:
        return QCoreApplication::translate("RecordEvent", "closed");
    case RecordKind::Error:
    case RecordKind::Note:
        return text;
    case RecordKind::Lost:
        return QCoreApplication::translate("RecordEvent", "not recorded: %1").arg(text);
    case RecordKind::Data:
    case RecordKind::Datagram:
        break;
    }
    return readable(payload);
}

RowMaker::RowMaker(std::shared_ptr<const SharedRecording> recording, const session::Decoding &decoding)
    : m_recording(std::move(recording))
    , m_decoding(decoding)
{ }

QList<Row> RowMaker::rows(const QList<quint64> &records) const
{
    QList<Row> rows;
    rows.reserve(records.size());
    for (const quint64 record : records) {
        RecordEntry entry;
        const Result<qsizetype> got = m_recording->read(record, std::span(&entry, 1));
        if (got && *got == 1)
            rows.append(makeRow(record, entry));
    }
    return rows;
}

Row RowMaker::makeRow(quint64 record, const RecordEntry &entry) const
{
    Row row{record, entry, m_recording->peer(entry).toString(), {}, {}, true, {}};
    const QByteArray payload = m_recording->beginning(entry, summarised);
    if (!isBytes(entry.kind)) {
        row.summary = eventText(entry, payload);
        if (entry.kind == RecordKind::Opened)
            row.summary += from(m_recording->session(entry.session));
        row.isSound = entry.kind != RecordKind::Error && entry.kind != RecordKind::Lost;
        return row;
    }
    row.beginning = payload.first(std::min<qsizetype>(payload.size(), Row::mostBytes));
    // What was cut off here cannot be told from what is wrong.
    const bool isWhole = payload.size() == qsizetype(entry.payloadLength);
    const QList<Message> found = messages(entry, payload, 2);
    if (found.isEmpty() || found.first().protocol.isEmpty()) {
        row.summary = readable(payload);
        return row;
    }
    row.protocol = found.first().title;
    row.summary = found.first().summary;
    if (found.size() > 1)
        row.summary += QStringLiteral("  +");
    row.isSound = !isWhole || (found.first().problem.isEmpty() && !hasError(found.first().field));
    return row;
}

RecordDetail RowMaker::detail(quint64 record) const
{
    RecordDetail detail;
    detail.record = record;
    const Result<qsizetype> got = m_recording->read(record, std::span(&detail.entry, 1));
    if (!got || *got != 1)
        return detail;
    detail.session = m_recording->session(detail.entry.session);
    detail.peer = m_recording->peer(detail.entry).toString();
    detail.payload = m_recording->beginning(detail.entry, RecordDetail::mostBytes);
    if (isBytes(detail.entry.kind))
        detail.messages = messages(detail.entry, detail.payload, mostMessages);
    return detail;
}

QList<Message> RowMaker::messages(const RecordEntry &entry, const QByteArray &payload, qsizetype most) const
{
    const OneRecord source(*m_recording, entry, payload);
    session::RecordDecoder decoder(source, m_decoding);
    QList<Message> messages;
    const auto take = [&](const session::DecodedMessage &decoded) {
        if (messages.size() >= most)
            return;
        Message message;
        if (decoded.schema) {
            message.protocol = decoded.schema->name();
            message.title = decoded.schema->title();
            message.summary = decode::summaryOf(*decoded.schema, decoded.field);
        }
        message.offset = decoded.frame.offset;
        message.length = decoded.frame.length;
        message.payload = decoded.frame.payload;
        message.field = decoded.field;
        if (decoded.frame.error)
            message.problem = decoded.frame.error->detail;
        messages.append(message);
    };
    decoder.add(0, entry, take);
    decoder.finish(take);
    return messages;
}

} // namespace wirebench::timeline
