// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

Q_DECLARE_METATYPE(wirebench::decode::Direction)

namespace {

using Values = QList<std::pair<const char *, const char *>>;

void row(const char *schema, const char *what, const QByteArray &frame, const char *summary, const Values &values,
         Direction direction = Direction::Unknown)
{
    QTest::newRow(qPrintable(QString::fromLatin1(schema) + QStringLiteral(": ") + QString::fromLatin1(what)))
        << QByteArray(schema) << frame << direction << QString::fromUtf8(summary) << values;
}

void columns()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<Values>("values");
}

//! Lines end in CR LF.
QByteArray lines(const char *text)
{
    return QByteArray(text).replace('\n', "\r\n");
}

} // namespace

Q_DECLARE_METATYPE(Values)

//! The schemas of the program against examples, most of them from the specifications.
class TestSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void binaryFramesAreDecodedAndBuiltAgain_data();
    void binaryFramesAreDecodedAndBuiltAgain() { check(); }
    void textIsDecodedAndBuiltAgain_data();
    void textIsDecodedAndBuiltAgain() { check(); }
    void mistakesAreToldInTheirPlace_data();
    void mistakesAreToldInTheirPlace();

private:
    void check();
};

void TestSchemas::check()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, frame);
    QFETCH(const Direction, direction);
    QFETCH(const Values, values);
    const Schema used = builtInSchema(schema.constData());
    const Field tree = decode::decode(used, frame, {direction, {}});
    QVERIFY2(errorsOf(tree).isEmpty(), qPrintable(shown(tree)));
    QVERIFY2(rangesAreSound(tree, 0, frame.size()), qPrintable(shown(tree)));
    QTEST(summaryOf(used, tree), "summary");
    for (const auto &[path, text] : values)
        QVERIFY2(at(tree, path) == QString::fromUtf8(text),
                 qPrintable(QString::fromLatin1(path) + QStringLiteral(" is ") + at(tree, path) + u'\n' + shown(tree)));
    const auto built = build(used, tree, {direction, {}});
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    QCOMPARE(built->toHex(' '), frame.toHex(' '));
    for (qsizetype size = 0; size < frame.size(); ++size) {
        const Field front = decode::decode(used, QByteArrayView(frame).first(size), {direction, {}});
        QVERIFY2(rangesAreSound(front, 0, size), qPrintable(shown(front)));
        QCOMPARE(front.length, size);
        (void)build(used, front, {direction, {}});
    }
}

void TestSchemas::binaryFramesAreDecodedAndBuiltAgain_data()
{
    columns();
    row("dns", "query",
        bytes("db42 0100 0001 0000 0000 0000 03777777 0c6e6f7274686561737465726e 03656475 00 0001 0001"),
        "query 56130: A www.northeastern.edu",
        {{"flags.recdesired", "true"},
         {"questions[0].name", "www.northeastern.edu"},
         {"questions[0].class.class", "IN"}});
    row("dns", "answer",
        bytes("db42 8180 0001 0001 0000 0000 03777777 0c6e6f7274686561737465726e 03656475 00 0001 0001"
              "c00c 0001 0001 00000258 0004 9b211144"),
        "response 56130: A www.northeastern.edu A 155.33.17.68",
        {{"flags.rcode", "no error"},
         {"answers[0].name", "www.northeastern.edu"},
         {"answers[0].ttl", "600"},
         {"answers[0].len", "4"},
         {"answers[0].data", "155.33.17.68"}});
    row("dns", "names of RFC 1035, 4.1.4",
        bytes("0001 8400 0000 0003 0000 0001"
              "0146 03495349 0441525041 00 0002 0001 00000000 0006 03464f4f c00c"
              "c012 0010 0001 00000000 0004 03616263"
              "00 000f 0001 00000000 0004 000a c00c"
              "00 0029 04d0 00 00 8000 0000"),
        "response 1:  NS FOO.F.ISI.ARPA, TXT abc, MX 10 F.ISI.ARPA",
        {{"answers[0].name", "F.ISI.ARPA"},
         {"answers[0].data", "FOO.F.ISI.ARPA"},
         {"answers[1].name", "ARPA"},
         {"answers[2].name", "."},
         {"additionals[0].udp_payload_size", "1232"},
         {"additionals[0].edns_flags.do", "true"}});
    row("ntp", "client",
        bytes("23 00 06 ec 00000000 00000000 00000000 0000000000000000 0000000000000000 0000000000000000"
              "e4f1a2b3c4d5e6f7"),
        "NTP client, version 4, stratum unspecified or invalid", {{"xmt.seconds", "3841041075"}, {"precision", "-20"}});
    row("ntp", "server",
        bytes("24 02 06 e9 00000800 00018000 c0000201 e4f1a2b300000000 e4f1a2b3c4d5e6f7 e4f1a2b3d0000000"
              "e4f1a2b3d1000000"),
        "NTP server, version 4, stratum secondary reference",
        {{"rootdelay", "0.03125"}, {"rootdispersion", "1.5"}, {"refid", "192.0.2.1"}});
    row("snmp", "get",
        bytes("30 26 02 01 01 04 06 7075626c6963 a0 19 02 01 01 02 01 00 02 01 00"
              "30 0e 30 0c 06 08 2b06010201010100 05 00"),
        "get-request 1.3.6.1.2.1.1.1.0=",
        {{"body.version", "v2c"},
         {"body.community", "7075626c6963"},
         {"body.data.body.error_status", "noError"},
         {"body.data.body.variable_bindings.items[0].body.value_tag", "NULL"}});
    row("snmp", "response",
        bytes("30 3a 02 01 01 04 06 7075626c6963 a2 2d 02 02 0539 02 01 00 02 01 00"
              "30 21 30 10 06 08 2b06010201010300 43 04 00ffffff 30 0d 06 07 2b060102010202 41 02 00ff"),
        "get-response 1.3.6.1.2.1.1.3.0=16777215, 1.3.6.1.2.1.2.2=255", {{"body.data.body.request_id", "1337"}});
    row("mqtt", "connect", bytes("10 10 0004 4d515454 04 02 003c 0004 74657374"), "Connect Command test",
        {{"packets[0].body.conflags.cleansess", "true"}, {"packets[0].body.kalive", "60"}});
    row("mqtt", "two packets", bytes("32 07 0003 612f62 000a c0 00"), "Publish Message a/b, Ping Request",
        {{"packets[0].hdrflags.qos", "At least once delivery"}, {"packets[0].body.msgid", "10"}});
    row("mqtt", "subscribe", bytes("82 0e 000a 0003 612f62 01 0003 632f64 02"), "Subscribe Request a/b",
        {{"packets[0].body.topics[1].sub_qos", "Exactly once delivery"}});
    row("mqtt", "suback", bytes("90 05 000a 00 02 80"), "Subscribe Ack 10",
        {{"packets[0].body.suback_qos[2]", "Failure"}});
    row("mqtt", "unsubscribe", bytes("a2 0c 000a 0003 612f62 0003 632f64"), "Unsubscribe Request a/b, c/d", {});
    row("mqtt", "a long one", bytes("30 83 01 0003 612f62") + QByteArray(126, 'x'), "Publish Message a/b",
        {{"packets[0].len", "131"}});
    row("mqtt5", "connect", bytes("10 14 0004 4d515454 05 02 000a 05 11 0000000a 0002 6331"), "Connect Command c1",
        {{"packets[0].body.properties.items[0].id", "Session Expiry Interval"},
         {"packets[0].body.properties.items[0].content", "10"}});
    row("mqtt5", "publish", bytes("30 0f 0003 612f62 07 26 0001 61 0001 62 6869"), "Publish Message a/b",
        {{"packets[0].body.properties.items[0].content.text", "b"}, {"packets[0].body.msg", "6869"}});
    row("mqtt5", "short ones", bytes("e0 00 e0 01 04 e0 02 81 00 40 02 000a 40 03 000a 10"),
        "Disconnect Req:, Disconnect Req: Disconnect with Will Message, Disconnect Req: Malformed Packet, "
        "Publish Ack 10, Publish Ack 10 No matching subscribers",
        {});
    row("osc", "frequency", bytes("2f6f7363696c6c61746f722f342f6672657175656e637900 2c660000 43dc0000"),
        "/oscillator/4/frequency 440", {});
    row("osc", "five", bytes("2f666f6f00000000 2c6969736666 0000 000003e8 ffffffff 68656c6c6f000000 3f9df3b6 40b5b22d"),
        "/foo 1000, -1, hello, 1.2339999675750732, 5.677999973297119", {{"message.format", "iisff"}});
    row("osc", "bundle",
        bytes("2362756e646c6500 00000000 00000001 0000000c 2f610000 2c690000 00000001 00000008 2f620000 2c540000"),
        "bundle: /a 1, /b", {{"bundle.fraction", "1"}, {"bundle.elements[0].packet.message.arguments[0]", "1"}});
}

void TestSchemas::textIsDecodedAndBuiltAgain_data()
{
    columns();
    row("http", "request of RFC 7230",
        lines("GET /hello.txt HTTP/1.1\nUser-Agent: curl/7.16.3 libcurl/7.16.3 OpenSSL/0.9.7l zlib/1.2.3\n"
              "Host: www.example.com\nAccept-Language: en, mi\n\n"),
        "GET /hello.txt", {{"headers[1].name", "Host"}, {"headers[2].text", "en, mi"}});
    row("http", "response of RFC 7230",
        lines("HTTP/1.1 200 OK\nDate: Mon, 27 Jul 2009 12:28:53 GMT\nServer: Apache\nETag: \"34aa387-d-1568eb00\"\n"
              "Content-Length: 51\nVary: Accept-Encoding\nContent-Type: text/plain\n\n"
              "Hello World! My payload includes a trailing CRLF.\n"),
        "200 OK", {{"response.code", "200"}});
    row("http", "chunks", lines("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\nWiki\n5;x=1\npedia\n0\nA: b\n\n"),
        "200 OK",
        {{"chunks[1].data", "7065646961"},
         {"chunks[1].extension", ";x=1"},
         {"chunks[2].size", "0"},
         {"trailers[0].text", "b"}});
    row("sip", "register of RFC 3261, 24.1",
        lines("REGISTER sip:registrar.biloxi.com SIP/2.0\n"
              "Via: SIP/2.0/UDP bobspc.biloxi.com:5060;branch=z9hG4bKnashds7\nMax-Forwards: 70\n"
              "To: Bob <sip:bob@biloxi.com>\nFrom: Bob <sip:bob@biloxi.com>;tag=456248\n"
              "Call-ID: 843817637684230@998sdasdh09\nCSeq: 1826 REGISTER\nContact: <sip:bob@192.0.2.4>\n"
              "Expires: 7200\nContent-Length: 0\n\n"),
        "REGISTER sip:registrar.biloxi.com", {{"headers[5].name", "CSeq"}, {"headers[8].text", "0"}});
    row("sip", "answer with a line that goes on",
        lines("SIP/2.0 180 Ringing\nSubject: a\n  b\nl: 2\n\nhi").replace("hi\r\n", "hi"), "180 Ringing",
        {{"response.code", "180"}, {"headers[0].continuations[0]", "b"}, {"msg_body", "6869"}});
    row("syslog", "RFC 5424, example 1",
        "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - \xef\xbb\xbf'su root' failed for lonvick on "
        "/dev/pts/8",
        "su: \xef\xbb\xbf'su root' failed for lonvick on /dev/pts/8",
        {{"priority", "34"}, {"content.hostname", "mymachine.example.com"}, {"content.msgid", "ID47"}});
    row("syslog", "RFC 5424, example 4",
        "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut=\"3\" "
        "eventSource=\"App\\\"l\" eventID=\"1011\"][examplePriority@32473 class=\"high\"]",
        "evntslog:",
        {{"content.structured_data[0].parameters[1].text", "App\\\"l"},
         {"content.structured_data[1].id", "examplePriority@32473"}});
    row("syslog", "RFC 3164", "<34>Oct 11 22:14:15 mymachine su: 'su root' failed for lonvick on /dev/pts/8",
        "su: 'su root' failed for lonvick on /dev/pts/8",
        {{"content.timestamp.month", "Oct"}, {"content.hostname", "mymachine"}});
    row("syslog", "without a time", "<13>hello", "hello", {});
    row("scpi", "two commands", ":MEAS:VOLT:DC? 10,0.001;*IDN?\n", ":MEAS:VOLT:DC? 10, 0.001, *IDN?",
        {{"commands[0].header", ":MEAS:VOLT:DC"}, {"commands[0].arguments[1]", "0.001"}, {"commands[1].query", "?"}});
    row("scpi", "a quoted text", "DISP:TEXT \"a;b,c\"", "DISP:TEXT a;b,c",
        {{"commands[0].arguments[0].quoted", "a;b,c"}});
    row("scpi", "an answer", "+1.0E+00,5\r\n", "+1.0E+00, 5", {{"answers[1]", "5"}}, Direction::Response);
    row("json", "an object", "{\"a\":[1,-2.5,true,null,\"x\xc3\xa9\"],\"b\":{}}",
        "{\"a\":[1,-2.5,true,null,\"x\xc3\xa9\"],\"b\":{}}",
        {{"document.a[1]", "-2.5"}, {"document.a[4]", "x\xc3\xa9"}, {"document.b", "object"}});
    row("text", "lines", "one\r\ntwo\n\nthr\xc3\xa9", "one, two, , thr\xc3\xa9",
        {{"lines[0].ending", "\r\n"}, {"lines[2]", ""}});
}

void TestSchemas::mistakesAreToldInTheirPlace_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("errors");
    const auto wrong = [](const char *schema, const char *what, const QByteArray &frame, const char *errors) {
        QTest::newRow(what) << QByteArray(schema) << frame << QString::fromUtf8(errors);
    };
    wrong("dns", "a name that points at itself", bytes("0001 0000 0001 0000 0000 0000 c00c 0001 0001"),
          "dns.questions.[0].name: points to byte 12, which is not before it\n");
    wrong("dns", "a count that is not so", bytes("0001 0000 0002 0000 0000 0000 00 0001 0001"),
          "dns.questions.[1].name: has no end\n");
    wrong("snmp", "a length that is too long", bytes("30 7f 02 01 01"),
          "snmp.body: needs 127 bytes, has 3\nsnmp.body.community.tag: needs 1 bytes, has 0\n");
    wrong("snmp", "no BER", bytes("31 03 02 01 01"),
          "snmp.tag: is 49; expected 48\nsnmp.body.community.tag: needs 1 bytes, has 0\n");
    wrong("mqtt", "a length without an end", bytes("10 ff ff ff ff ff ff ff ff ff ff"),
          "mqtt.packets.[0].len: is longer than 9 bytes\n");
    wrong("mqtt", "more than there should be", bytes("40 03 000a 00"),
          "mqtt.packets.[0].body.(rest): 1 bytes that nothing describes\n");
    wrong("http", "a head without an end", lines("GET / HTTP/1.1\nHost: a\n"),
          "http.headers.[1].name: has no end; expected \":\" within 0 bytes\n");
    wrong("http", "less than its length", lines("HTTP/1.1 200 OK\nContent-Length: 5\n\nab").trimmed(),
          "http.file_data: needs 5 bytes, has 2\n");
    wrong("syslog", "no priority", "<x>1 ",
          "syslog.priority: is no number of decimal digits\n"
          "syslog.content.timestamp: has no end; expected \" \" within 0 bytes\n");
    wrong("json", "a comma too many", "[1,]",
          "json.document.[1]: is no JSON at byte 3 of the frame; expected a value\n");
    wrong("text", "no UTF-8", "a\xff\n", "text.lines.[0].text: is not UTF-8\n");
}

void TestSchemas::mistakesAreToldInTheirPlace()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, frame);
    const Field tree = decode::decode(builtInSchema(schema.constData()), frame);
    QTEST(errorsOf(tree), "errors");
    QVERIFY(rangesAreSound(tree, 0, frame.size()));
}

QTEST_GUILESS_MAIN(TestSchemas)

#include "tst_schemas.moc"
