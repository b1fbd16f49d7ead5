// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"
#include "webchannel/bridge/httprequest.h"

#include <memory>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

//! What a reader made of some bytes.
struct Outcome
{
    std::optional<HttpRequest> request;
    std::optional<Error> error;
    QByteArray rest; // what followed, with what was not given to the reader any more

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

//! The bytes in parts of \a step bytes, after a first one of \a first; each in memory of exactly its size, so that
//! AddressSanitizer sees a read beyond it.
Outcome readInParts(QByteArrayView bytes, qsizetype first, qsizetype step)
{
    HttpHeadReader reader;
    Outcome outcome;
    qsizetype size = first;
    for (QByteArrayView left = bytes; !left.isEmpty(); size = std::min(step, left.size())) {
        const auto part = std::make_unique<char[]>(static_cast<std::size_t>(size));
        std::copy_n(left.data(), size, part.get());
        left = left.sliced(size);
        const auto request = reader.append(QByteArrayView(part.get(), size));
        if (!request) {
            FUZZ_CHECK(request.error().code == ErrorCode::InvalidArgument && !request.error().detail.isEmpty());
            FUZZ_CHECK(reader.takeRest().isEmpty() && !reader.append("more"));
            outcome.error = request.error();
            return outcome;
        }
        if (*request) {
            outcome.request = **request;
            outcome.rest = reader.takeRest() + left.toByteArray();
            FUZZ_CHECK(bytes.size() - outcome.rest.size() <= largestHttpHead);
            return outcome;
        }
        FUZZ_CHECK(reader.takeRest().isEmpty());
    }
    FUZZ_CHECK(bytes.size() < largestHttpHead);
    return outcome;
}

//! What is read can be written, and is then the same.
void checkRequest(const HttpRequest &request)
{
    FUZZ_CHECK(request.headers.size() <= mostHttpHeaders);
    QByteArray written = request.method + ' ' + request.target + " HTTP/1." + QByteArray::number(request.minorVersion);
    for (const auto &[name, value] : request.headers) {
        written += "\r\n" + name + ": " + value;
        const qsizetype count = request.count(name);
        FUZZ_CHECK(count >= 1 && request.header(name.toUpper()).has_value() == (count == 1));
    }
    written += "\r\n\r\n";
    FUZZ_CHECK(written.size() > largestHttpHead
               || readInParts(written, written.size(), 1) == (Outcome{request, {}, {}}));
    if (checkUpgrade(request))
        FUZZ_CHECK(request.count("Host") == 1 && request.lists("CONNECTION", "UPGRADE"));
}

//! An answer has the headers that it should have, and none that came from outside.
void checkAnswer(const QByteArray &answer, const QByteArray &usual)
{
    const qsizetype statusEnd = answer.indexOf("\r\n");
    const auto asRequest = [](const QByteArray &head) -> QByteArray {
        return "GET / HTTP/1.1" + head.sliced(head.indexOf("\r\n"));
    };
    FUZZ_CHECK(answer.startsWith("HTTP/1.1 ") && statusEnd > 0);
    const QByteArray head = asRequest(answer);
    FUZZ_CHECK(head.indexOf("\r\n\r\n") == head.size() - 4);
    const Outcome outcome = readInParts(head, head.size(), 1);
    const Outcome expected = readInParts(asRequest(usual), 1, 1);
    FUZZ_CHECK(outcome.request && outcome.rest.isEmpty() && expected.request);
    for (const auto &[name, value] : outcome.request->headers)
        FUZZ_CHECK(outcome.request->count(name) == 1 && expected.request->count(name) == 1);
}

} // namespace

//! The first byte says where the bytes are cut, the others are the request, and what a page might have answers made of.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const QByteArrayView bytes = input.rest();

    const Outcome whole = readInParts(bytes, bytes.size(), 1);
    FUZZ_CHECK(readInParts(bytes, bytes.size() * cut / 256, bytes.size()) == whole);
    FUZZ_CHECK(bytes.isEmpty() || readInParts(bytes, 1, 1 + bytes.size() / 1024) == whole);
    if (whole.request)
        checkRequest(*whole.request);

    const QByteArrayView line = bytes.first(std::min<qsizetype>(bytes.size(), 1024));
    checkAnswer(upgradeResponse(line), upgradeResponse("key"));
    checkAnswer(errorResponse(400, line), errorResponse(400, "reason"));
    checkAnswer(streamResponse(line), streamResponse("origin"));
    checkAnswer(preflightResponse(line, line), preflightResponse("origin", "name"));
    return 0;
}
