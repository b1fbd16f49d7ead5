// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/resources.h"
#include "tests/soak/soak.h"
#include "tests/support/process.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace wirebench::tests;

namespace {

using namespace std::chrono_literals;

// Resident memory may grow by so much after the warm-up: what is active differs from moment to moment, and the heap
// does not give back everything. A leak of 100 bytes for each scenario shows within ten minutes.
constexpr qint64 growthAllowed = 12 * 1024 * 1024;
// After closing, a connection may linger for 30 s until the peer has taken everything.
constexpr auto restLimit = 40s;
// What the first connection of a thread may open and keep: a poller, an event, a timer.
constexpr qsizetype keptDescriptors = 4;

// Waits until no more than so many descriptors are open; the judge finds out when that never happens.
void comeToRest(qsizetype descriptors)
{
    (void)QTest::qWaitFor([descriptors] { return openDescriptors() <= descriptors; },
                          static_cast<int>(std::chrono::milliseconds(restLimit).count()));
}

// 0, or says what has grown.
int judge(const Resources &before, const Resources &after)
{
    int faults = 0;
    const auto expect = [&faults](bool fine, const char *what, qint64 from, qint64 to) {
        if (!fine) {
            std::printf("FAILED: %s: %lld after the warm-up, %lld at the end\n", what, static_cast<long long>(from),
                        static_cast<long long>(to));
            ++faults;
        }
    };
    expect(after.descriptors <= before.descriptors, "descriptors", before.descriptors, after.descriptors);
    expect(after.threads <= before.threads, "threads", before.threads, after.threads);
    expect(after.resident <= before.resident + growthAllowed, "resident bytes", before.resident, after.resident);
    return faults;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Random connections, all bytes compared, and nothing may grow."));
    parser.addHelpOption();
    const QCommandLineOption seconds(QStringLiteral("seconds"),
                                     QStringLiteral("For so long, a fifth of it warming up."), QStringLiteral("N"),
                                     QStringLiteral("10"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("What is done; random unless given."),
                                        QStringLiteral("S"));
    parser.addOptions({seconds, seedOption});
    parser.process(application);
    const quint32 seed =
        parser.isSet(seedOption) ? parser.value(seedOption).toUInt() : static_cast<quint32>(std::random_device()());
    const std::chrono::milliseconds duration = std::max(parser.value(seconds).toInt(), 1) * 1000ms;
    std::printf("soak_core --seconds %s --seed %u\n", qPrintable(parser.value(seconds)), seed);

    const Resources first = Resources::now();
    Soak soak(seed);
    bool fine = soak.runFor(duration / 5);
    comeToRest(first.descriptors + keptDescriptors);
    Resources before = Resources::now();
    soak.printProgress();
    fine = fine && soak.runFor(duration - duration / 5);
    comeToRest(std::min(before.descriptors, first.descriptors + keptDescriptors));
    soak.printProgress();
    before.descriptors = std::min(before.descriptors, first.descriptors + keptDescriptors);
    if (fine && judge(before, Resources::now()) == 0) {
        std::printf("ok\n");
        return 0;
    }
    return 1;
}
