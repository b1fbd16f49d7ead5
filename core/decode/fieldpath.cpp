// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/fieldpath.h"

#include "core/decode/field.h"
#include "core/decode/schemadefinition.h"

#include <algorithm>
#include <vector>

namespace wirebench::decode {

namespace {

//! What a path may have led to: a field as a whole, or one of the items of a list.
struct Place
{
    const FieldDefinition *field;
    bool isItem;

    friend bool operator==(const Place &, const Place &) = default;
};

//! What stands below places, by its names.
class Below
{
public:
    explicit Below(const SchemaDefinition &schema)
        : m_schema(&schema)
    { }

    void add(const StructDefinition &type) { add(type.statements); }

    void add(const Place &place)
    {
        const FieldDefinition &field = *place.field;
        if (field.repeat != Repeat::Once && !place.isItem) {
            add(QStringLiteral("[0]"), {&field, true});
            return;
        }
        switch (field.kind) {
        case Kind::Struct:
            return add(m_schema->types[static_cast<std::size_t>(field.type)]);
        case Kind::Bits:
            for (const FieldDefinition &bit : field.bits)
                add(bit.name, {&bit, false});
            return;
        case Kind::Switch: // which has no level of its own
            for (const SwitchCase &one : field.cases)
                add(Place{&one.content, false});
            return;
        case Kind::Json:
            m_isAnything = true;
            return;
        default:
            return;
        }
    }

    bool isAnything() const { return m_isAnything; }
    const QStringList &names() const { return m_names; }
    std::vector<Place> placesOf(const QString &name) const
    {
        std::vector<Place> places;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_placeNames[static_cast<qsizetype>(i)] == name)
                places.push_back(m_places[i]);
        }
        return places;
    }

private:
    void add(const std::vector<Statement> &statements)
    {
        for (const Statement &statement : statements) {
            if (statement.kind == Statement::Kind::Field)
                add(statement.field.name, {&statement.field, false});
            add(statement.block);
            add(statement.otherwise);
        }
    }

    void add(const QString &name, const Place &place)
    {
        if (std::find(m_places.begin(), m_places.end(), place) != m_places.end())
            return;
        m_places.push_back(place);
        m_placeNames.append(name);
        if (!m_names.contains(name))
            m_names.append(name);
    }

    const SchemaDefinition *m_schema;
    std::vector<Place> m_places;
    QStringList m_placeNames; // of each place
    QStringList m_names;
    bool m_isAnything = false;
};

bool isIndex(QStringView step)
{
    const QStringView digits = step.sliced(1).chopped(1);
    return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })
        && !digits.isEmpty() && (digits.size() == 1 || digits.front() != u'0');
}

} // namespace

std::optional<UnknownField> unknownField(const Schema &schema, QStringView path)
{
    Below below(schema.definition());
    below.add(schema.definition().types.front());
    QStringView rest = path;
    while (!rest.isEmpty() && !below.isAnything()) {
        const QStringView step = takePathStep(rest);
        const bool isItem = step.startsWith(u'[') && step.endsWith(u']') && isIndex(step);
        const std::vector<Place> places = below.placesOf(isItem ? QStringLiteral("[0]") : step.toString());
        if (places.empty() || (step.startsWith(u'[') && !isItem)) {
            QStringView within = path.first(path.size() - rest.size() - step.size());
            if (within.endsWith(u'.'))
                within.chop(1);
            return UnknownField{within.toString(), step.toString(), below.names()};
        }
        Below next(schema.definition());
        for (const Place &place : places)
            next.add(place);
        below = std::move(next);
    }
    return {};
}

} // namespace wirebench::decode
