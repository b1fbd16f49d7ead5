// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/schemacatalogue.h"
#include "tests/fuzz/decodechecks.h"

using namespace wirebench::decode;

//! The first byte chooses the schema, the second the direction; the others are the frame, in memory of exactly its
//! size.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QList<Schema> schemas = SchemaCatalogue::builtIn().schemas();
    wirebench::tests::FuzzInput input(data, size);
    const Schema &schema = schemas[input.take<quint8>() % schemas.size()];
    Context context;
    context.direction = static_cast<Direction>(input.take<quint8>() % 3);
    const QByteArray frame = input.rest().toByteArray();
    wirebench::tests::checkFrame(schema, frame, context, true);
    return 0;
}
