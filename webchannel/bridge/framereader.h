// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/frame.h"

#include <functional>

namespace wirebench::bridge {

//! Takes the frames to the program out of messages that come in pieces. Whole frames are not copied; those cut by the
//! end of a piece are put together, but for Data of sockets that can do with parts of it, at once.
class FrameReader
{
public:
    struct Receiver
    {
        //! Whether the payload of Data for that socket may come in parts, each as a frame of its own.
        std::function<bool(quint32 socketId)> takesParts;
        //! An error ends reading and is handed on.
        std::function<Result<void>(const Frame &frame)> handle;
    };

    //! \a largestMessage: bytes; no frame is longer.
    FrameReader(qsizetype largestMessage, Receiver receiver);

    //! The next \a bytes of a message; \a isLast: with them it ends, which is at the end of a frame. InvalidArgument
    //! for what is no frame, or what the receiver says; nothing can be read after that.
    Result<void> read(QByteArrayView bytes, bool isLast);

private:
    Result<void> readOnce(QByteArrayView &bytes);
    Result<void> readFrame(QByteArrayView bytes);

    const qsizetype m_largestMessage;
    const Receiver m_receiver;
    QByteArray m_cut; // the front of a frame that is not whole yet
    quint32 m_partsOf = 0; // the socket whose Data comes in parts, of which
    qsizetype m_partsLeft = 0; // so many bytes are still to come
};

} // namespace wirebench::bridge
