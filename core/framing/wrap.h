// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framingoptions.h"

#include <QByteArrayView>

namespace wirebench::framing {

//! The bytes of a frame that carries \a payload, so that a framer of the same \a options finds just that payload in it.
//! InvalidArgument where there is none, with the place in the payload: a line that has a line end within, another size
//! than the fixed length, a frame larger than the largest, nothing where nothing is no frame (raw, idle, SLIP).
//!
//! Lines of any end are ended by CR LF. A delimiter that is kept must be there, at the end. A length that is kept is
//! written over what is in its place.
Result<QByteArray> wrap(const FramingOptions &options, QByteArrayView payload);

} // namespace wirebench::framing
