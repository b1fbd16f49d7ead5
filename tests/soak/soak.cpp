// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/soak.h"

#include "tests/soak/refusedscenario.h"
#include "tests/soak/resources.h"
#include "tests/soak/tcpscenario.h"
#include "tests/soak/udpscenario.h"

#include <QEventLoop>

#include <cstdio>

namespace wirebench::tests {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t atOnce = 48;
constexpr int faultPercent = 20;

// A number that has nothing to do with its neighbour's (splitmix64).
quint32 scattered(quint64 number)
{
    number += 0x9e3779b97f4a7c15;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
    return static_cast<quint32>(number >> 32);
}

} // namespace

Soak::Soak(quint32 seed)
    : m_seed(seed)
{
    m_faultyStreams.setRandomFaults(seed, faultPercent, true);
    m_faultyDatagrams.setRandomFaults(seed, faultPercent, false);
    m_elapsed.start();
}

Soak::~Soak() = default;

bool Soak::runFor(std::chrono::milliseconds duration)
{
    QEventLoop loop;
    QTimer more; // as long as there is room
    QTimer progress;
    connect(&more, &QTimer::timeout, &loop, [&] {
        if (m_starting)
            startMore();
        else if (m_active.empty())
            loop.quit();
    });
    connect(&progress, &QTimer::timeout, this, &Soak::printProgress);
    QTimer::singleShot(duration, &loop, [this] { m_starting = false; });
    m_starting = true;
    more.start(2ms);
    progress.start(10s);
    loop.exec();
    return !m_failed;
}

void Soak::printProgress() const
{
    const Resources resources = Resources::now();
    qint64 bytes = m_bytes;
    for (const auto &[number, scenario] : m_active)
        bytes += scenario->bytes();
    std::printf("%6.1f s: %d scenarios ended, %zu active, %lld bytes compared, %lld descriptors, %lld threads, "
                "%.1f MiB resident\n",
                static_cast<double>(m_elapsed.elapsed()) / 1000, m_ended, m_active.size(),
                static_cast<long long>(bytes), static_cast<long long>(resources.descriptors),
                static_cast<long long>(resources.threads), static_cast<double>(resources.resident) / (1024 * 1024));
    std::fflush(stdout);
}

void Soak::startMore()
{
    while (m_active.size() < atOnce)
        startNext();
}

void Soak::startNext()
{
    const int number = m_started++;
    const quint32 seed = scattered((quint64(m_seed) << 32) + static_cast<quint64>(number));
    Scenario *scenario = m_active.emplace(number, makeScenario(seed)).first->second.get();
    connect(scenario, &Scenario::passed, this, [this, number] { end(number); });
    connect(scenario, &Scenario::failed, this, [this, number, scenario](const QString &why) {
        std::printf("FAILED: --seed %u, scenario %d: %s: %s\n", m_seed, number, qPrintable(scenario->description()),
                    qPrintable(why));
        m_failed = true;
        m_starting = false;
        end(number);
    });
    scenario->start();
}

std::unique_ptr<Scenario> Soak::makeScenario(quint32 seed)
{
    const quint32 kind = scattered(seed);
    const bool faulty = kind / 100 % 3 == 0;
    if (kind % 100 < 5)
        return std::make_unique<RefusedScenario>(seed, net::Environment());
    if (kind % 100 < 25)
        return std::make_unique<UdpScenario>(seed, faulty ? net::Environment{m_faultyDatagrams} : net::Environment());
    return std::make_unique<TcpScenario>(seed, faulty ? net::Environment{m_faultyStreams} : net::Environment());
}

void Soak::end(int number)
{
    const auto found = m_active.find(number);
    m_bytes += found->second->bytes();
    ++m_ended;
    found->second.release()->deleteLater(); // it may be in the midst of a signal
    m_active.erase(found);
}

} // namespace wirebench::tests
