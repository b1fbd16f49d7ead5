// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionaddress.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wirebench;
using namespace wirebench::session;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = wirebench::tests::FuzzInput(data, size).text();
    const Result<SessionAddress> address = parseSessionAddress(text);
    if (!address) {
        const QString &detail = address.error().detail;
        const qsizetype place = QStringView(detail).sliced(detail.lastIndexOf(u' ') + 1).toLongLong();
        FUZZ_CHECK(address.error().code == ErrorCode::InvalidArgument);
        FUZZ_CHECK(detail.startsWith(u'"' + text + u"\": expected "));
        FUZZ_CHECK(place >= 1 && place <= text.size() + 1);
        return 0;
    }
    const Result<SessionAddress> again = parseSessionAddress(address->toString());
    FUZZ_CHECK(again && *again == *address);
    FUZZ_CHECK(again->toString() == address->toString());
    return 0;
}
