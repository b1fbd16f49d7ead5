// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/checksum.h"

#include "core/decode/crccatalogue.h"
#include "core/decode/sums.h"
#include "core/framing/lengthfield.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <mutex>
#include <vector>

namespace wirebench::decode {

//! One of the two: \c crc or \c sum.
struct ChecksumEntry
{
    const CrcEntry *crc = nullptr;
    const SumEntry *sum = nullptr;
    // Made when first needed.
    mutable std::once_flag tablesOnce;
    mutable std::unique_ptr<const Crc> tables;

    const Crc &engine() const
    {
        std::call_once(tablesOnce, [this] { tables = std::make_unique<const Crc>(crc->parameters); });
        return *tables;
    }
};

namespace {

const std::vector<ChecksumEntry> &entries()
{
    static const std::vector<ChecksumEntry> all = [] {
        std::vector<ChecksumEntry> made(crcCatalogue().size() + sumCatalogue().size());
        std::size_t index = 0;
        for (const CrcEntry &crc : crcCatalogue())
            made[index++].crc = &crc;
        for (const SumEntry &sum : sumCatalogue())
            made[index++].sum = &sum;
        return made;
    }();
    return all;
}

//! Letters and digits alone, in lower case.
QString key(QStringView name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            result.append(c.toLower());
    }
    return result;
}

QHash<QString, Checksum> makeIndex()
{
    QHash<QString, Checksum> index;
    for (const Checksum &each : checksums()) {
        index.insert(key(QString(each.name())), each);
        for (const QLatin1String alias : each.aliases())
            index.insert(key(QString(alias)), each);
    }
    return index;
}

//! Names that have the text of \a name within, for people.
QStringList similarNames(QStringView name)
{
    constexpr qsizetype most = 8;
    QStringList names;
    const QString wanted = key(name);
    for (const Checksum &each : checksums()) {
        if (names.size() < most && !wanted.isEmpty() && key(QString(each.name())).contains(wanted))
            names.append(each.name());
    }
    return names;
}

} // namespace

const ChecksumEntry &Checksum::entry() const
{
    return entries()[static_cast<std::size_t>(m_index)];
}

QLatin1String Checksum::name() const
{
    return QLatin1String(entry().crc ? entry().crc->name : entry().sum->name);
}

QList<QLatin1String> Checksum::aliases() const
{
    QList<QLatin1String> names;
    QLatin1String rest(entry().crc ? entry().crc->aliases : entry().sum->aliases);
    while (!rest.isEmpty()) {
        const qsizetype space = rest.indexOf(QLatin1Char(' '));
        names.append(space < 0 ? rest : rest.first(space));
        rest = space < 0 ? QLatin1String() : rest.sliced(space + 1);
    }
    return names;
}

int Checksum::width() const
{
    return entry().crc ? entry().crc->parameters.width : entry().sum->width;
}

int Checksum::size() const
{
    return (width() + 7) / 8;
}

quint64 Checksum::check() const
{
    return entry().crc ? entry().crc->check : entry().sum->check;
}

const CrcParameters *Checksum::crc() const
{
    return entry().crc ? &entry().crc->parameters : nullptr;
}

ByteOrder Checksum::usualOrder() const
{
    return crc() && crc()->reflectOut ? ByteOrder::LittleEndian : ByteOrder::BigEndian;
}

quint64 Checksum::begin() const
{
    return entry().crc ? entry().engine().begin() : entry().sum->begin;
}

quint64 Checksum::add(quint64 state, QByteArrayView bytes) const
{
    return entry().crc ? entry().engine().add(state, bytes) : entry().sum->add(state, bytes);
}

quint64 Checksum::end(quint64 state) const
{
    return entry().crc ? entry().engine().end(state) : entry().sum->end(state);
}

QByteArray Checksum::write(quint64 value, ByteOrder order) const
{
    return framing::writeNumber(value, size(), order).value_or(QByteArray());
}

const QList<Checksum> &checksums()
{
    static const QList<Checksum> all = [] {
        QList<Checksum> made;
        for (std::size_t index = 0; index < entries().size(); ++index)
            made.append(Checksum(static_cast<qsizetype>(index)));
        return made;
    }();
    return all;
}

Result<Checksum> checksum(QStringView name)
{
    static const QHash<QString, Checksum> index = makeIndex();
    const auto found = index.constFind(key(name));
    if (found != index.cend())
        return *found;
    const QStringList similar = similarNames(name);
    return failure(
        ErrorCode::InvalidArgument,
        QStringLiteral("no checksum is named \"%1\"%2")
            .arg(name.toString(),
                 similar.isEmpty() ? QString() : QStringLiteral("; there is ") + similar.join(QStringLiteral(", "))));
}

} // namespace wirebench::decode
