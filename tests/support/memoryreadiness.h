// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/transport.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace wirebench::tests {

//! What the memory transports share: level-triggered readiness once per turn of the event loop, only while there is
//! interest, and the "fail on the N-th operation" knob.
class MemoryReadiness
{
public:
    //! \a canReceive and \a canSend say whether an operation would not block now.
    MemoryReadiness(streams::Transport &owner, std::function<bool()> canReceive, std::function<bool()> canSend);

    bool receiveInterest() const { return m_receiveInterest; }
    bool sendInterest() const { return m_sendInterest; }
    void setReceiveInterest(bool interested);
    void setSendInterest(bool interested);
    //! Looks again. Call whenever the answer of canReceive or canSend may have changed.
    void update();

    //! The operation number \a number from the first one on (counted from 1) fails with \a error; 0: none.
    void failOperation(int number, const Error &error);
    //! Counts one operation; the error when it is the one to fail.
    std::optional<Error> countOperation();
    int operations() const { return m_operations; }

private:
    std::function<bool()> m_canReceive;
    std::function<bool()> m_canSend;
    QTimer m_receive; // active while the readiness signal is due
    QTimer m_send;
    bool m_receiveInterest = false;
    bool m_sendInterest = false;
    int m_operations = 0;
    int m_failing = 0;
    Error m_failure;
};

} // namespace wirebench::tests
