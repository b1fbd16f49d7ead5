// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/devicefile.h"

namespace wirebench::devices {

//! A device that comes with the program.
struct DeviceEntry
{
    QString name;
    QString description;
    Transports transports = Transports::Both;
    quint16 usualPort = 0; //!< where such devices are; for people to read
    QStringList states; //!< where it may start, as "misbehaving:slow"; empty: it cannot be chosen
};

//! By name.
QList<DeviceEntry> bundledDevices();

struct DeviceOptions
{
    quint64 seed = 0; //!< everything random follows from it
    QString state = {}; //!< where a device file starts; empty: as the file says
    net::Environment environment = {};
};

//! A device as \a file says. InvalidArgument where it has no such state.
Result<std::unique_ptr<Device>> makeDevice(const DeviceFile &file, const DeviceOptions &options = {});
//! The bundled one of that \a name; "misbehaving:slow" starts it in a state. InvalidArgument says which there are.
Result<std::unique_ptr<Device>> makeDevice(QStringView name, const DeviceOptions &options = {});

} // namespace wirebench::devices
