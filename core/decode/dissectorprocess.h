// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

class QProcess;

//! How tshark is run, so that it can do nothing but dissect. Pure but where it says otherwise.
namespace wirebench::decode {

//! What Wireshark calls "decode as": packets with \a port in \a table are of \a protocol, however unusual that is.
struct DissectAs
{
    QString table; //!< "tcp.port", "udp.port".
    quint16 port = 0;
    QString protocol; //!< The dissector's short name, "mbtcp", "mqtt".

    friend bool operator==(const DissectAs &, const DissectAs &) = default;
};

//! The path of tshark, empty where it is not installed. Looks at files.
QString findTshark();

//! For a dissection of standard input, in the form that DissectionReader reads. InvalidArgument for a table or protocol
//! that has other characters than letters, digits and . - _
Result<QStringList> tsharkArguments(const QList<DissectAs> &dissectAs);

//! Sets \a process up, which is not running yet: an environment of nothing but what tshark needs (UTC, UTF-8, no home,
//! so that there are neither preferences, nor plugins, nor Lua scripts of the user); a process group and session of its
//! own; it ends when the thread that started it does, gains no privileges, and writes no files. Started by root, it
//! runs as nobody and without capabilities.
void confine(QProcess &process);

//! Ends \a process, which is running, with all that it has started.
void endGroup(QProcess &process);

//! The first line of what tshark wrote to its standard error, for people; empty when it said nothing.
QString firstComplaint(QByteArrayView errorOutput);

} // namespace wirebench::decode
