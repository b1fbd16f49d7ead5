// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/checkcontext.h"

#include "core/harness/socketrig.h"

#include <QFile>
#include <QFileInfo>

namespace wirebench::harness {

Result<decode::Schema> schemaInFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return decode::parseSchema(QString::fromUtf8(file.read(4 * decode::largestSchema)), path);
}

scenario::CheckContext checkContext()
{
    scenario::CheckContext context;
    context.hasFile = [](const QString &path) { return QFileInfo(path).isFile(); };
    context.hasDevice = &SocketRig::canSimulate;
    context.schemas = decode::SchemaCatalogue::builtIn();
    context.readSchema = &schemaInFile;
    return context;
}

} // namespace wirebench::harness
