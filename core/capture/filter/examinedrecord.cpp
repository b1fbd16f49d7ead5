// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/examinedrecord.h"

namespace wirebench::capture {

const Session &ExaminedRecord::session()
{
    if (!m_session || m_session->id != m_entry->session) {
        m_session = m_source.session(m_entry->session);
        m_session->id = m_entry->session;
    }
    return *m_session;
}

Endpoint ExaminedRecord::peer()
{
    const Endpoint &remote = session().remote;
    return remote.address.isNull() ? m_source.peer(*m_entry) : remote;
}

std::optional<QByteArrayView> ExaminedRecord::payload()
{
    if (!m_isPayloadRead) {
        const auto payload = m_source.payload(*m_entry, m_storage);
        m_payload = payload ? std::optional(*payload) : std::nullopt;
        m_isPayloadRead = true;
    }
    return m_payload;
}

} // namespace wirebench::capture
