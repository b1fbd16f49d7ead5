// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/dissection.h"

#include "core/capture/exporter.h"
#include "core/timeline/neighbours.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

namespace {

constexpr qsizetype mostBefore = 200; // records of the session that tshark gets
constexpr qint64 largestCapture = 4 * 1024 * 1024; // bytes
constexpr qsizetype mostLines = 5'000;

//! Only carries what people look for.
bool carries(const QString &protocol)
{
    static const QStringList below{QStringLiteral("frame"), QStringLiteral("raw"),  QStringLiteral("eth"),
                                   QStringLiteral("ip"),    QStringLiteral("ipv6"), QStringLiteral("tcp"),
                                   QStringLiteral("udp")};
    return below.contains(protocol);
}

} // namespace

Dissection::Dissection(timeline::RecordingFeed &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_feed(feed)
{ }

Dissection::~Dissection() = default;

int Dissection::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QHash<int, QByteArray> Dissection::roleNames() const
{
    return {{TextRole, "text"}, {DepthRole, "depth"}, {FoldableRole, "foldable"}, {FoldedRole, "folded"}};
}

QVariant Dissection::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(m_shown.at(index.row()));
    switch (role) {
    case TextRole:
    case Qt::DisplayRole:
        return line.text;
    case DepthRole:
        return line.depth;
    case FoldableRole:
        return line.below > 0;
    case FoldedRole:
        return line.isFolded;
    default:
        return {};
    }
}

void Dissection::setActive(bool isActive)
{
    if (isActive == m_isActive)
        return;
    m_isActive = isActive;
    refresh();
}

void Dissection::setRecord(qint64 record)
{
    if (record == m_record)
        return;
    m_record = record;
    refresh();
}

void Dissection::refresh()
{
    ++m_turn;
    m_dissector.reset();
    beginResetModel(); // another record: everything is another
    m_lines.clear();
    m_shown.clear();
    m_problem.clear();
    m_isRunning = m_isActive && m_record >= 0 && m_feed.recording();
    endResetModel();
    Q_EMIT changed();
    if (!m_isRunning)
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), turn = m_turn, recording = m_feed.recording(),
                                          record = static_cast<quint64>(m_record), program = m_program] {
        const Input input = inputFor(*recording, record, program);
        QMetaObject::invokeMethod(qApp, [self, turn, input] {
            if (self && turn == self->m_turn)
                self->start(input);
        });
    });
}

Dissection::Input Dissection::inputFor(const timeline::SharedRecording &recording, quint64 record,
                                       const QString &program)
{
    Input input;
    input.program = program.isEmpty() ? decode::findTshark() : program;
    if (!QFileInfo::exists(input.program))
        return {};
    timeline::Neighbourhood neighbourhood;
    neighbourhood.most = mostBefore;
    QList<quint64> records = timeline::recordsBefore(recording, record, neighbourhood);
    std::reverse(records.begin(), records.end());
    records.append(record);
    QBuffer buffer(&input.capture);
    buffer.open(QIODevice::WriteOnly);
    recording.withRecording([&](const capture::Recording &whole) {
        qint64 size = 0;
        auto first = records.cend();
        while (first != records.cbegin() && size < largestCapture)
            size += whole.at(static_cast<qint64>(*--first)).payloadLength;
        capture::Exporter exporter(whole, buffer, capture::ExportFormat::Pcapng);
        for (; first != records.cend(); ++first)
            (void)exporter.add(static_cast<qint64>(*first)); // into memory
        const capture::RecordEntry entry = whole.at(static_cast<qint64>(record));
        input.isPacket = entry.kind == capture::RecordKind::Data || entry.kind == capture::RecordKind::Datagram;
    });
    return input;
}

void Dissection::start(const Input &input)
{
    if (input.program.isEmpty())
        return end(tr("Wireshark's tshark is not installed. Install the package tshark (sudo apt install tshark)."));
    if (!input.isPacket)
        return end(tr("An event, without bytes."));
    decode::DissectorOptions options;
    options.program = input.program;
    m_dissector = std::make_unique<decode::Dissector>(options);
    m_last = {};
    connect(m_dissector.get(), &decode::Dissector::packetDissected, this,
            [this](const decode::DissectedPacket &packet) { m_last = packet; });
    connect(m_dissector.get(), &decode::Dissector::failed, this, [this](const Error &error) { end(error.detail); });
    connect(m_dissector.get(), &decode::Dissector::finished, this, [this] { end({}); });
    m_dissector->start(input.capture);
}

void Dissection::end(const QString &problem)
{
    beginResetModel();
    m_isRunning = false;
    m_problem = problem;
    m_lines.clear();
    for (const decode::DissectedField &protocol : std::as_const(m_last.protocols)) {
        if (problem.isEmpty() && protocol.name != QStringLiteral("geninfo"))
            addProtocol(protocol, &protocol == &m_last.protocols.constLast());
    }
    rebuild();
    m_last = {};
    endResetModel();
    Q_EMIT changed();
}

void Dissection::addProtocol(const decode::DissectedField &protocol, bool isLast)
{
    const qsizetype at = m_lines.size();
    addField(protocol, 0);
    if (m_lines.size() == at)
        return;
    const auto choice = m_folded.find(protocol.name);
    m_lines[at].protocol = protocol.name;
    m_lines[at].below = static_cast<int>(m_lines.size() - at - 1);
    m_lines[at].isFolded = choice == m_folded.end() ? carries(protocol.name) && !isLast : choice->second;
}

void Dissection::rebuild()
{
    m_shown.clear();
    for (int line = 0; line < m_lines.size(); ++line) {
        m_shown.append(line);
        if (m_lines.at(line).isFolded)
            line += m_lines.at(line).below;
    }
}

void Dissection::toggle(int line)
{
    if (line < 0 || line >= m_shown.size() || m_lines.at(m_shown.at(line)).below == 0)
        return;
    Line &it = m_lines[m_shown.at(line)];
    it.isFolded = !it.isFolded;
    m_folded[it.protocol] = it.isFolded;
    if (it.isFolded) {
        beginRemoveRows({}, line + 1, line + it.below);
        rebuild();
        endRemoveRows();
    } else {
        beginInsertRows({}, line + 1, line + it.below);
        rebuild();
        endInsertRows();
    }
    Q_EMIT dataChanged(index(line), index(line), {FoldedRole});
}

void Dissection::addField(const decode::DissectedField &field, int depth)
{
    if (field.hidden || m_lines.size() >= mostLines)
        return;
    if (!field.text.isEmpty())
        m_lines.append({field.text, depth, {}, 0, false});
    for (const decode::DissectedField &child : field.children)
        addField(child, field.text.isEmpty() ? depth : depth + 1);
}

} // namespace wirebench
