// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/sessiondevice.h"
#include "core/message/replyrules.h"

namespace wirebench::devices {

//! A device that somebody wrote down (`*.wbdevice`): a value. The room's README has the language.
struct DeviceFile
{
    QString name; //!< letters, digits, - and _
    QString description; //!< perhaps empty
    Transports transports = Transports::Both;
    quint16 port = 0; //!< where such devices usually are; 0: nowhere
    message::ReplyRules rules;

    //! The text that parseDeviceFile() reads as the same file, without comments.
    QString toString() const;
    friend bool operator==(const DeviceFile &, const DeviceFile &) = default;
};

//! What is wrong in which line.
using DeviceFileError = message::ReplyRulesError;

//! Reads a whole file. Bounds are those of message::parseReplyRules().
tl::expected<DeviceFile, DeviceFileError> parseDeviceFile(QStringView text);

} // namespace wirebench::devices
