// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/failuretext.h"
#include "core/report/htmlpage.h"
#include "core/report/jsonlines.h"
#include "core/report/junitxml.h"
#include "core/report/taptext.h"
#include "tests/core/report/hostileresults.h"
#include "tests/fuzz/fuzztarget.h"

#include <QJsonDocument>
#include <QXmlStreamReader>

using namespace wirebench;
using namespace wirebench::report;

namespace {

void checkXml(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    int cases = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        cases += reader.isStartElement() && reader.name() == u"testcase" ? 1 : 0;
    }
    FUZZ_CHECK(!reader.hasError() && cases == 3);
}

void checkTap(const QByteArray &tap)
{
    int points = 0;
    for (const QByteArray &line : tap.chopped(1).split('\n')) {
        const bool isPoint = line.startsWith("ok ") || line.startsWith("not ok ");
        points += isPoint ? 1 : 0;
        FUZZ_CHECK(isPoint || line.isEmpty() || line.startsWith("  ") || line == "TAP version 14" || line == "1..3");
    }
    FUZZ_CHECK(points == 3);
}

//! Nothing moves the cursor, changes a colour or begins a line.
void checkText(const QString &text)
{
    for (const QChar c : text)
        FUZZ_CHECK(c == u'\n' || (c.unicode() >= 0x20 && c.unicode() != 0x7f && c.unicode() != 0x202e));
}

} // namespace

//! What is before the first 0 is every text (in UTF-16 when the first byte is odd), what is behind it the bytes.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    tests::FuzzInput input(data, size);
    const bool isWide = input.take<quint8>() % 2 == 1;
    const QByteArrayView all = input.rest();
    const qsizetype end = all.indexOf('\0');
    const QByteArray front = (end < 0 ? all : all.first(end)).toByteArray();
    const QByteArray bytes = (end < 0 ? all : all.sliced(end + 1)).toByteArray();
    QString text = QString::fromUtf8(front);
    if (isWide) { // also halves of pairs
        text.clear();
        for (qsizetype i = 0; i + 1 < front.size(); i += 2)
            text += QChar(static_cast<uchar>(front[i]), static_cast<uchar>(front[i + 1]));
    }
    const harness::SuiteResult results = tests::hostileResults(text, bytes);
    checkXml(junitXml(results));
    checkTap(tapText(results));
    FUZZ_CHECK(!htmlPage(results).contains("<script"));
    for (const harness::ScenarioResult &result : results.scenarios) {
        checkText(plainText(FailureText().linesOf(result)));
        const QByteArray line = jsonLine(result);
        FUZZ_CHECK(line.count('\n') == 1 && QJsonDocument::fromJson(line).isObject());
    }
    return 0;
}
