// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/process.h"

#include <QTest>

namespace wirebench::tests {

//! Base of tests that open sockets: no unexpected warning, and every descriptor given back after each test.
class LeakCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_before = openDescriptors();
    }

    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(openDescriptors(), m_before, 10000); }

private:
    qsizetype m_before = 0;
};

} // namespace wirebench::tests
