// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/sessionfile.h"

#include "core/session/optiontext.h"
#include "qml/models/decoderchoice.h"

#include <QSet>

#include <algorithm>

namespace wirebench {

namespace {

constexpr QLatin1String addressName("address");
constexpr QLatin1String decoderName("decoder");
constexpr QLatin1String repliesName("replies");

//! One line of "name: value".
struct Entry
{
    QString name;
    QString value;
    int valueAt = 0; // from 0
};

//! Nothing for an empty line and a comment.
std::optional<Entry> entryOf(QStringView line)
{
    if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
        return std::nullopt;
    const qsizetype colon = line.indexOf(u':');
    const QStringView value = colon < 0 ? QStringView() : line.sliced(colon + 1);
    const qsizetype spaces =
        std::find_if(value.begin(), value.end(), [](QChar c) { return !c.isSpace(); }) - value.begin();
    return Entry{(colon < 0 ? line : line.first(colon)).trimmed().toString(), value.trimmed().toString(),
                 static_cast<int>(colon + 1 + spaces)};
}

Result<void> take(const Entry &entry, SessionFile &file)
{
    if (entry.name == addressName) {
        const auto address = session::parseSessionAddress(entry.value);
        if (!address)
            return tl::unexpected(address.error());
        if (address->kind == session::SessionAddress::Kind::Web)
            return failure(ErrorCode::InvalidArgument, SessionFile::tr("a page is no session"));
        file.address = *address;
        return {};
    }
    if (entry.name == decoderName) {
        if (entry.value.isEmpty() || !DecoderChoice::isName(entry.value))
            return failure(ErrorCode::InvalidArgument,
                           SessionFile::tr("expected the name of a decoder, such as \"modbus\", or \"none\""));
        file.decoder = entry.value;
        return {};
    }
    if (entry.name == repliesName) {
        if (!isFileName(entry.value))
            return failure(ErrorCode::InvalidArgument,
                           SessionFile::tr("expected the name of a file of rules, without its ending"));
        file.replies = entry.value;
        return {};
    }
    const session::OptionField *field = session::optionField(entry.name);
    return field->set(file.options, entry.value);
}

//! As it stands in a file; empty: not at all.
QString valueOf(const SessionFile &file, const QString &name)
{
    if (name == addressName)
        return file.address.toString();
    if (name == decoderName)
        return file.decoder;
    if (name == repliesName)
        return file.replies;
    const session::OptionField *field = session::optionField(name);
    return field ? field->text(file.options) : QString();
}

} // namespace

QString SessionFileError::toString() const
{
    return SessionFile::tr("line %1, column %2: %3").arg(QString::number(line), QString::number(column), problem);
}

tl::expected<SessionFile, SessionFileError> parseSessionFile(QStringView text)
{
    SessionFile file;
    QSet<QString> seen;
    int number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        const std::optional<Entry> entry = entryOf(line);
        if (!entry)
            continue;
        const int nameAt = static_cast<int>(line.indexOf(entry->name)) + 1;
        const bool isKnown = entry->name == addressName || entry->name == decoderName || entry->name == repliesName
            || session::optionField(entry->name);
        if (!isKnown || entry->valueAt == 0)
            return tl::unexpected(
                SessionFileError{number, nameAt,
                                 SessionFile::tr("\"%1\" is no option of a session; expected \"name: value\"")
                                     .arg(entry->name.left(40))});
        if (seen.contains(entry->name))
            return tl::unexpected(
                SessionFileError{number, nameAt, SessionFile::tr("\"%1\" is here twice").arg(entry->name)});
        seen.insert(entry->name);
        if (const Result<void> taken = take(*entry, file); !taken)
            return tl::unexpected(SessionFileError{number, entry->valueAt + 1, taken.error().detail});
    }
    if (!seen.contains(addressName))
        return tl::unexpected(
            SessionFileError{1, 1, SessionFile::tr("expected \"address: tcp://host:port\" or another address")});
    return file;
}

QString toText(const SessionFile &file, const QString &before)
{
    QStringList names{addressName};
    for (const session::OptionField &field : session::optionFields())
        names.append(QLatin1String(field.name));
    names.append(decoderName);
    names.append(repliesName);
    QString text;
    QStringList lines = before.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    for (const QString &line : std::as_const(lines)) {
        const std::optional<Entry> entry = entryOf(line);
        if (!entry) {
            text += line + u'\n';
            continue;
        }
        const QString value = valueOf(file, entry->name);
        names.removeAll(entry->name);
        if (value == entry->value)
            text += line + u'\n';
        else if (!value.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(entry->name, value);
    }
    for (const QString &name : std::as_const(names)) {
        if (const QString value = valueOf(file, name); !value.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(name, value);
    }
    return text;
}

bool isFileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 100 && !name.startsWith(u'.') && name.trimmed() == name
        && std::none_of(name.cbegin(), name.cend(), [](QChar character) {
               return character < u' ' || QStringView(u"<>:\"/\\|?*").contains(character);
           });
}

} // namespace wirebench
