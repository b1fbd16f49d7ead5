// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/fieldexpectation.h"

#include "core/decode/decoder.h"
#include "core/decode/schemacatalogue.h"
#include "core/framing/framer.h"
#include "core/framing/framingtext.h"
#include "core/harness/checkcontext.h"
#include "core/harness/conditiontext.h"
#include "core/harness/harnesstexts.h"

namespace wirebench::harness {

namespace {

constexpr qsizetype mostKnown = 24; // names that are told

//! The paths of what has a value, in their order.
void addPaths(const decode::Field &field, const QString &before, QStringList &paths)
{
    for (const decode::Field &child : field.children) {
        const bool isJoined = before.isEmpty() || child.name.startsWith(u'[');
        const QString path = before + (isJoined ? QString() : QStringLiteral(".")) + child.name;
        if (child.children.isEmpty())
            paths.append(path);
        else
            addPaths(child, path, paths);
    }
}

QString knownText(const decode::Field &root)
{
    QStringList paths;
    addPaths(root, {}, paths);
    const qsizetype more = paths.size() - mostKnown;
    const QString text = QStringList(paths.first(std::min(paths.size(), mostKnown))).join(QStringLiteral(", "));
    return more > 0 ? HarnessTexts::tr("%1 and %2 more").arg(text, QString::number(more)) : text;
}

Result<decode::Schema> schemaOf(const Device &device, const Scope &scope)
{
    const decode::SchemaCatalogue catalogue = decode::SchemaCatalogue::builtIn();
    for (const auto &[name, value] : device.declaration.options) {
        if (name != u"schema")
            continue;
        if (const auto schema = catalogue.find(value))
            return *schema;
        if (value.contains(u'/') || value.contains(u'.')) // as the checker tells files from names
            return schemaInFile(scope.beside(value));
        return failure(ErrorCode::InvalidArgument, HarnessTexts::tr("there is no schema %1").arg(value));
    }
    const auto address = session::parseSessionAddress(device.address);
    const bool isStream = address && address->kind == session::SessionAddress::Kind::Tcp;
    const auto guesses = address
        ? catalogue.guess(isStream ? decode::Transport::Tcp : decode::Transport::Udp, address->port)
        : QList<decode::Schema>();
    if (!guesses.isEmpty())
        return guesses.first();
    return failure(
        ErrorCode::InvalidArgument,
        HarnessTexts::tr("no schema is known for %1; say \"with schema=NAME\" behind its address").arg(device.address));
}

message::Value valueOf(const decode::FieldValue &value)
{
    return std::visit(
        [&value](const auto &any) -> message::Value {
            using T = std::decay_t<decltype(any)>;
            if constexpr (std::is_same_v<T, bool>)
                return quint64(any);
            else if constexpr (std::is_same_v<T, QString>)
                return any.toUtf8();
            else if constexpr (std::is_same_v<T, std::monostate>)
                return QByteArray();
            else if constexpr (std::is_same_v<T, QByteArray>)
                return decode::toText(value).toUtf8();
            else
                return any;
        },
        value);
}

//! Of what is bytes, or has fields and no value of its own, the bytes.
message::Value capturedOf(const decode::Field &field, QByteArrayView message)
{
    if (const auto *bytes = std::get_if<QByteArray>(&field.value))
        return *bytes;
    if (std::holds_alternative<std::monostate>(field.value))
        return message.sliced(field.offset, field.length).toByteArray();
    return valueOf(field.value);
}

} // namespace

Result<std::unique_ptr<Expectation>> FieldExpectation::make(const scenario::ExpectField &field, const Device &device,
                                                            const Scope &scope,
                                                            const scenario::EvaluationContext &context)
{
    Result<decode::Schema> schema = schemaOf(device, scope);
    if (!schema)
        return tl::unexpected(schema.error());
    return std::unique_ptr<Expectation>(new FieldExpectation(field, *std::move(schema), context));
}

FieldExpectation::FieldExpectation(scenario::ExpectField field, decode::Schema schema,
                                   scenario::EvaluationContext context)
    : m_field(std::move(field))
    , m_schema(std::move(schema))
    , m_context(std::move(context))
{ }

Judgement FieldExpectation::judgeBytes(QByteArrayView bytes) const
{
    Judgement judgement;
    const decode::Field root = decode::decode(m_schema, bytes);
    const decode::Field *field = root.find(m_field.path);
    if (!field) {
        judgement.problem = HarnessTexts::tr("the message has no field %1; by %2 it has %3")
                                .arg(m_field.path, m_schema.name(), knownText(root));
        return judgement;
    }
    const message::Value value = valueOf(field->value);
    if (m_field.condition)
        judgement.problem = problemOf(value, field->label);
    judgement.isMet = judgement.problem.isEmpty();
    if (judgement.isMet && !m_field.variable.isEmpty())
        judgement.captures.append({m_field.variable, capturedOf(*field, bytes), field->offset, field->length});
    return judgement;
}

QString FieldExpectation::problemOf(const message::Value &value, const QString &label) const
{
    const auto holds = scenario::holds(value, *m_field.condition, m_context);
    if (holds && *holds)
        return {};
    if (!label.isEmpty()) { // which is its name, and may be meant
        const auto named = scenario::holds(label.toUtf8(), *m_field.condition, m_context);
        if (named && *named)
            return {};
    }
    return holds ? HarnessTexts::tr("%1 is %2, expected %3")
                       .arg(m_field.path, valueText(value), conditionText(*m_field.condition))
                 : holds.error().problem;
}

std::optional<Judgement> FieldExpectation::judgeStream(Channel &channel) const
{
    const auto framing = framing::parseFraming(m_schema.framing());
    auto framer = framing ? framing::makeFramer(*framing) : tl::unexpected(framing.error());
    if (!framer) // it says nothing; conclude() tells
        return {};
    std::optional<framing::Frame> first;
    (*framer)->feed(channel.inbox().bytes().toByteArray(), channel.lastArrival(), [&first](framing::Frame &&frame) {
        if (!first)
            first = std::move(frame);
    });
    if (!first)
        return {};
    const auto end = static_cast<qsizetype>(first->offset + first->length);
    Judgement judgement = judgeBytes(first->payload);
    judgement.time = channel.inbox().timeOf(end);
    if (first->error && !judgement.isMet)
        judgement.problem = HarnessTexts::tr("a broken message came: %1").arg(first->error->detail);
    if (judgement.isMet)
        channel.take(end);
    return judgement;
}

std::optional<Judgement> FieldExpectation::judge(Channel &channel)
{
    if (!channel.inbox().hasMessages())
        return judgeStream(channel);
    const Inbox::Message *message = channel.inbox().message();
    if (!message)
        return {};
    Judgement judgement = judgeBytes(message->bytes);
    judgement.time = message->time;
    if (message->error && !judgement.isMet)
        judgement.problem = HarnessTexts::tr("a broken message came: %1").arg(message->error->detail);
    if (judgement.isMet)
        channel.takeMessage();
    return judgement;
}

Judgement FieldExpectation::conclude(Channel &channel, const QString &until)
{
    const Inbox &inbox = channel.inbox();
    Judgement judgement;
    if (inbox.bytes().isEmpty())
        judgement.problem = HarnessTexts::tr("no message came %1").arg(until);
    else if (m_schema.framing().isEmpty())
        judgement.problem = HarnessTexts::tr("%1 came %2 and no message: say where one ends, \"framing …\" behind the "
                                             "device's address")
                                .arg(bytesText(inbox.bytes().size()), until);
    else
        judgement.problem = HarnessTexts::tr("%1 came %2, and no message by %3 is whole")
                                .arg(bytesText(inbox.bytes().size()), until, m_schema.name());
    return judgement;
}

} // namespace wirebench::harness
