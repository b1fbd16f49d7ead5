// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/search/rowset.h"
#include "core/maketest/maketest.h"
#include "core/timeline/sharedrecording.h"

#include <QObject>

#include <memory>

namespace wirebench {

//! Makes a scenario of records, in a thread of the pool.
class TestMaker : public QObject
{
    Q_OBJECT

public:
    static constexpr quint64 mostRecords = 100'000;

    using QObject::QObject;

    //! made() or failed() follows; what was asked for before and is not made yet never is. \a name: of the recording,
    //! for the comment at the beginning; \a stem begins the names of files beside the scenario.
    void make(const std::shared_ptr<const timeline::SharedRecording> &recording, const capture::RowSet &records,
              const QString &name, const QString &stem);

Q_SIGNALS:
    void made(const wirebench::maketest::MadeTest &test);
    void failed(const wirebench::Error &error);

private:
    void take(quint64 turn, const Result<maketest::MadeTest> &test);

    quint64 m_turn = 0;
};

} // namespace wirebench
