// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "wbrun.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

using namespace wirebench::tests;

namespace {

QList<QJsonObject> objectsOf(const QString &out)
{
    QList<QJsonObject> objects;
    const QStringList lines = out.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return objects;
}

QString eventOf(const QJsonObject &object)
{
    return object.value(u"event").toString();
}

//! A terminal that a program may write to.
class Terminal
{
public:
    Terminal()
        : m_descriptor(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_descriptor < 0 || ::grantpt(m_descriptor) != 0 || ::unlockpt(m_descriptor) != 0)
            qFatal("there is no terminal");
    }
    ~Terminal() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString path() const { return QString::fromLocal8Bit(::ptsname(m_descriptor)); }
    //! What was written until now.
    QByteArray read() const
    {
        QByteArray all;
        char piece[4096];
        for (ssize_t size = 0; (size = ::read(m_descriptor, piece, sizeof piece)) > 0;)
            all.append(piece, size);
        return all;
    }

private:
    const int m_descriptor;
};

//! Standard error of `wb` in a terminal.
QByteArray seen(const QStringList &arguments, const char *kind = "xterm", Outcome *outcome = nullptr)
{
    const Terminal terminal;
    const int other = ::open(terminal.path().toLocal8Bit().constData(), O_RDWR | O_NOCTTY); // or it ends with wb
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TERM"), QString::fromLatin1(kind));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral(WB_SCENARIOS));
    process.setStandardErrorFile(terminal.path(), QIODevice::Append);
    process.start(QStringLiteral(WB_PROGRAM), arguments);
    const bool isOver = process.waitForFinished(deadline);
    if (outcome)
        *outcome = {isOver ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()), {}};
    const QByteArray text = terminal.read();
    ::close(other);
    return text;
}

//! What is left on the terminal's last line.
QByteArray lastLine(const QByteArray &text)
{
    return text.mid(text.lastIndexOf("\x1b[K") + 3);
}

const QStringList mixed{QStringLiteral("run"), QStringLiteral("passing/regex.wire"),
                        QStringLiteral("failing/wrongbyte.wire"), QStringLiteral("inconclusive/refused.wire")};

} // namespace

//! What `wb run` says while it runs.
class WbRunLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeWhenTheyHappen()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")),
              "device pump simulated echo\nconnect pump\nsend pump 00 ff\nexpect pump 00 ff\nwait 10min\n");
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(WB_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--json"),
                       QStringLiteral("--seed"), QStringLiteral("7")});
        QByteArray out;
        while (!(out.contains("\"received\"") && out.endsWith('\n')) && process.waitForReadyRead(deadline))
            out += process.readAllStandardOutput();
        QCOMPARE(process.state(), QProcess::Running);
        const QList<QJsonObject> objects = objectsOf(QString::fromUtf8(out));
        QCOMPARE(objects.size(), 4);
        QCOMPARE(eventOf(objects[0]), QStringLiteral("begin"));
        QCOMPARE(objects[0].value(u"seed").toString(), QStringLiteral("7"));
        const char *kinds[] = {"event", "sent", "received"};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(eventOf(objects[i + 1]), QStringLiteral("exchange"));
            QCOMPARE(objects[i + 1].value(u"kind").toString(), QString::fromLatin1(kinds[i]));
            QCOMPARE(objects[i + 1].value(u"file").toString(), QStringLiteral("a.wire"));
            QCOMPARE(objects[i + 1].value(u"bytes").toString(), i > 0 ? QStringLiteral("00ff") : QString());
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(deadline));
        const QList<QJsonObject> rest = objectsOf(QString::fromUtf8(process.readAllStandardOutput()));
        QVERIFY(rest.size() >= 3);
        QCOMPARE(eventOf(rest[rest.size() - 3]), QStringLiteral("end"));
        QCOMPARE(rest[rest.size() - 3].value(u"verdict").toString(), QStringLiteral("inconclusive"));
        QVERIFY(rest[rest.size() - 3].value(u"failure").toObject().contains(u"problem"));
        QCOMPARE(eventOf(rest.last()), QStringLiteral("summary"));
    }

    void eventsOfEachScenarioAreInOrder_data()
    {
        QTest::addColumn<QString>("jobs");
        QTest::newRow("one at a time") << QStringLiteral("1");
        QTest::newRow("four at once") << QStringLiteral("4");
    }

    void eventsOfEachScenarioAreInOrder()
    {
        QFETCH(QString, jobs);
        const Outcome outcome = wb({QStringLiteral("run"), QStringLiteral("passing"), QStringLiteral("failing"),
                                    QStringLiteral("--json"), QStringLiteral("--jobs"), jobs});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.err, QString());
        QHash<int, QStringList> events;
        QHash<int, double> times;
        QHash<int, QString> files;
        QStringList results;
        const QList<QJsonObject> objects = objectsOf(outcome.out);
        for (const QJsonObject &object : objects) {
            if (eventOf(object) == u"scenario") {
                QVERIFY(events.value(int(results.size())).endsWith(QStringLiteral("end")));
                QCOMPARE(object.value(u"file").toString(), files.value(int(results.size())));
                results += object.value(u"file").toString();
                continue;
            }
            const int index = object.value(u"index").toInt(-1);
            events[index] += eventOf(object);
            if (eventOf(object) == u"begin")
                files.insert(index, object.value(u"file").toString());
            QCOMPARE(object.value(u"file").toString(), files.value(index));
            if (eventOf(object) == u"exchange") {
                QVERIFY(object.value(u"time").toDouble(-1) >= times.value(index, 0));
                times.insert(index, object.value(u"time").toDouble());
            }
        }
        QCOMPARE(eventOf(objects.last()), QStringLiteral("summary"));
        QCOMPARE(events.take(-1), QStringList(QStringLiteral("summary")));
        QCOMPARE(results.size(), events.size());
        for (const QStringList &each : std::as_const(events)) {
            QCOMPARE(each.first(), QStringLiteral("begin"));
            QCOMPARE(each.last(), QStringLiteral("end"));
            QCOMPARE(each.count(QStringLiteral("exchange")), each.size() - 2);
        }
        QVERIFY(std::is_sorted(results.begin(), results.begin() + 10));
    }

    void aFloodHasFewLinesAndAllOfItsBytes()
    {
        constexpr qint64 most = 100'000'000;
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")),
              "device pump simulated demo\nconnect pump\nsend pump \"BULK:SEND? 100000000 1\\n\"\n"
              "expect pump length 100000000 within 60s\nclose pump\n");
        const Outcome outcome =
            wb({QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--json")}, folder.path());
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out.right(1000) + outcome.err));
        qint64 size = 0;
        qint64 pieces = 0;
        double duration = 0;
        const QList<QJsonObject> objects = objectsOf(outcome.out);
        for (const QJsonObject &object : objects) {
            if (object.value(u"kind") == QStringLiteral("received")) {
                size += object.value(u"size").toInteger();
                pieces += object.value(u"pieces").toInteger(1);
            }
            duration += eventOf(object) == u"end" ? object.value(u"duration").toDouble() : 0;
        }
        QVERIFY2(size >= most, qPrintable(QString::number(size)));
        QVERIFY2(pieces > 200, qPrintable(QString::number(pieces)));
        // 21 in each tenth of a second that has begun, and what is no piece.
        QVERIFY2(double(objects.size()) <= 21 * (duration * 10 + 2) + 10, qPrintable(QString::number(objects.size())));
    }

    void whoeverStopsReadingEndsIt()
    {
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(WB_SCENARIOS));
        process.start(QStringLiteral("bash"),
                      {QStringLiteral("-c"),
                       QStringLiteral("'%1' run passing devices --json -j4 | head -n 3; exit ${PIPESTATUS[0]}")
                           .arg(QStringLiteral(WB_PROGRAM))});
        QVERIFY(process.waitForFinished(deadline));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("nobody reads the output any more"));
    }

    void aTerminalSeesHowFarItIs()
    {
        Outcome outcome;
        const QByteArray text = seen(mixed, "xterm", &outcome);
        QCOMPARE(outcome.code, 1);
        qsizetype at = 0;
        for (const char *line : {"0 of 3", "1 of 3", "2 of 3, 1 failed", "3 of 3, 1 failed, 1 inconclusive"}) {
            const qsizetype found = text.indexOf(QByteArray(QByteArray("\r\x1b[K") + line), at);
            QVERIFY2(found >= 0, text.constData());
            at = found;
        }
        QVERIFY(!text.contains('\n'));
        QCOMPARE(lastLine(text), QByteArray()); // it is gone
    }

    void standardOutputIsTheSameWithAndWithoutATerminal()
    {
        for (const QStringList &more : {QStringList(), {QStringLiteral("--tap")}}) {
            Outcome outcome;
            QVERIFY(!seen(mixed + more, "xterm", &outcome).isEmpty());
            const Outcome plain = wb(mixed + more);
            QCOMPARE(plain.err, QString());
            const QRegularExpression duration(QStringLiteral("duration_ms: [\\d.]+"));
            QCOMPARE(settled(outcome.out).remove(duration), settled(plain.out).remove(duration));
        }
    }

    void whatTheProgramComplainsAboutStandsAlone()
    {
        const QByteArray text = seen(mixed + QStringList{QStringLiteral("--junit"), QStringLiteral("/nosuch/x/y")});
        QVERIFY2(lastLine(text).startsWith("wb: /nosuch/x/y: "), text.constData());
    }

    void aTerminalThatCannotWriteALineAnewSeesNone()
    {
        QCOMPARE(seen(mixed, "dumb"), QByteArray());
        QCOMPARE(seen(mixed, ""), QByteArray());
    }
};

QTEST_GUILESS_MAIN(WbRunLiveTest)
#include "tst_wbrunlive.moc"
