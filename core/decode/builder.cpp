// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/builder.h"

#include "core/decode/framewriter.h"

namespace wirebench::decode {

Result<QByteArray> build(const Schema &schema, const Field &tree, const Context &context)
{
    return FrameWriter(schema.definition(), context).run(&tree);
}

} // namespace wirebench::decode
