// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArray>

#include <utility>

//! Whole blocks of pcapng, in little endian.
namespace wirebench::capture::blocks {

using Options = QList<std::pair<quint16, QByteArray>>;

//! The header of a section written by us.
QByteArray section(const QByteArray &application, const QByteArray &comment);
//! Times in nanoseconds, packets of raw IP.
QByteArray interface(const QByteArray &name, const QByteArray &description);
//! \a packet from IP on.
QByteArray packet(quint32 interface, qint64 time, Direction direction, const QByteArray &packet);
QByteArray journal(const QByteArray &entry);
QByteArray name(const QHostAddress &address, const QByteArray &name);

} // namespace wirebench::capture::blocks
