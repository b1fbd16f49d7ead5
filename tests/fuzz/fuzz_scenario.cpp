// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenariocheck.h"
#include "core/scenario/scenarioformat.h"
#include "core/scenario/scenarioparser.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/scenariomeaning.h"

using namespace wirebench;
using namespace wirebench::scenario;

namespace {

void checkError(const QString &text, const ScenarioError &error)
{
    const auto lines = text.split(u'\n');
    FUZZ_CHECK(error.place.line >= 1 && error.place.line <= lines.size());
    const qsizetype size = lines[error.place.line - 1].size();
    FUZZ_CHECK(error.place.column >= 1 && error.place.column <= size + 1);
    FUZZ_CHECK(error.place.length >= 0 && error.place.column + error.place.length <= size + 1);
    FUZZ_CHECK(!error.problem.isEmpty());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const tests::FuzzInput input(data, size);
    QString text = input.text();
    const auto parsed = parseScenario(text, {});
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    if (!parsed) {
        FUZZ_CHECK(!parsed.error().isEmpty() && parsed.error().size() <= mostErrors);
        for (const ScenarioError &error : parsed.error())
            checkError(text, error);
        return 0;
    }
    const QString formatted = formatScenario(*parsed);
    const auto again = parseScenario(formatted, {});
    FUZZ_CHECK(again);
    FUZZ_CHECK(tests::meaningOf(again->steps) == tests::meaningOf(parsed->steps));
    FUZZ_CHECK(formatScenario(*again) == formatted);
    const auto findings = checkScenario(*parsed);
    FUZZ_CHECK(findings.size() <= mostFindings);
    for (const ScenarioFinding &finding : findings)
        checkError(text, finding.error);
    return 0;
}
