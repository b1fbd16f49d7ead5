// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/recordinglook.h"
#include "tests/support/recordedtraffic.h"

#include <QAbstractItemModelTester>

namespace wirebench::tests {

//! Of "a b": "a" and "b".
inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

//! A look at a recording that is being written, ten lines high; its rows are watched by a model tester.
class RecordedLook
{
public:
    RecordedTraffic traffic;
    Decoders decoders;
    timeline::RecordingFeed feed{traffic.path()};
    RecordingLook look{feed, decoders};
    TimelineModel &rows = *look.timeline();
    QAbstractItemModelTester tester{&rows, QAbstractItemModelTester::FailureReportingMode::QtTest};

    RecordedLook() { rows.setCapacity(10); }

    //! Ends the session and begins another with \a port, rows 2 and 3; then two requests that differ in their number.
    void askModbusTwice(quint16 port)
    {
        traffic.beginStream(port);
        traffic.tap().sent(QByteArray::fromHex("000100000006010300000002"));
        traffic.tap().sent(QByteArray::fromHex("000200000006010300000002"));
    }

    QVariant at(int line, TimelineModel::Role role) const { return rows.index(line).data(role); }
    //! The text of a role in all lines.
    QStringList column(TimelineModel::Role role) const
    {
        QStringList texts;
        for (int line = 0; line < rows.rowCount(); ++line)
            texts.append(at(line, role).toString());
        return texts;
    }
    QList<quint64> selected() const
    {
        QList<quint64> records;
        rows.selectedRecords().forEach([&records](quint64 record) { records.append(record); });
        return records;
    }
};

} // namespace wirebench::tests
