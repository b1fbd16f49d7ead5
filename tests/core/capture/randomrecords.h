// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/fieldlookup.h"
#include "tests/support/memoryrecords.h"

#include <QRandomGenerator>

namespace wirebench::tests {

//! Sessions of every sort: TCP and UDP, IPv4 and IPv6, IPv4 within IPv6, bound, with names and without.
void addSessions(MemoryRecords &records);
//! A record of any kind, of one of these sessions or of one that is not there, with up to 8 bytes of a small alphabet.
void addRandomRecord(MemoryRecords &records, QRandomGenerator &random);

//! "modbus" is what begins with 'A'; "function" is each byte as a number, "name" the payload as text, "_x.y-1" the
//! length as a real number and the bytes.
class SimpleFields : public capture::FieldLookup
{
public:
    bool isProtocol(const capture::RecordView &record, QStringView name) const override;
    QList<capture::FieldValue> values(const capture::RecordView &record, QStringView name) const override;
};

} // namespace wirebench::tests
