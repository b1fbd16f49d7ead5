// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"
#include "webchannel/bridge/relaymessages.h"

#include <memory>
#include <vector>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

//! All messages up to the first that is none.
std::vector<RelayMessage> messagesOf(QByteArrayView portion)
{
    std::vector<RelayMessage> messages;
    RelayParser parser(portion);
    while (!parser.atEnd()) {
        const Result<RelayMessage> message = parser.next();
        if (!message) {
            FUZZ_CHECK(message.error().code == ErrorCode::InvalidArgument && !message.error().detail.isEmpty());
            break;
        }
        messages.push_back(*message);
    }
    return messages;
}

} // namespace

//! The first byte says where the portion is cut, the others are the portion.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const QByteArrayView portion = input.rest();

    const auto messages = messagesOf(portion);
    QByteArray written;
    for (const RelayMessage &message : messages)
        appendRelayMessage(written, message.kind, message.content);
    FUZZ_CHECK(portion.first(written.size()) == written);

    // The front has the same messages, as far as they are whole. In memory of exactly its size, so that
    // AddressSanitizer sees a read beyond it.
    const qsizetype frontSize = portion.size() * cut / 256;
    const auto front = std::make_unique<char[]>(static_cast<std::size_t>(frontSize));
    std::copy_n(portion.data(), frontSize, front.get());
    const auto some = messagesOf(QByteArrayView(front.get(), frontSize));
    FUZZ_CHECK(some.size() <= messages.size());
    qsizetype end = 0;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        end += relayHeaderSize + messages[i].content.size();
        FUZZ_CHECK((end <= frontSize) == (i < some.size()));
        FUZZ_CHECK(i >= some.size() || some[i].content == messages[i].content);
    }
    return 0;
}
