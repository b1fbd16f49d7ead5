// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/fieldexpectation.h"

#include "core/decode/decoder.h"
#include "core/decode/schemacatalogue.h"
#include "core/harness/conditiontext.h"

namespace wirebench::harness {

namespace {

Result<decode::Schema> schemaOf(const Device &device)
{
    const decode::SchemaCatalogue catalogue = decode::SchemaCatalogue::builtIn();
    for (const auto &[name, value] : device.declaration.options) {
        if (name != u"schema")
            continue;
        if (const auto schema = catalogue.find(value))
            return *schema;
        return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no schema %1").arg(value));
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
        QStringLiteral("no schema is known for %1; say \"with schema=NAME\" behind its address").arg(device.address));
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

} // namespace

Result<std::unique_ptr<Expectation>> FieldExpectation::make(const scenario::ExpectField &field, const Device &device,
                                                            const scenario::EvaluationContext &context)
{
    Result<decode::Schema> schema = schemaOf(device);
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
        judgement.problem = QStringLiteral("the message has no field %1").arg(m_field.path);
        return judgement;
    }
    message::Value value = valueOf(field->value);
    auto holds = scenario::holds(value, m_field.condition, m_context);
    if ((!holds || !*holds) && !field->label.isEmpty()) { // which is its name, and may be meant
        const auto named = scenario::holds(field->label.toUtf8(), m_field.condition, m_context);
        holds = named && *named ? named : holds;
    }
    judgement.isMet = holds && *holds;
    if (!judgement.isMet)
        judgement.problem = holds ? QStringLiteral("%1 is %2, expected %3")
                                        .arg(m_field.path, valueText(value), conditionText(m_field.condition))
                                  : holds.error().problem;
    return judgement;
}

std::optional<Judgement> FieldExpectation::judge(Channel &channel)
{
    const Inbox::Message *message = channel.inbox().message();
    if (!message)
        return {};
    Judgement judgement = judgeBytes(message->bytes);
    judgement.time = message->time;
    if (message->error && !judgement.isMet)
        judgement.problem = QStringLiteral("a broken message came: %1").arg(message->error->detail);
    if (judgement.isMet)
        channel.takeMessage();
    return judgement;
}

Judgement FieldExpectation::conclude(Channel &channel, const QString &until)
{
    const Inbox &inbox = channel.inbox();
    Judgement judgement;
    judgement.problem = inbox.bytes().isEmpty()
        ? QStringLiteral("no message came %1").arg(until)
        : QStringLiteral("%1 came %2 and no message: say where one ends, \"framing …\" behind the device's address")
              .arg(bytesText(inbox.bytes().size()), until);
    return judgement;
}

} // namespace wirebench::harness
