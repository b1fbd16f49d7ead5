// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

namespace wirebench::bridge {

enum class RelayMessageKind : quint8 {
    Text = 1, //!< UTF-8
    Binary = 2,
};

//! One message of a context on the relay. Views into the portion it was parsed from.
struct RelayMessage
{
    RelayMessageKind kind;
    QByteArrayView content;
};

//! kind u8 | length u32, little endian.
constexpr qsizetype relayHeaderSize = 5;
//! In front of what goes to a page: the number of the portion, u32, counting up from 0.
constexpr qsizetype relayNumberSize = 4;

void appendRelayNumber(QByteArray &portion, quint32 number);
void appendRelayMessage(QByteArray &portion, RelayMessageKind kind, QByteArrayView content);

//! Takes a portion from a page apart, message by message.
class RelayParser
{
public:
    //! \a portion must outlive this object and what next() returns.
    explicit RelayParser(QByteArrayView portion)
        : m_rest(portion)
    { }

    bool atEnd() const { return m_rest.isEmpty(); }
    //! Not at the end. InvalidArgument for a message that is cut off or of unknown kind; nothing can follow it.
    Result<RelayMessage> next();

private:
    QByteArrayView m_rest;
};

} // namespace wirebench::bridge
