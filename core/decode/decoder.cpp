// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/decoder.h"

#include "core/decode/framereader.h"

namespace wirebench::decode {

Field decode(const Schema &schema, QByteArrayView frame, const Context &context)
{
    return FrameReader(schema.definition(), frame, context).run();
}

} // namespace wirebench::decode
