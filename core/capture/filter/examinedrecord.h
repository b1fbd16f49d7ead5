// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recordsource.h"

#include <optional>

namespace wirebench::capture {

//! The record that is being looked at. Reads each part of it when somebody asks, and once.
class ExaminedRecord
{
public:
    explicit ExaminedRecord(const RecordSource &source)
        : m_source(source)
    { }

    void set(quint64 row, const RecordEntry &entry)
    {
        m_row = row;
        m_entry = &entry;
        m_isPayloadRead = false;
    }

    quint64 row() const { return m_row; }
    const RecordEntry &entry() const { return *m_entry; }
    //! Kept from record to record while they are of the same session.
    const Session &session();
    //! The remote end of the session or, where that has none, of the record.
    Endpoint peer();
    //! Nullopt when it cannot be read.
    std::optional<QByteArrayView> payload();

private:
    const RecordSource &m_source;
    quint64 m_row = 0;
    const RecordEntry *m_entry = nullptr;
    std::optional<Session> m_session;
    bool m_isPayloadRead = false;
    std::optional<QByteArrayView> m_payload;
    QByteArray m_storage;
};

} // namespace wirebench::capture
