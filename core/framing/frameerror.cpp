// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/frameerror.h"

#include "core/framing/framingtexts.h"

namespace wirebench::framing {

void setTooLarge(Frame &frame, QByteArrayView bytes, quint64 start, qsizetype largest)
{
    const QString most = QString::number(largest);
    frame.payload = bytes.toByteArray();
    frame.error =
        Error{ErrorCode::OutOfResources,
              frame.offset == start
                  ? FramingTexts::tr("the frame at byte %1 is larger than %2 bytes").arg(QString::number(start), most)
                  : FramingTexts::tr("byte %1 continues a frame that began at byte %2, which is larger than "
                                     "%3 bytes")
                        .arg(QString::number(frame.offset), QString::number(start), most)};
}

void setIncomplete(Frame &frame, QByteArrayView bytes, const QString &missing)
{
    setInvalid(frame, bytes,
               FramingTexts::tr("the frame at byte %1 is not whole: the stream ended after %2 bytes, before %3")
                   .arg(QString::number(frame.offset), QString::number(bytes.size()), missing));
}

void setInvalid(Frame &frame, QByteArrayView bytes, const QString &detail)
{
    frame.payload = bytes.toByteArray();
    frame.error = Error{ErrorCode::InvalidArgument, detail};
}

} // namespace wirebench::framing
