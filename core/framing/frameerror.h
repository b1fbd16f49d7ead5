// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/frame.h"

#include <QByteArrayView>

namespace wirebench::framing {

//! Give a frame its error, with the bytes as they came for a payload.

//! \a bytes are a part of a frame that is larger than \a largest; \a start is where that frame begins in the stream.
void setTooLarge(Frame &frame, QByteArrayView bytes, quint64 start, qsizetype largest);
//! The stream ended after \a bytes, before \a missing.
void setIncomplete(Frame &frame, QByteArrayView bytes, const QString &missing);
//! Anything else.
void setInvalid(Frame &frame, QByteArrayView bytes, const QString &detail);

} // namespace wirebench::framing
