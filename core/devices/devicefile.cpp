// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/devicefile.h"

#include "core/devices/devicetexts.h"
#include "core/message/scanner.h"

namespace wirebench::devices {

using message::Parsed;
using message::Scanner;

namespace {

constexpr qsizetype longestName = 64; // characters
constexpr qsizetype longestDescription = 1'000;
constexpr std::pair<QStringView, Transports> transportWords[] = {
    {u"tcp", Transports::Tcp}, {u"udp", Transports::Udp}, {u"both", Transports::Both}};

QString quoted(const QString &text)
{
    QString result = text;
    result.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + result + u'"';
}

Parsed<void> checkEnd(Scanner &scanner, const QString &expected)
{
    scanner.skipSpace();
    const bool isEnd = scanner.atEnd() || scanner.next() == u'#';
    return isEnd ? Parsed<void>() : Parsed<void>(scanner.unexpectedHere(expected));
}

//! Takes the lines that say what the device is; the others are rules.
class HeaderParser
{
public:
    //! Whether the line is one of those.
    Parsed<bool> takeLine(QStringView line)
    {
        Scanner scanner(line);
        scanner.skipSpace();
        if (scanner.atEnd() || scanner.next() == u'#')
            return false;
        if (scanner.takeWord(u"device"))
            return done(takeDevice(scanner));
        if (m_file.name.isEmpty())
            return tl::unexpected<message::TextError>(
                scanner
                    .wrong(scanner.position(), line.trimmed().size(), DeviceTexts::tr("the device has no name yet"),
                           DeviceTexts::tr("a line device NAME \"what it is\" first"))
                    .value());
        if (scanner.takeWord(u"listen"))
            return done(takeListen(scanner));
        m_hasRules = true;
        return false;
    }

    DeviceFile take() { return std::move(m_file); }

private:
    static Parsed<bool> done(const Parsed<void> &taken)
    {
        return taken ? Parsed<bool>(true) : Parsed<bool>(tl::unexpected<message::TextError>(taken.error()));
    }

    Parsed<void> takeDevice(Scanner &scanner)
    {
        if (!m_file.name.isEmpty())
            return scanner.wrong(0, scanner.position(), DeviceTexts::tr("the device has a name already"),
                                 DeviceTexts::tr("one device in each file"));
        scanner.skipSpace();
        const qsizetype start = scanner.position();
        while (scanner.next() == u'-' || scanner.next() == u'_' || scanner.next().isLetterOrNumber())
            scanner.skip();
        const QStringView name = scanner.since(start);
        if (name.isEmpty())
            return scanner.unexpectedHere(DeviceTexts::tr("a name of letters, digits, - and _"));
        if (name.size() > longestName)
            return scanner.wrong(start, name.size(), DeviceTexts::tr("the name is too long"),
                                 DeviceTexts::tr("%1 characters at most").arg(longestName));
        m_file.name = name.toString();
        scanner.skipSpace();
        return scanner.next() == u'"' ? takeDescription(scanner)
                                      : checkEnd(scanner, DeviceTexts::tr("a \"description\", or the end of the line"));
    }

    Parsed<void> takeDescription(Scanner &scanner)
    {
        const qsizetype start = scanner.position();
        scanner.skip();
        while (!scanner.atEnd() && scanner.next() != u'"') {
            const bool isEscape = scanner.next() == u'\\' && (scanner.peek(1) == u'"' || scanner.peek(1) == u'\\');
            m_file.description += scanner.peek(isEscape ? 1 : 0);
            scanner.skip(isEscape ? 2 : 1);
        }
        if (!scanner.take(u"\""))
            return scanner.unexpectedHere(DeviceTexts::tr("\" behind the description"));
        if (m_file.description.size() > longestDescription)
            return scanner.wrong(start, scanner.position() - start, DeviceTexts::tr("the description is too long"),
                                 DeviceTexts::tr("%1 characters at most").arg(longestDescription));
        return checkEnd(scanner, DeviceTexts::tr("the end of the line"));
    }

    Parsed<void> takeListen(Scanner &scanner)
    {
        if (m_hasRules || m_listens)
            return scanner.wrong(0, scanner.position(), DeviceTexts::tr("where it listens comes too late"),
                                 DeviceTexts::tr("it once, before the rules"));
        m_listens = true;
        scanner.skipSpace();
        const qsizetype start = scanner.position();
        const QStringView word = scanner.takeUntil(u"#");
        const auto *const found = std::find_if(std::begin(transportWords), std::end(transportWords),
                                               [word](const auto &pair) { return pair.first == word; });
        if (found == std::end(transportWords))
            return scanner.wrong(start, word.size(), DeviceTexts::tr("a device does not listen so"),
                                 DeviceTexts::tr("tcp, udp or both"));
        m_file.transports = found->second;
        scanner.skipSpace();
        if (scanner.atEnd() || scanner.next() == u'#')
            return {};
        const qsizetype portStart = scanner.position();
        const QStringView port = scanner.takeUntil(u"#");
        bool isNumber = false;
        m_file.port = port.toUShort(&isNumber);
        if (!isNumber || m_file.port == 0)
            return scanner.wrong(portStart, port.size(), DeviceTexts::tr("this is no port"),
                                 DeviceTexts::tr("the port where such a device usually is, 1 to 65535"));
        return checkEnd(scanner, DeviceTexts::tr("the end of the line"));
    }

    DeviceFile m_file;
    bool m_listens = false;
    bool m_hasRules = false;
};

} // namespace

QString DeviceFile::toString() const
{
    QString text = u"device " + name;
    if (!description.isEmpty())
        text += u' ' + quoted(description);
    const auto *const word = std::find_if(std::begin(transportWords), std::end(transportWords),
                                          [this](const auto &pair) { return pair.second == transports; });
    text += u"\nlisten " + word->first.toString();
    if (port != 0)
        text += u' ' + QString::number(port);
    return text + u'\n' + rules.toString();
}

tl::expected<DeviceFile, DeviceFileError> parseDeviceFile(QStringView text)
{
    HeaderParser header;
    QString rules; // the same lines, so that errors name the right ones
    int number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        const Parsed<bool> taken = header.takeLine(line);
        if (!taken)
            return tl::unexpected(DeviceFileError{number, taken.error()});
        if (!*taken)
            rules += line;
        rules += u'\n';
    }
    DeviceFile file = header.take();
    if (file.name.isEmpty())
        return tl::unexpected(DeviceFileError{
            1, {0, 0, DeviceTexts::tr("there is no device"), DeviceTexts::tr("a line device NAME \"what it is\"")}});
    auto parsed = message::parseReplyRules(QStringView(rules).chopped(1));
    if (!parsed)
        return tl::unexpected(parsed.error());
    file.rules = *std::move(parsed);
    return file;
}

} // namespace wirebench::devices
