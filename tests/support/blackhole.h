// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace wirebench::tests {

//! A port of 127.0.0.1 that neither takes connections nor refuses them: its queue is full.
class BlackHole
{
public:
    BlackHole();
    ~BlackHole();
    Q_DISABLE_COPY(BlackHole)

    quint16 port() const { return m_port; }

private:
    int m_listener;
    quint16 m_port;
    std::vector<int> m_fillers;
};

} // namespace wirebench::tests
