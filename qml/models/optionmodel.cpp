// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/optionmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirebench {

namespace {

struct Words
{
    const char *name; // as in files
    const char *label;
    const char *hint;
    const char *example;
};

constexpr Words words[] = {
    {"reconnect", QT_TRANSLATE_NOOP("OptionModel", "Reconnect"),
     QT_TRANSLATE_NOOP("OptionModel", "Open it again by itself, after a pause that grows while it fails"), ""},
    {"source", QT_TRANSLATE_NOOP("OptionModel", "Source"),
     QT_TRANSLATE_NOOP("OptionModel", "Local address and port to connect from"),
     QT_TRANSLATE_NOOP("OptionModel", "address:port")},
    {"interface", QT_TRANSLATE_NOOP("OptionModel", "Interface"),
     QT_TRANSLATE_NOOP("OptionModel", "Network interface to use; the routing table decides otherwise"),
     QT_TRANSLATE_NOOP("OptionModel", "any")},
    {"family", QT_TRANSLATE_NOOP("OptionModel", "IP version"),
     QT_TRANSLATE_NOOP("OptionModel", "Which of the addresses to use"), ""},
    {"connect timeout", QT_TRANSLATE_NOOP("OptionModel", "Connect timeout"),
     QT_TRANSLATE_NOOP("OptionModel", "For finding the host and all of its addresses together"), "30s"},
    {"no delay", QT_TRANSLATE_NOOP("OptionModel", "No delay"),
     QT_TRANSLATE_NOOP("OptionModel", "Send small pieces at once (TCP_NODELAY)"), ""},
    {"keep-alive", QT_TRANSLATE_NOOP("OptionModel", "Keep-alive"),
     QT_TRANSLATE_NOOP("OptionModel", "Ask the peer after so long a silence whether it is there"),
     QT_TRANSLATE_NOOP("OptionModel", "off")},
    {"half-open", QT_TRANSLATE_NOOP("OptionModel", "Half-open"),
     QT_TRANSLATE_NOOP("OptionModel", "Go on sending after the peer has ended its side"), ""},
    {"broadcast", QT_TRANSLATE_NOOP("OptionModel", "Broadcast"),
     QT_TRANSLATE_NOOP("OptionModel", "Allow sending to broadcast addresses"), ""},
    {"multicast ttl", QT_TRANSLATE_NOOP("OptionModel", "Multicast TTL"),
     QT_TRANSLATE_NOOP("OptionModel", "How many routers a datagram to a group may pass"), "1"},
    {"multicast loopback", QT_TRANSLATE_NOOP("OptionModel", "Multicast loopback"),
     QT_TRANSLATE_NOOP("OptionModel", "Programs on this computer receive what is sent to a group"), ""},
    {"share address", QT_TRANSLATE_NOOP("OptionModel", "Share address"),
     QT_TRANSLATE_NOOP("OptionModel", "Others may bind the same address and port"), ""},
    {"send buffer", QT_TRANSLATE_NOOP("OptionModel", "Send buffer"),
     QT_TRANSLATE_NOOP("OptionModel", "Bytes the system keeps for sending (SO_SNDBUF)"),
     QT_TRANSLATE_NOOP("OptionModel", "automatic")},
    {"receive buffer", QT_TRANSLATE_NOOP("OptionModel", "Receive buffer"),
     QT_TRANSLATE_NOOP("OptionModel", "Bytes the system keeps that came (SO_RCVBUF)"),
     QT_TRANSLATE_NOOP("OptionModel", "automatic")},
};

const Words &wordsOf(const session::OptionField &field)
{
    return *std::find_if(std::begin(words), std::end(words),
                         [&](const Words &it) { return QLatin1String(it.name) == QLatin1String(field.name); });
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("OptionModel", text) : QString();
}

QString choiceText(const QString &choice)
{
    if (choice == u"no")
        return OptionModel::tr("no");
    if (choice == u"yes")
        return OptionModel::tr("yes");
    if (choice == u"both")
        return OptionModel::tr("both");
    if (choice == u"ipv4")
        return QStringLiteral("IPv4");
    if (choice == u"ipv6")
        return QStringLiteral("IPv6");
    const qsizetype dots = choice.indexOf(u"..");
    return OptionModel::tr("after %1, up to %2").arg(choice.left(dots), choice.mid(dots + 2));
}

} // namespace

OptionModel::OptionModel(const session::SessionAddress &address, const session::SessionOptions &options,
                         QObject *parent)
    : QAbstractListModel(parent)
    , m_options(options)
{
    for (const session::OptionField &field : session::optionFields()) {
        if (field.appliesTo(address))
            m_rows.push_back({&field, field.text(options), {}});
    }
}

int OptionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

//! A value that somebody wrote into a file may be none of those there are to choose from; then it is one more.
QStringList OptionModel::choicesOf(const Row &row) const
{
    QStringList choices = row.field->choices;
    if (!choices.isEmpty() && !row.text.isEmpty() && !choices.contains(row.text))
        choices.append(row.text);
    return choices;
}

QVariant OptionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return translated(wordsOf(*row.field).label);
    case HintRole:
        return translated(wordsOf(*row.field).hint);
    case ExampleRole:
        return translated(wordsOf(*row.field).example);
    case ValueRole:
        return row.text;
    case ChoicesRole: {
        QStringList texts = choicesOf(row);
        std::transform(texts.begin(), texts.end(), texts.begin(), choiceText);
        return texts;
    }
    case ChoiceRole:
        return std::max<qsizetype>(0, choicesOf(row).indexOf(row.text));
    case ProblemRole:
        return row.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> OptionModel::roleNames() const
{
    return {{LabelRole, "label"},     {HintRole, "hint"},     {ExampleRole, "example"}, {ValueRole, "value"},
            {ChoicesRole, "choices"}, {ChoiceRole, "choice"}, {ProblemRole, "problem"}};
}

int OptionModel::changedCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [this](const Row &row) { return !row.field->text(m_options).isEmpty(); }));
}

void OptionModel::setOptions(const session::SessionOptions &options)
{
    const bool isOther = options != m_options;
    m_options = options;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString text = m_rows[i].field->text(options);
        if (text == m_rows[i].text && m_rows[i].problem.isEmpty())
            continue;
        m_rows[i].text = text;
        m_rows[i].problem.clear();
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
    if (isOther)
        Q_EMIT optionsChanged();
}

int OptionModel::rowOf(QStringView name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return name == QLatin1String(row.field->name); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void OptionModel::retranslate()
{
    for (Row &row : m_rows) {
        if (row.problem.isEmpty())
            continue;
        session::SessionOptions options = m_options;
        const Result<void> set = row.field->set(options, row.text.trimmed());
        row.problem = set ? QString() : set.error().detail;
    }
}

void OptionModel::setValue(int row, const QString &text)
{
    if (row < 0 || row >= rowCount() || at(row).text == text)
        return;
    session::SessionOptions options = m_options;
    const Result<void> set = at(row).field->set(options, text.trimmed());
    at(row).text = text;
    at(row).problem = set ? QString() : set.error().detail;
    Q_EMIT dataChanged(index(row), index(row));
    if (options == m_options)
        return;
    m_options = options;
    Q_EMIT optionsChanged();
}

void OptionModel::choose(int row, int choice)
{
    if (row >= 0 && row < rowCount())
        setValue(row, choice > 0 ? choicesOf(at(row)).value(choice) : QString());
}

QVariantMap OptionModel::toMap(const session::SessionOptions &options)
{
    QVariantMap map;
    for (const session::OptionField &field : session::optionFields()) {
        if (const QString text = field.text(options); !text.isEmpty())
            map.insert(QLatin1String(field.name), text);
    }
    return map;
}

session::SessionOptions OptionModel::fromMap(const QVariantMap &map)
{
    session::SessionOptions options;
    for (const session::OptionField &field : session::optionFields())
        (void)field.set(options, map.value(QLatin1String(field.name)).toString());
    return options;
}

} // namespace wirebench
