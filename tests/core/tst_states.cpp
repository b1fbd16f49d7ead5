// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/states.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

#include <map>
#include <vector>

using namespace wirebench::streams;

namespace {

//! For every state, where each event leads, in the order of the event enum; "" where it is ignored. Written from the
//! specification and README, not from the tables under test.
using Matrix = std::map<QByteArray, std::vector<QByteArray>>;

const std::vector<QByteArray> connectionEvents = {"OpenRequested",  "Opened",     "OpenFailed",
                                                  "CloseRequested", "SidesEnded", "SidesFailed"};
const Matrix connectionMatrix = {
    {"Idle", {"Opening", "", "", "Closed", "", ""}},
    {"Opening", {"", "Open", "Failed", "Closed", "", ""}},
    {"Open", {"", "", "", "Closing", "Closed", "Failed"}},
    {"Closing", {"", "", "", "", "Closed", "Failed"}},
    {"Closed", {"", "", "", "", "", ""}},
    {"Failed", {"", "", "", "", "", ""}},
};

const std::vector<QByteArray> readableEvents = {"EndSeen", "ErrorSeen", "Cancelled", "DrainedToEnd", "DrainedToError"};
const Matrix readableMatrix = {
    {"Readable", {"Draining", "Draining", "Closed", "", ""}},
    {"Draining", {"", "", "Closed", "Closed", "Errored"}},
    {"Closed", {"", "", "", "", ""}},
    {"Errored", {"", "", "", "", ""}},
};

const std::vector<QByteArray> writableEvents = {"CloseRequested", "Flushed", "AbortRequested", "AbortFinished",
                                                "ErrorSeen"};
const Matrix writableMatrix = {
    {"Writable", {"Closing", "", "Erroring", "", "Errored"}},
    {"Closing", {"", "Closed", "Erroring", "", "Errored"}},
    {"Closed", {"", "", "", "", ""}},
    {"Erroring", {"", "", "", "Errored", "Errored"}},
    {"Errored", {"", "", "", "", ""}},
};

template<typename Enum>
std::vector<Enum> valuesOf()
{
    const auto meta = QMetaEnum::fromType<Enum>();
    std::vector<Enum> values;
    for (int i = 0; i < meta.keyCount(); ++i)
        values.push_back(static_cast<Enum>(meta.value(i)));
    return values;
}

template<typename Enum>
QByteArray name(Enum value)
{
    return QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value));
}

//! One row per pair of state and event: where the table under test leads, and where the matrix does.
template<typename State, typename Event, std::size_t size>
void addAllPairs(const char *machine, const Transition<State, Event> (&table)[size], const Matrix &matrix,
                 const std::vector<QByteArray> &events)
{
    for (const State state : valuesOf<State>()) {
        for (const Event event : valuesOf<Event>()) {
            const auto next = nextState(table, state, event);
            const auto column = std::find(events.begin(), events.end(), name(event)) - events.begin();
            const bool known = matrix.count(name(state)) == 1 && column < std::ssize(events);
            QTest::addRow("%s: %s in %s", machine, name(event).constData(), name(state).constData())
                << (next ? name(*next) : QByteArray())
                << (known ? matrix.at(name(state)).at(static_cast<std::size_t>(column)) : "missing in the matrix");
        }
    }
}

template<typename State, typename Event, std::size_t size>
QSet<State> reachable(const Transition<State, Event> (&table)[size], State initial)
{
    QSet<State> found = {initial};
    for (qsizetype before = 0; before != found.size();) {
        before = found.size();
        for (const auto &row : table) {
            if (found.contains(row.from))
                found.insert(row.to);
        }
    }
    return found;
}

template<typename State, typename Event, std::size_t size>
bool eventsAreUnambiguous(const Transition<State, Event> (&table)[size])
{
    QSet<std::pair<int, int>> seen;
    for (const auto &row : table)
        seen.insert({static_cast<int>(row.from), static_cast<int>(row.event)});
    return seen.size() == static_cast<qsizetype>(size);
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventLeadsWhereItShould_data()
    {
        QTest::addColumn<QByteArray>("actual");
        QTest::addColumn<QByteArray>("expected");
        addAllPairs("connection", connectionTransitions, connectionMatrix, connectionEvents);
        addAllPairs("readable", readableTransitions, readableMatrix, readableEvents);
        addAllPairs("writable", writableTransitions, writableMatrix, writableEvents);
    }

    void everyEventLeadsWhereItShould()
    {
        QFETCH(const QByteArray, actual);
        QTEST(actual, "expected");
    }

    void nothingLeavesATerminalState()
    {
        checkTerminal(connectionTransitions, QSet{ConnectionState::Closed, ConnectionState::Failed});
        checkTerminal(readableTransitions, QSet{ReadableState::Closed, ReadableState::Errored});
        checkTerminal(writableTransitions, QSet{WritableState::Closed, WritableState::Errored});
    }

    void everyStateIsReachable()
    {
        QCOMPARE(reachable(connectionTransitions, ConnectionState::Idle).size(), valuesOf<ConnectionState>().size());
        QCOMPARE(reachable(readableTransitions, ReadableState::Readable).size(), valuesOf<ReadableState>().size());
        QCOMPARE(reachable(writableTransitions, WritableState::Writable).size(), valuesOf<WritableState>().size());
    }

    void noEventLeadsToTwoStates()
    {
        QVERIFY(eventsAreUnambiguous(connectionTransitions));
        QVERIFY(eventsAreUnambiguous(readableTransitions));
        QVERIFY(eventsAreUnambiguous(writableTransitions));
    }

private:
    template<typename State, typename Event, std::size_t size>
    static void checkTerminal(const Transition<State, Event> (&table)[size], const QSet<State> &terminal)
    {
        for (const State state : valuesOf<State>()) {
            QCOMPARE(isTerminal(state), terminal.contains(state));
            for (const Event event : valuesOf<Event>())
                QVERIFY2(!isTerminal(state) || !nextState(table, state, event), name(event).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
