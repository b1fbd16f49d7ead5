// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

#include <variant>

namespace wirebench::capture {

//! What a field of a message holds: a number, text, or bytes.
using FieldValue = std::variant<qint64, quint64, double, QString, QByteArray>;

//! One record with its payload, valid during a call only.
struct RecordView
{
    quint64 row = 0;
    const RecordEntry &entry;
    const Session &session;
    QByteArrayView payload;
};

//! What messages mean, for filters that ask about it. Implemented by who decodes; this room knows no protocols.
//! Called from one thread at a time for each search, but from several for several. Bounded in time, and never fails:
//! what cannot be decoded has no fields.
class FieldLookup
{
public:
    virtual ~FieldLookup() = default;

    //! Whether the record, or a message that ends in it, is of the protocol with that \a name, given in lower case.
    virtual bool isProtocol(const RecordView &record, QStringView name) const = 0;
    //! The values of all fields of that \a name in the record; names are compared without regard to case.
    virtual QList<FieldValue> values(const RecordView &record, QStringView name) const = 0;
};

} // namespace wirebench::capture
