// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recorder.h"
#include "core/net/environment.h"
#include "tests/integration/capture/tshark.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace wirebench::tests {

//! A recorder that writes into a folder of the test's own.
class RecorderFixture : public QObject
{
    Q_OBJECT

protected:
    //! For init().
    void prepare()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_recorder.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("it.pcapng"));
        if (!Tshark::isInstalled())
            QSKIP("tshark is not installed");
    }

    void start(const capture::RecorderOptions &options = {})
    {
        Result<std::unique_ptr<capture::Recorder>> recorder = capture::Recorder::start(m_path, options);
        QVERIFY2(recorder, recorder ? "" : qPrintable(recorder.error().detail));
        m_recorder = std::move(*recorder);
        m_watcher = m_recorder->watcher(QStringLiteral("a test"));
    }

    //! Waits until everything recorded is on disk.
    void stop() { m_recorder.reset(); }

    //! Checks that the file is one that others like.
    void checkFile()
    {
        QCOMPARE(m_tshark.oddities(m_path), QByteArray());
        QCOMPARE(m_tshark.complaints(), QByteArray());
        QVERIFY(m_tshark.isOver());
    }

    net::Environment environment() { return {.watcher = m_watcher.get()}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    Tshark m_tshark;
};

} // namespace wirebench::tests
