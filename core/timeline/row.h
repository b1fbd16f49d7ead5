// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"
#include "core/decode/field.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace wirebench::timeline {

//! One record, ready to be shown in a line.
struct Row
{
    //! Bytes of a payload that a row has itself.
    static constexpr quint32 mostBytes = 512;

    quint64 record = 0; //!< Its number in the recording, from 0.
    capture::RecordEntry entry;
    QString peer; //!< "127.0.0.1:5025", "pump.example:502"; empty where nobody knows.
    QString protocol; //!< Title of the schema that its summary comes from; empty for none.
    QString summary; //!< What it says, in one line without control characters.
    bool isSound = true; //!< False where the schema found something wrong.
    QByteArray beginning; //!< The first mostBytes of its payload, at most; an event has none.
};

//! One message within a record, decoded.
struct Message
{
    QString protocol; //!< Name of the schema; empty where nobody knows what it means.
    QString title; //!< Of the schema, for people.
    QString summary;
    quint64 offset = 0; //!< Of its first byte in the payload of the record.
    quint64 length = 0; //!< Bytes of the record that it takes.
    QByteArray payload; //!< What fields count in. The same bytes as in the record, unless framing escaped some.
    decode::Field field; //!< With a protocol only.
    QString problem; //!< What is wrong with how it was cut; empty when nothing is.
};

//! One record with all that is in it.
struct RecordDetail
{
    //! Bytes of a payload that are read.
    static constexpr quint32 mostBytes = 1024 * 1024;

    quint64 record = 0;
    capture::RecordEntry entry;
    capture::Session session;
    QString peer;
    QByteArray payload; //!< Its first mostBytes at most.
    QList<Message> messages; //!< As many as were found, in their order; at most 1,000.
};

} // namespace wirebench::timeline

Q_DECLARE_METATYPE(wirebench::timeline::Row)
Q_DECLARE_METATYPE(wirebench::timeline::RecordDetail)
