// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/compiledterm.h"

#include "core/capture/filter/bytepattern.h"
#include "core/capture/filter/bytesearch.h"
#include "core/capture/filter/fieldcomparison.h"
#include "core/capture/filter/sessionterm.h"
#include "core/capture/filter/timebound.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

//! A function of the record.
template<typename Question>
class Asking : public CompiledTerm
{
public:
    Asking(Stage stage, Question question)
        : CompiledTerm(stage)
        , m_question(std::move(question))
    { }

    Verdict verdict(ExaminedRecord &record) override { return m_question(record); }

private:
    Question m_question;
};

template<typename Question>
std::unique_ptr<CompiledTerm> asking(Stage stage, Question question)
{
    return std::make_unique<Asking<Question>>(stage, std::move(question));
}

//! \a question takes the payload and gives a verdict.
template<typename Question>
std::unique_ptr<CompiledTerm> askingPayload(Question question)
{
    return asking(Stage::Payload, [question = std::move(question)](ExaminedRecord &record) mutable {
        const auto payload = record.payload();
        return payload ? question(*payload) : Verdict::Unknown;
    });
}

//! \a question takes a view of the record with its payload; only data means anything.
template<typename Question>
std::unique_ptr<CompiledTerm> askingFields(Question question)
{
    return asking(Stage::Fields, [question = std::move(question)](ExaminedRecord &record) {
        if (record.entry().kind != RecordKind::Data && record.entry().kind != RecordKind::Datagram)
            return Verdict::False;
        const auto payload = record.payload();
        if (!payload)
            return Verdict::Unknown;
        return verdictOf(question(RecordView{record.row(), record.entry(), record.session(), *payload}));
    });
}

//! A regular expression.
class Matching : public CompiledTerm
{
public:
    explicit Matching(BytePattern pattern)
        : CompiledTerm(Stage::Payload)
        , m_pattern(std::move(pattern))
    { }

    Verdict verdict(ExaminedRecord &record) override
    {
        const auto payload = record.payload();
        if (!payload || !m_pattern.isValid())
            return Verdict::Unknown;
        const auto match = m_pattern.match(*payload);
        return match == BytePattern::Match::GivenUp ? Verdict::Unknown : verdictOf(match == BytePattern::Match::Yes);
    }
    bool isExhausted() const override { return m_pattern.isExhausted(); }

private:
    BytePattern m_pattern;
};

struct Compiler
{
    const FilterSurroundings &surroundings;

    using Term = std::unique_ptr<CompiledTerm>;

    Term operator()(const DirectionTerm &term) const
    {
        return asking(Stage::Entry, [wanted = term.direction](ExaminedRecord &record) {
            return verdictOf(record.entry().direction == wanted);
        });
    }
    Term operator()(const KindTerm &term) const
    {
        return asking(Stage::Entry, [wanted = term.kind](ExaminedRecord &record) {
            return verdictOf(record.entry().kind == wanted);
        });
    }
    Term operator()(const LengthTerm &term) const
    {
        return asking(Stage::Entry, [test = term.test](ExaminedRecord &record) {
            return verdictOf(test.accepts(record.entry().payloadLength));
        });
    }
    Term operator()(const SessionTerm &term) const
    {
        return asking(Stage::Entry, [test = term.test](ExaminedRecord &record) {
            return verdictOf(test.accepts(record.entry().session));
        });
    }
    Term operator()(const TimeTerm &term) const
    {
        return asking(Stage::Entry, [bound = TimeBound(term, surroundings.zone)](ExaminedRecord &record) mutable {
            return verdictOf(bound.accepts(record.entry().time));
        });
    }
    Term operator()(const ProtocolTerm &term) const
    {
        if (term.name == u"tcp" || term.name == u"udp")
            return compileSessionTerm(term);
        return askingFields([lookup = surroundings.fields, name = term.name](const RecordView &record) {
            return lookup && lookup->isProtocol(record, name);
        });
    }
    Term operator()(const PortTerm &term) const { return compileSessionTerm(term); }
    Term operator()(const NetworkTerm &term) const { return compileSessionTerm(term); }
    Term operator()(const PeerNameTerm &term) const { return compileSessionTerm(term); }
    Term operator()(const OwnerTerm &term) const { return compileSessionTerm(term); }
    Term operator()(const TextTerm &term) const
    {
        return askingPayload(
            [text = term.text.toUtf8()](QByteArrayView payload) { return verdictOf(findBytes(payload, text) >= 0); });
    }
    Term operator()(const BytesTerm &term) const
    {
        return askingPayload([search = MaskedSearch(term.bytes, term.mask)](QByteArrayView payload) {
            return verdictOf(search.find(payload) >= 0);
        });
    }
    Term operator()(const RegexTerm &term) const
    {
        return std::make_unique<Matching>(BytePattern(term.pattern, term.flags, *surroundings.clock));
    }
    Term operator()(const FieldTerm &term) const
    {
        return askingFields([lookup = surroundings.fields, term](const RecordView &record) {
            if (!lookup)
                return false;
            const auto values = lookup->values(record, term.name);
            if (!term.comparison)
                return !values.isEmpty();
            return std::any_of(values.cbegin(), values.cend(),
                               [&](const FieldValue &value) { return compares(value, *term.comparison, term.value); });
        });
    }
};

} // namespace

std::unique_ptr<CompiledTerm> compileTerm(const FilterTerm &term, const FilterSurroundings &surroundings)
{
    return std::visit(Compiler{surroundings}, term);
}

} // namespace wirebench::capture
