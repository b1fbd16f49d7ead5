// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/testmaker.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

void TestMaker::make(const std::shared_ptr<const timeline::SharedRecording> &recording, const capture::RowSet &records,
                     const QString &name, const QString &stem)
{
    const quint64 turn = ++m_turn;
    if (!recording || records.isEmpty())
        return take(turn, failure(ErrorCode::InvalidArgument, tr("There are no rows to make a test of")));
    if (records.count() > mostRecords)
        return take(turn, failure(ErrorCode::OutOfResources, tr("These are too many rows for one test: choose fewer")));
    QThreadPool::globalInstance()->start([self = QPointer(this), turn, recording, records, name, stem] {
        maketest::Options options;
        options.source = name;
        options.stem = stem;
        records.forEach([&](quint64 record) { options.selection.records.insert(static_cast<qint64>(record)); });
        const Result<maketest::MadeTest> test = maketest::makeTest(*recording, nullptr, options);
        QMetaObject::invokeMethod(qApp, [self, turn, test] {
            if (self)
                self->take(turn, test);
        });
    });
}

void TestMaker::take(quint64 turn, const Result<maketest::MadeTest> &test)
{
    if (turn != m_turn)
        return;
    if (test)
        Q_EMIT made(*test);
    else
        Q_EMIT failed(test.error());
}

} // namespace wirebench
