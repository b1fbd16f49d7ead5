// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/decoderchoice.h"

#include <algorithm>

namespace wirebench {

namespace {

constexpr int automaticIndex = 0;
constexpr int nothingIndex = 1;
constexpr int firstIndex = 2;

} // namespace

DecoderChoice::DecoderChoice(const Decoders &decoders, QObject *parent)
    : QObject(parent)
    , m_decoders(decoders)
{
    connect(&decoders, &Decoders::changed, this, &DecoderChoice::changed);
}

QList<decode::Schema> DecoderChoice::sorted() const
{
    QList<decode::Schema> schemas = m_decoders.catalogue().schemas();
    std::sort(schemas.begin(), schemas.end(), [](const decode::Schema &one, const decode::Schema &other) {
        return one.title().localeAwareCompare(other.title()) < 0;
    });
    return schemas;
}

QStringList DecoderChoice::titles() const
{
    QStringList titles;
    for (const decode::Schema &schema : sorted())
        titles.append(schema.title());
    return titles;
}

int DecoderChoice::index() const
{
    if (m_name == nothing)
        return nothingIndex;
    const QList<decode::Schema> schemas = sorted();
    for (int i = 0; i < schemas.size(); ++i) {
        if (schemas[i].name() == m_name)
            return firstIndex + i;
    }
    return automaticIndex;
}

void DecoderChoice::setIndex(int index)
{
    const QList<decode::Schema> schemas = sorted();
    if (index == nothingIndex)
        setName(nothing);
    else if (index >= firstIndex && index - firstIndex < schemas.size())
        setName(schemas[index - firstIndex].name());
    else
        setName({});
}

void DecoderChoice::setName(const QString &name)
{
    if (name == m_name || !isName(name))
        return;
    m_name = name;
    Q_EMIT changed();
}

QString DecoderChoice::problem() const
{
    const bool isMissing = !m_name.isEmpty() && index() == automaticIndex;
    return isMissing && m_decoders.problem().isEmpty() ? tr("There is no decoder \"%1\" any more.").arg(m_name)
                                                       : m_decoders.problem();
}

session::Decoding DecoderChoice::decoding() const
{
    if (m_name == nothing)
        return {};
    return {m_decoders.catalogue(), m_decoders.catalogue().find(m_name)};
}

bool DecoderChoice::isName(const QString &name)
{
    return std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); });
}

} // namespace wirebench
