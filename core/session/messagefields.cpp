// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/messagefields.h"

#include <array>

namespace wirebench::session {

namespace {

std::optional<capture::FieldValue> toFilterValue(const decode::FieldValue &value)
{
    using Result = std::optional<capture::FieldValue>;
    return std::visit(
        [](const auto &any) -> Result {
            using Type = std::decay_t<decltype(any)>;
            if constexpr (std::is_same_v<Type, std::monostate>)
                return std::nullopt;
            else if constexpr (std::is_same_v<Type, bool>)
                return capture::FieldValue(qint64(any ? 1 : 0));
            else
                return capture::FieldValue(any);
        },
        value);
}

//! A field says its value, and its label, so that both can be asked for.
void collect(const decode::Field &field, QStringView name, QList<capture::FieldValue> &values)
{
    // Most names differ in length, which is quicker to see.
    if (name.size() == field.name.size() && name.compare(field.name, Qt::CaseInsensitive) == 0) {
        if (const auto value = toFilterValue(field.value))
            values.append(*value);
        if (!field.label.isEmpty())
            values.append(field.label);
    }
    for (const decode::Field &child : field.children)
        collect(child, name, values);
}

} // namespace

MessageFields::MessageFields(const capture::RecordSource &source, const Decoding &decoding)
    : m_source(source)
    , m_decoding(decoding)
{ }

void MessageFields::advanceTo(const capture::RecordView &record) const
{
    const auto row = static_cast<qint64>(record.row);
    if (m_decoder && row == m_next - 1)
        return;
    if (!m_decoder || row < m_next) {
        m_decoder = std::make_unique<RecordDecoder>(m_source, m_decoding, RecordDecoder::Depth::Frames);
        m_next = 0;
    }
    if (m_next < row)
        readUpTo(row);
    m_messages.clear();
    if (m_next == row)
        m_decoder->add(m_next++, record.entry, record.payload,
                       [this](DecodedMessage &&message) { m_messages.append({std::move(message)}); });
}

//! Those in front of \a row, which the filter has not asked about.
void MessageFields::readUpTo(qint64 row) const
{
    std::array<capture::RecordEntry, 256> entries;
    while (m_next < row) {
        const auto wanted = static_cast<std::size_t>(std::min<qint64>(row - m_next, entries.size()));
        const auto got = m_source.read(static_cast<quint64>(m_next), std::span(entries).first(wanted));
        if (!got || *got <= 0)
            break;
        for (const capture::RecordEntry &entry : std::span(entries).first(static_cast<std::size_t>(*got)))
            m_decoder->add(m_next++, entry, [](DecodedMessage &&) {});
    }
}

const MessageFields::Needed &MessageFields::needed(const decode::Schema &schema, QStringView name) const
{
    Needed &needed = m_needed[schema.name()];
    if (!needed.names.contains(name)) {
        needed.names.append(name.toString());
        needed.extent = decode::extentNeeded(schema, needed.names);
    }
    return needed;
}

bool MessageFields::isProtocol(const capture::RecordView &record, QStringView name) const
{
    advanceTo(record);
    return std::any_of(m_messages.cbegin(), m_messages.cend(), [&](const Message &message) {
        const std::optional<decode::Schema> &schema = message.decoded.schema;
        return schema && name.compare(schema->name(), Qt::CaseInsensitive) == 0;
    });
}

QList<capture::FieldValue> MessageFields::values(const capture::RecordView &record, QStringView name) const
{
    advanceTo(record);
    QList<capture::FieldValue> values;
    for (Message &message : m_messages) {
        DecodedMessage &decoded = message.decoded;
        if (!decoded.schema)
            continue;
        const Needed &wanted = needed(*decoded.schema, name);
        if (message.names < wanted.names.size())
            decoded.field = fieldOf(decoded, wanted.extent);
        message.names = wanted.names.size();
        collect(decoded.field, name, values);
    }
    return values;
}

} // namespace wirebench::session
