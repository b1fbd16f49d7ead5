// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/packet.h"

namespace wirebench::capture {

//! Where the header of IP begins in \a data, a packet of that link layer. At most the size of the data.
tl::expected<quint32, NoPacket> networkOffset(quint16 linkType, QByteArrayView data);

} // namespace wirebench::capture
