// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

//! The program that takes pictures of the window.
class ExplorerScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesOfAllStatesAreTaken();
};

void ExplorerScreensTest::picturesOfAllStatesAreTaken()
{
    const QTemporaryDir folder;
    QProcess program;
    program.start(QStringLiteral(WIREBENCH_EXPLORER_SCREENS), {folder.path()});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 200'000);
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0,
             program.readAllStandardError().constData());
    const QFileInfoList files = QDir(folder.path()).entryInfoList({QStringLiteral("*.png")});
    QCOMPARE(files.size(), 52 * 2 * 2); // states, themes, sizes
    for (const QFileInfo &file : files) {
        const QImage image(file.filePath());
        QCOMPARE(image.width(), file.completeBaseName().section(QLatin1Char('-'), -1).toInt());
        const QRgb corner = image.pixel(0, 0);
        int others = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                others += image.pixel(x, y) != corner ? 1 : 0;
        }
        QVERIFY2(others > 1000, qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(ExplorerScreensTest)
#include "tst_explorerscreens.moc"
