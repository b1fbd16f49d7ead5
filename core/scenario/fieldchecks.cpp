// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/fieldpath.h"
#include "core/scenario/checker.h"
#include "core/scenario/nearmiss.h"
#include "core/scenario/scenariotexts.h"

namespace wirebench::scenario {

namespace {

constexpr qsizetype mostTold = 12; // names

bool isSchemaFile(const QString &schema)
{
    return schema.contains(u'/') || schema.contains(u'.');
}

//! Where people write a field of that name behind what is before it.
QString joined(const QString &within, const QString &name)
{
    const bool isJoined = within.isEmpty() || name.startsWith(u'[');
    return within + (isJoined ? QString() : QStringLiteral(".")) + name;
}

//! What is there instead, the nearest name where there is one.
QString expectedInstead(const decode::UnknownField &unknown, const QString &schema)
{
    const QString near = nearMiss(unknown.name, unknown.known);
    if (!near.isEmpty())
        return ScenarioTexts::tr("a field of %1; is \"%2\" meant?").arg(schema, joined(unknown.within, near));
    if (unknown.known.isEmpty())
        return ScenarioTexts::tr("a condition or as VARIABLE: nothing is below \"%1\"").arg(unknown.within);
    if (unknown.known == QStringList{QStringLiteral("[0]")})
        return ScenarioTexts::tr("the number of an item, as %1").arg(joined(unknown.within, unknown.known.front()));
    const QString names = unknown.known.first(std::min(unknown.known.size(), mostTold)).join(QStringLiteral(", "));
    return unknown.known.size() > mostTold
        ? ScenarioTexts::tr("one of: %1 and %2 more").arg(names).arg(unknown.known.size() - mostTold)
        : ScenarioTexts::tr("one of: %1").arg(names);
}

} // namespace

void Checker::checkSchema(const QString &schema)
{
    if (isSchemaFile(schema)) {
        needFile(schema);
        const bool isThere = !m_run.context.hasFile || m_run.context.hasFile(besides(schema));
        if (!isThere || !m_run.context.readSchema)
            return;
        if (const auto read = m_run.context.readSchema(besides(schema)); !read)
            fail(placeOf(schema), ScenarioTexts::tr("this schema is not sound: %1").arg(read.error().detail),
                 ScenarioTexts::tr("a schema that can be read"));
        return;
    }
    if (!m_run.context.schemas || m_run.context.schemas->find(schema))
        return;
    QStringList names;
    for (const decode::Schema &one : m_run.context.schemas->schemas())
        names.append(one.name());
    const QString near = nearMiss(schema, names);
    fail(placeOf(schema), ScenarioTexts::tr("there is no schema \"%1\"").arg(schema),
         near.isEmpty() ? ScenarioTexts::tr("one of Wirebench's schemas, or a *.wbschema file")
                        : ScenarioTexts::tr("one of Wirebench's schemas; is \"%1\" meant?").arg(near));
}

std::optional<decode::Schema> Checker::saidSchema(const DeviceStatement &device) const
{
    const CheckContext &context = m_run.context;
    for (const auto &[name, value] : device.options) {
        if (name != u"schema")
            continue;
        if (!isSchemaFile(value))
            return context.schemas ? context.schemas->find(value) : std::nullopt;
        if (!context.readSchema)
            return {};
        const auto read = context.readSchema(besides(value));
        return read ? std::optional(*read) : std::nullopt;
    }
    const auto address = session::parseSessionAddress(device.address); // none where it has variables
    if (!address || !context.schemas)
        return {};
    const bool isStream = address->kind == session::SessionAddress::Kind::Tcp;
    const auto guesses =
        context.schemas->guess(isStream ? decode::Transport::Tcp : decode::Transport::Udp, address->port);
    return guesses.isEmpty() ? std::nullopt : std::optional(guesses.first());
}

void Checker::learnSchema(const QString &device, const std::optional<decode::Schema> &schema)
{
    const auto known = m_schemas.find(device);
    if (known == m_schemas.end())
        m_schemas.insert(device, schema);
    else if (!*known || !schema || &(*known)->definition() != &schema->definition())
        known->reset(); // it depends on the run
}

std::optional<decode::Schema> Checker::schemaOf(const QString &device) const
{
    return m_schemas.value(device);
}

void Checker::checkField(const QString &device, const ExpectField &field)
{
    if (field.condition)
        checkCondition(*field.condition);
    if (!field.variable.isEmpty())
        m_known.variables.insert(field.variable);
    const auto schema = schemaOf(device);
    const auto unknown = schema ? decode::unknownField(*schema, field.path) : std::nullopt;
    if (!unknown)
        return;
    const QString whole = unknown->within.isEmpty() ? ScenarioTexts::tr("a message") : u'"' + unknown->within + u'"';
    fail(placeOf(field.path), ScenarioTexts::tr("by %1, %2 has no \"%3\"").arg(schema->name(), whole, unknown->name),
         expectedInstead(*unknown, schema->name()));
}

} // namespace wirebench::scenario
