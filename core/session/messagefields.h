// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/fieldlookup.h"
#include "core/session/recorddecoder.h"

namespace wirebench::session {

//! What the messages of a recording mean, for a filter that goes through its records from front to back: each is looked
//! at once, and what ends in the present one is kept. Going back begins anew. One for each search.
class MessageFields final : public capture::FieldLookup
{
public:
    //! See RecordDecoder. \a source outlives this.
    MessageFields(const capture::RecordSource &source, const Decoding &decoding);

    //! The name of a schema.
    bool isProtocol(const capture::RecordView &record, QStringView name) const override;
    //! Of all fields of that name, however deep.
    QList<capture::FieldValue> values(const capture::RecordView &record, QStringView name) const override;

private:
    struct Message
    {
        DecodedMessage decoded;
        qsizetype names = 0; // for how many of those asked about it was read
    };
    struct Needed
    {
        QStringList names; // that were asked about
        decode::ReadingExtent extent; // for all of them
    };

    void advanceTo(const capture::RecordView &record) const;
    void readUpTo(qint64 row) const;
    const Needed &needed(const decode::Schema &schema, QStringView name) const;

    const capture::RecordSource &m_source;
    const Decoding m_decoding;
    // What is known of the row that was asked for last.
    mutable std::unique_ptr<RecordDecoder> m_decoder;
    mutable qint64 m_next = 0; // the row that was not looked at yet
    mutable QList<Message> m_messages; // that end in the row before it
    mutable std::map<QString, Needed> m_needed; // by schema
};

} // namespace wirebench::session
