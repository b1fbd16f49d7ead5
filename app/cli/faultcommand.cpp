// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/faultcommand.h"

#include "app/cli/output.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::cli {

namespace {

using faults::FaultCounts;

constexpr std::pair<QStringView, qint64 FaultCounts::*> shown[] = {{u"connections", &FaultCounts::connections},
                                                                   {u"bytesUp", &FaultCounts::bytesUp},
                                                                   {u"bytesDown", &FaultCounts::bytesDown},
                                                                   {u"datagramsUp", &FaultCounts::datagramsUp},
                                                                   {u"datagramsDown", &FaultCounts::datagramsDown},
                                                                   {u"delayed", &FaultCounts::delayed},
                                                                   {u"sliced", &FaultCounts::sliced},
                                                                   {u"corrupted", &FaultCounts::corrupted},
                                                                   {u"resets", &FaultCounts::resets},
                                                                   {u"halfCloses", &FaultCounts::halfCloses},
                                                                   {u"refused", &FaultCounts::refused},
                                                                   {u"held", &FaultCounts::held},
                                                                   {u"lost", &FaultCounts::lost},
                                                                   {u"duplicated", &FaultCounts::duplicated},
                                                                   {u"reordered", &FaultCounts::reordered},
                                                                   {u"overflown", &FaultCounts::overflown}};

bool printJson(const QJsonObject &object)
{
    return printLine(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace

FaultCommand::FaultCommand(const FaultCommandOptions &options)
    : m_options(options)
{ }

FaultCommand::~FaultCommand() = default;

void FaultCommand::start()
{
    if (!m_options.record.isEmpty()) {
        auto recorder = capture::Recorder::start(m_options.record);
        if (!recorder)
            return finish({ExitCode::Usage, QStringLiteral("--record ") + recorder.error().detail});
        m_recorder = std::move(*recorder);
        m_watcher = m_recorder->watcher(QStringLiteral("wb fault"));
        connect(m_recorder.get(), &capture::Recorder::failed, this,
                [](const Error &error) { complain(QStringLiteral("recording: ") + error.detail); });
    }
    auto proxy = faults::FaultProxy::make(m_options.target, m_options.faults, {.watcher = m_watcher.get()});
    if (!proxy)
        return finish({ExitCode::Usage, proxy.error().detail});
    m_proxy = std::move(*proxy);
    connect(m_proxy.get(), &faults::FaultProxy::started, this, &FaultCommand::onStarted);
    connect(m_proxy.get(), &faults::FaultProxy::failed, this, [this](const Error &error) {
        finish({ExitCode::Rig, error.detail});
    });
    connect(m_proxy.get(), &faults::FaultProxy::errorReported, this,
            [](const Error &error) { complain(error.detail); });
    connect(m_proxy.get(), &faults::FaultProxy::connectionEnded, this, &FaultCommand::onConnectionEnded);
    m_proxy->start(m_options.local);
}

void FaultCommand::onStarted()
{
    const QString where = m_proxy->localEndpoint().toString();
    const bool isRead = m_options.isJson
        ? printJson({{QStringLiteral("event"), QStringLiteral("listening")}, {QStringLiteral("address"), where}})
        : printLine(QStringLiteral("listening on ") + where);
    if (!isRead)
        finish({ExitCode::Usage, QStringLiteral("nobody reads the output any more")});
}

void FaultCommand::onConnectionEnded()
{
    if (++m_ended == m_options.connections)
        stop();
}

void FaultCommand::summarize() const
{
    const FaultCounts &counts = m_proxy->counts();
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("summary")}};
    QStringList words;
    for (const auto &[name, member] : shown) {
        object.insert(name.toString(), counts.*member);
        if (counts.*member > 0)
            words += QStringLiteral("%1 %2").arg(name.toString(), QString::number(counts.*member));
    }
    if (m_options.isJson)
        (void)printJson(object);
    else
        (void)printLine(words.isEmpty() ? QStringLiteral("nobody came") : words.join(u", "));
}

void FaultCommand::stop()
{
    if (m_proxy && !m_isOver) {
        m_proxy->stop();
        summarize();
    }
    finish({});
}

void FaultCommand::finish(const Ending &ending)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(ending);
}

} // namespace wirebench::cli
