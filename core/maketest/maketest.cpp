// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/maketest.h"

#include "core/maketest/maketesttexts.h"
#include "core/maketest/marking.h"
#include "core/maketest/scenariowriter.h"

namespace wirebench::maketest {

Result<MadeTest> makeTest(const capture::RecordSource &recording, const capture::RecordSource *second,
                          const Options &options)
{
    auto course = readCourse(recording, options.selection);
    if (!course)
        return tl::unexpected(course.error());
    std::optional<Course> other;
    if (second) {
        auto read = readCourse(*second, {options.selection.session, {}});
        if (!read)
            return failure(read.error().code, MakeTestTexts::tr("the second recording: ") + read.error().detail);
        if (const auto compared = compareCourses(*course, *read); !compared)
            return tl::unexpected(compared.error());
        other = std::move(*read);
    }
    findVariables(*course, other ? &*other : nullptr);
    for (qsizetype i = 0; other && i < course->turns.size(); ++i) {
        if (course->turns[i].kind == Turn::Kind::Receive)
            markDifferences(course->turns[i], other->turns[i].bytes);
    }
    return ScenarioWriter(*course, options).write();
}

} // namespace wirebench::maketest
