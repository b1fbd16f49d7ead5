// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/relaymessages.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

using Messages = QList<std::pair<RelayMessageKind, QByteArray>>;

const Messages someMessages{{RelayMessageKind::Text, "text"},
                            {RelayMessageKind::Binary, QByteArray(300, '\xff')},
                            {RelayMessageKind::Binary, QByteArray()}};

QByteArray portionOf(const Messages &messages)
{
    QByteArray portion;
    for (const auto &[kind, content] : messages)
        appendRelayMessage(portion, kind, content);
    return portion;
}

//! All messages up to the first that is none.
Messages parsed(QByteArrayView portion, bool *complete)
{
    Messages messages;
    RelayParser parser(portion);
    *complete = true;
    while (*complete && !parser.atEnd()) {
        const Result<RelayMessage> message = parser.next();
        *complete = message.has_value();
        if (message)
            messages.append({message->kind, message->content.toByteArray()});
    }
    return messages;
}

} // namespace

class RelayMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfTheProtocol();
    void whatIsWrittenIsRead();
    void aCutIsNoticedEverywhere();
    void onlyTwoKindsAreKnown();
    void aHugeLengthIsNoticed();
};

void RelayMessagesTest::theBytesAreThoseOfTheProtocol()
{
    QByteArray portion;
    appendRelayNumber(portion, 0x01020304);
    appendRelayMessage(portion, RelayMessageKind::Text, "a");
    appendRelayMessage(portion, RelayMessageKind::Binary, QByteArray(256, 'b'));
    QCOMPARE(portion,
             QByteArray("\4\3\2\1"
                        "\1\1\0\0\0"
                        "a"
                        "\2\0\1\0\0",
                        15)
                 + QByteArray(256, 'b'));
}

void RelayMessagesTest::whatIsWrittenIsRead()
{
    bool complete = false;
    QCOMPARE(parsed(portionOf(someMessages), &complete), someMessages);
    QVERIFY(complete);
    QVERIFY(parsed({}, &complete).isEmpty());
    QVERIFY(complete);
}

void RelayMessagesTest::aCutIsNoticedEverywhere()
{
    const QByteArray portion = portionOf(someMessages);
    const QList<qsizetype> ends{0, portionOf(someMessages.first(1)).size(), portionOf(someMessages.first(2)).size()};
    for (qsizetype size = 0; size < portion.size(); ++size) {
        bool complete = false;
        const Messages messages = parsed(QByteArrayView(portion).first(size), &complete);
        QCOMPARE(complete, ends.contains(size));
        QCOMPARE(messages, someMessages.first(messages.size()));
    }
}

void RelayMessagesTest::onlyTwoKindsAreKnown()
{
    for (int kind = 0; kind < 256; ++kind) {
        QByteArray portion = portionOf({{RelayMessageKind::Text, "x"}});
        portion[0] = static_cast<char>(kind);
        bool complete = false;
        parsed(portion, &complete);
        QCOMPARE(complete, kind == 1 || kind == 2);
    }
}

void RelayMessagesTest::aHugeLengthIsNoticed()
{
    bool complete = true;
    parsed(QByteArray("\2\xff\xff\xff\xff", 5), &complete);
    QVERIFY(!complete);
}

QTEST_APPLESS_MAIN(RelayMessagesTest)
#include "tst_relaymessages.moc"
