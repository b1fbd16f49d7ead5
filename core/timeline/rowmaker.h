// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/recorddecoder.h"
#include "core/timeline/row.h"
#include "core/timeline/sharedrecording.h"

#include <memory>

namespace wirebench::timeline {

//! Makes rows and details of records. Each record is looked at by itself, whatever came before it: a message that goes
//! over several is shown by its pieces. For one thread.
class RowMaker
{
public:
    //! Bytes of a payload that a summary is made of.
    static constexpr quint32 summarised = 4096;

    RowMaker(std::shared_ptr<const SharedRecording> recording, const session::Decoding &decoding);

    //! Of as many of \a records as there are, in their order.
    QList<Row> rows(const QList<quint64> &records) const;
    //! A record that is not there has none of anything.
    RecordDetail detail(quint64 record) const;

private:
    Row makeRow(quint64 record, const capture::RecordEntry &entry) const;
    QList<Message> messages(const capture::RecordEntry &entry, const QByteArray &payload, qsizetype most) const;

    std::shared_ptr<const SharedRecording> m_recording;
    const session::Decoding m_decoding;
};

//! Bytes as people can read them in a line: printable ASCII, escapes for the usual control characters, a dot for the
//! rest; at most \a most characters, then an ellipsis.
QString readable(QByteArrayView bytes, qsizetype most = 200);

//! What an event is, in words: "connected", "reset by the peer", "note: …".
QString eventText(const capture::RecordEntry &entry, const QByteArray &payload);

} // namespace wirebench::timeline
