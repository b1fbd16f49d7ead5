// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maketest/course.h"

#include <QStringList>

#include <chrono>

namespace wirebench::maketest {

struct Options
{
    Selection selection;
    QString source; //!< Name of the recording, and of the second, for the comment at the beginning.
    QString second;
    QString stem = QStringLiteral("recorded"); //!< Files beside the scenario are "STEM-1.bin", …
    std::chrono::milliseconds leastWithin{500};
    int latencyFactor = 10; //!< How many times as long as it was recorded something may take.
};

//! A file that stands beside the scenario, because the scenario names it.
struct MadeFile
{
    QString name;
    QByteArray content;

    friend bool operator==(const MadeFile &, const MadeFile &) = default;
};

struct MadeTest
{
    QString text; //!< A scenario.
    QList<MadeFile> files;
    QStringList remarks; //!< What a person should know before it is run; perhaps none.

    friend bool operator==(const MadeTest &, const MadeTest &) = default;
};

//! A scenario that does what was recorded and expects what came then. \a second, a recording of the same conversation,
//! says what may be another each time. The room's README has the rules. InvalidArgument where there is nothing to do,
//! or the recordings took different courses; OutOfResources where it is too much; or what a source says.
Result<MadeTest> makeTest(const capture::RecordSource &recording, const capture::RecordSource *second,
                          const Options &options = {});

} // namespace wirebench::maketest
