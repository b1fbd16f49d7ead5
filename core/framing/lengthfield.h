// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framingoptions.h"

#include <QByteArrayView>

#include <optional>

//! The number of LengthFraming.
namespace wirebench::framing {

//! The number in \a bytes, which are 1 to 8.
quint64 readNumber(QByteArrayView bytes, ByteOrder order);
//! The inverse. Nothing when \a value does not fit into \a width bytes, 1 to 8.
std::optional<QByteArray> writeNumber(quint64 value, int width, ByteOrder order);

//! How many bytes the whole frame has whose length field says \a value; 0 where that would be negative, and the largest
//! number there is where it is larger than that.
quint64 frameLength(const LengthFraming &framing, quint64 value);
//! The inverse. Nothing where no value says it.
std::optional<quint64> lengthValue(const LengthFraming &framing, quint64 frameLength);

} // namespace wirebench::framing
