// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/tablereporter.h"

#include "tests/bench/machine.h"
#include "tests/bench/measure.h"

#include <QByteArray>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace wirebench::bench {

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QByteArray withUnit(double value, const Row &row)
{
    return QLocale::c().toString(value, 'f', row.decimals).toUtf8() + ' ' + row.unit.c_str();
}

} // namespace

bool TableReporter::ReportContext(const Context &)
{
    return true;
}

void TableReporter::ReportRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        if (run.run_type != Run::RT_Iteration)
            continue;
        std::fprintf(stderr, "measured: %s\n", run.run_name.function_name.c_str());
        for (const auto &[name, counter] : run.counters)
            m_values[run.run_name.function_name][name].push_back(counter.value);
    }
}

void TableReporter::Finalize()
{
    std::printf("%s, %d repetitions each, medians\n\n", qPrintable(describeMachine()), amounts().repetitions);
    const char *format = m_markdown ? "| %s | %s | %s | %s | %s |\n" : "%-68s %14s %14s %6s  %s\n";
    std::printf(format, "measure", "plain", "ours", "ratio", "target");
    if (m_markdown)
        std::printf("|---|---:|---:|---:|---|\n");
    for (const Measure &measure : measures()) {
        const auto found = m_values.find(measure.name);
        if (found == m_values.end())
            continue; // not asked for
        for (const Row &row : measure.rows) {
            const Values &plain = found->second[plainCounter(row.key)];
            const Values &ours = found->second[oursCounter(row.key)];
            Values ratios;
            for (std::size_t i = 0; row.ratio && i < plain.size() && i < ours.size(); ++i)
                ratios.push_back(ours[i] / plain[i]);
            if (ours.empty() || plain.empty())
                continue;
            std::printf(format, row.label.c_str(), withUnit(median(plain), row).constData(),
                        withUnit(median(ours), row).constData(),
                        ratios.empty() ? "" : QByteArray::number(median(ratios), 'f', 2).constData(),
                        row.target.c_str());
        }
    }
}

} // namespace wirebench::bench
