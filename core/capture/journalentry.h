// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <vector>

namespace wirebench::capture {

//! A field of a journal entry. Views of the entry.
struct JournalField
{
    static constexpr std::size_t most = 64;

    QByteArrayView name;
    QByteArrayView value; //!< Any bytes.
    qsizetype valueOffset = 0; //!< Within the entry.
};

//! The fields of a journal entry in systemd's export format: lines "NAME=value", or "NAME", eight bytes that say the
//! length, the value and a line feed. Ends at what is not like that, at an empty line, and after JournalField::most.
std::vector<JournalField> journalFields(QByteArrayView entry);

} // namespace wirebench::capture
