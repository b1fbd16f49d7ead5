// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filtercompletion.h"
#include "core/capture/filter/filtermatcher.h"
#include "tests/fuzz/fuzztarget.h"

#include <chrono>

using namespace wirebench;
using namespace wirebench::capture;

namespace {

//! Two sessions; each record has the same payload.
class FewRecords : public RecordSource
{
public:
    explicit FewRecords(QByteArrayView payload)
        : m_payload(payload)
    { }

    quint64 count() const override { return 4; }
    Result<qsizetype> read(quint64 first, std::span<RecordEntry> entries) const override
    {
        for (RecordEntry &entry : entries) {
            entry = {};
            entry.time = static_cast<qint64>(first) * 1'795'000'000'000'000'000;
            entry.payloadLength = static_cast<quint32>(m_payload.size());
            entry.session = static_cast<SessionId>(first % 2);
            entry.kind = first == 3 ? RecordKind::Note : RecordKind::Data;
            entry.direction = static_cast<Direction>(first % 3);
            ++first;
        }
        return static_cast<qsizetype>(entries.size());
    }
    Result<QByteArrayView> payload(const RecordEntry &, QByteArray &) const override { return m_payload; }
    Session session(SessionId id) const override
    {
        const Endpoint remote{QHostAddress(QStringLiteral("10.0.0.1")), 502};
        return {id,
                id == 0 ? Protocol::Tcp : Protocol::Udp,
                {QHostAddress(QHostAddress::AnyIPv6), 7},
                id == 0 ? remote : Endpoint(),
                QStringLiteral("web"),
                QStringLiteral("pump")};
    }
    Endpoint peer(const RecordEntry &) const override { return {QHostAddress(QStringLiteral("fe80::1")), 9}; }

private:
    QByteArrayView m_payload;
};

class TheText : public FieldLookup
{
public:
    bool isProtocol(const RecordView &record, QStringView) const override { return record.row == 0; }
    QList<FieldValue> values(const RecordView &record, QStringView) const override
    {
        return {record.payload.toByteArray(), QString::fromLatin1(record.payload), qint64(3), 0.5, ~quint64(0)};
    }
};

void checkPlace(const QString &text, const FilterError &error)
{
    FUZZ_CHECK(error.position >= 0 && error.length >= 0);
    FUZZ_CHECK(error.position + error.length <= text.size());
    FUZZ_CHECK(!error.problem.isEmpty() && !error.expected.isEmpty());
}

void checkCompletions(const QString &text)
{
    const FilterNames names{{QStringLiteral("modbus")}, {QStringLiteral("unit")}, {QStringLiteral("a \"b")}, {}};
    for (qsizetype cursor = 0; cursor <= text.size(); cursor += 1 + text.size() / 16) {
        for (const FilterCompletion &completion : completions(text, cursor, names)) {
            FUZZ_CHECK(completion.position >= 0 && completion.position <= cursor);
            FUZZ_CHECK(completion.position + completion.length >= cursor);
            FUZZ_CHECK(completion.position + completion.length <= text.size());
        }
    }
}

//! A filter, what it says of few records, and that its opposite says the opposite.
void checkEvaluation(const Filter &filter, QByteArrayView payload)
{
    const FewRecords records(payload);
    const TheText fields;
    FilterMatcher matcher(filter, records, &fields, QTimeZone::utc());
    const Filter opposite{Filter::Kind::Not, {}, {filter}};
    FilterMatcher opposed(opposite, records, &fields, QTimeZone::utc());
    for (quint64 row = 0; row < records.count(); ++row) {
        RecordEntry entry;
        FUZZ_CHECK(records.read(row, {&entry, 1}) == 1);
        const bool matches = matcher.matches(row, entry);
        const bool isOpposed = opposed.matches(row, entry);
        FUZZ_CHECK(matcher.undecided() == opposed.undecided());
        FUZZ_CHECK(!(matches && isOpposed));
        FUZZ_CHECK(matches || isOpposed || matcher.undecided() > 0);
    }
}

} // namespace

//! The first byte says how often the text is repeated to be the payload.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const qsizetype times = input.take<quint8>();
    const QString text = input.text();
    checkCompletions(text);
    const auto filter = parseFilter(text);
    if (!filter) {
        if (text.size() <= longestFilter)
            checkPlace(text, filter.error());
        return 0;
    }
    const QString canonical = filter->toString();
    // Quotes and escapes make a text longer, but a text that nearly is too long is not what is looked for here.
    if (canonical.size() <= longestFilter) {
        const auto again = parseFilter(canonical);
        FUZZ_CHECK(again && *again == *filter && again->toString() == canonical);
    }
    if (filter->kind != Filter::Kind::Everything)
        checkEvaluation(*filter, input.rest().toByteArray().repeated(times));
    return 0;
}
