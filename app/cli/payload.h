// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace wirebench::cli {

//! What is to be sent, as it was asked for: one of the first four, and perhaps a checksum behind it.
struct PayloadChoice
{
    QString text; //!< with escapes
    QString hex;
    QString file; //!< its name
    QString messageTemplate;
    QStringList variables; //!< of the template, each NAME=VALUE
    QString checksum; //!< a name of the catalogue, and perhaps " be" or " le" behind it; empty: none
};

//! The bytes; or an error that begins with the option that it is about.
Result<QByteArray> payloadOf(const PayloadChoice &choice);

//! The names of all checksums with their sizes, one in a line.
QString checksumNames();

//! The inverse of bytesFromText(), in visible ASCII.
QString textFromBytes(QByteArrayView bytes);

} // namespace wirebench::cli
