// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/recorddecoder.h"

#include <QTest>

using namespace wirebench;
using capture::Protocol;
using decode::Direction;
using session::Decoding;
using session::RecordDecoder;

Q_DECLARE_METATYPE(wirebench::decode::Direction)
Q_DECLARE_METATYPE(wirebench::capture::Protocol)

namespace {

const QByteArray request = QByteArray::fromHex("000100000006010300000002");

//! One record that was sent, of whatever session.
class OneRecord final : public capture::RecordSource
{
public:
    explicit OneRecord(const capture::Session &session)
        : m_session(session)
    { }

    capture::RecordEntry entry() const
    {
        capture::RecordEntry entry;
        entry.direction = capture::Direction::Out;
        entry.payloadLength = static_cast<quint32>(request.size());
        return entry;
    }

    quint64 count() const override { return 1; }
    Result<qsizetype> read(quint64, std::span<capture::RecordEntry>) const override { return 0; }
    Result<QByteArrayView> payload(const capture::RecordEntry &, QByteArray &storage) const override
    {
        storage = request;
        return QByteArrayView(storage);
    }
    capture::Session session(capture::SessionId) const override { return m_session; }
    Endpoint peer(const capture::RecordEntry &) const override { return m_session.remote; }

private:
    const capture::Session m_session;
};

} // namespace

//! By what a message is decoded, and which way it goes.
class RecordDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsSayWhatGoesOut_data();
    void sessionsSayWhatGoesOut();
};

void RecordDecoderTest::sessionsSayWhatGoesOut_data()
{
    QTest::addColumn<bool>("isChosen");
    QTest::addColumn<int>("localPort");
    QTest::addColumn<int>("remotePort");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<Direction>("direction");
    const auto row = [](const char *title, bool isChosen, int local, int remote, const char *name, const char *owner,
                        const char *schema, Direction direction, Protocol protocol = Protocol::Tcp) {
        QTest::newRow(title) << isChosen << local << remote << QString::fromLatin1(name) << QString::fromLatin1(owner)
                             << protocol << QString::fromLatin1(schema) << direction;
    };
    row("to its port", false, 50'000, 502, "pump:502", "us", "modbus", Direction::Request);
    row("from its port", false, 502, 50'000, "", "us", "modbus", Direction::Response);
    row("from its port, to another", false, 502, 50'000, "pump:50000", "us", "modbus", Direction::Response);
    row("no known port", false, 50'000, 5020, "pump:5020", "us", "", Direction::Request);
    row("chosen, to its port", true, 50'000, 502, "", "", "modbus", Direction::Request);
    row("chosen, from its port", true, 502, 50'000, "", "", "modbus", Direction::Response);
    row("chosen, asked for", true, 50'000, 5020, "pump:5020", "us", "modbus", Direction::Request);
    row("chosen, came to us", true, 5020, 50'000, "", "us", "modbus", Direction::Response);
    row("chosen, captured by others", true, 50'000, 5020, "", "", "modbus", Direction::Request);
    row("chosen, bound", true, 5020, 50'000, "", "us", "modbus", Direction::Unknown, Protocol::Udp);
    row("chosen, to a peer", true, 50'000, 5020, "pump:5020", "us", "modbus", Direction::Request, Protocol::Udp);
    row("chosen against the port", true, 50'000, 1883, "pump:1883", "us", "modbus", Direction::Request);
}

void RecordDecoderTest::sessionsSayWhatGoesOut()
{
    QFETCH(bool, isChosen);
    QFETCH(int, localPort);
    QFETCH(int, remotePort);
    QFETCH(QString, name);
    QFETCH(QString, owner);
    QFETCH(QString, schema);
    QFETCH(Protocol, protocol);
    const QHostAddress address(QHostAddress::LocalHost);
    const OneRecord source({0,
                            protocol,
                            {address, static_cast<quint16>(localPort)},
                            {address, static_cast<quint16>(remotePort)},
                            owner,
                            name});
    Decoding decoding{decode::SchemaCatalogue::builtIn()};
    if (isChosen)
        decoding.schema = decoding.catalogue.find(QStringLiteral("modbus"));
    QList<session::DecodedMessage> messages;
    const auto take = [&messages](session::DecodedMessage &&message) { messages.append(std::move(message)); };
    RecordDecoder decoder(source, decoding);
    decoder.add(0, source.entry(), take);
    decoder.finish(take);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().schema ? messages.first().schema->name() : QString(), schema);
    QTEST(messages.first().direction, "direction");
    QCOMPARE(messages.first().frame.payload, request);
}

QTEST_GUILESS_MAIN(RecordDecoderTest)
#include "tst_recorddecoder.moc"
