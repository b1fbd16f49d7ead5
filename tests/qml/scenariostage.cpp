// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/scenariostage.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace wirebench::tests {

void ScenarioStage::write(const QString &path, const QByteArray &bytes)
{
    const QString full = m_folder->filePath(QStringLiteral("tests/") + path);
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void ScenarioStage::openTests()
{
    write(QStringLiteral("smoke.wire"), "note \"smoke\"\n");
    write(QStringLiteral("pump/read.wire"), "device pump tcp://127.0.0.1:502\nconnect pump\nclose pump\n");
    QTRY_COMPARE(scenarios().files()->count(), 2);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(tab().kind(), ExplorerTab::TestsTab);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Scenarios")));
}

} // namespace wirebench::tests
