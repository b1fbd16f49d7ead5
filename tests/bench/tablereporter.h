// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <vector>

namespace wirebench::bench {

//! Prints the table of medians when all is measured: for people, or as Markdown for a README. Says on stderr what is
//! being measured.
class TableReporter final : public benchmark::BenchmarkReporter
{
public:
    explicit TableReporter(bool markdown)
        : m_markdown(markdown)
    { }

    bool ReportContext(const Context &context) override;
    void ReportRuns(const std::vector<Run> &runs) override;
    void Finalize() override;

private:
    using Values = std::vector<double>; // one for each repetition

    bool m_markdown;
    std::map<std::string, std::map<std::string, Values>> m_values; // by benchmark and counter
};

} // namespace wirebench::bench
