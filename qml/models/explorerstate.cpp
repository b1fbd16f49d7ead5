// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

//! What an explorer keeps from one run to the next: a file in its folder, written anew as a whole a little after each
//! change, so that a program that is killed loses less than a second of typing.

namespace wirebench {

namespace {

constexpr qint64 largestState = 64 * 1024 * 1024; // bytes

QJsonObject toJson(const ExplorerTab &tab)
{
    QJsonObject object{{QStringLiteral("key"), tab.key()},
                       {QStringLiteral("title"), tab.title()},
                       {QStringLiteral("address"), tab.address()},
                       {QStringLiteral("recording"), tab.kind() == ExplorerTab::RecordingTab},
                       {QStringLiteral("tests"), tab.kind() == ExplorerTab::TestsTab}};
    if (tab.composer())
        object.insert(QStringLiteral("composer"), QJsonObject::fromVariantMap(tab.composer()->state()));
    if (tab.options()) {
        object.insert(QStringLiteral("options"),
                      QJsonObject::fromVariantMap(OptionModel::toMap(tab.options()->options())));
        object.insert(QStringLiteral("replies"), tab.replies()->text());
        object.insert(QStringLiteral("saved"), tab.savedName());
        object.insert(QStringLiteral("repliesShown"), tab.areRepliesShown());
    }
    if (tab.look()) {
        object.insert(QStringLiteral("filter"), tab.look()->filter()->text());
        object.insert(QStringLiteral("decoder"), tab.look()->decoder()->name());
        // They are beside the recording; here only until they are there.
        QJsonArray marks;
        for (const quint64 mark : tab.look()->timeline()->marks()->adopted())
            marks.append(static_cast<qint64>(mark));
        if (!marks.isEmpty())
            object.insert(QStringLiteral("marks"), marks);
    }
    return object;
}

void bringBack(ExplorerTab &tab, const QJsonObject &object)
{
    tab.setTitle(object.value(QStringLiteral("title")).toString());
    if (tab.look())
        tab.look()->decoder()->setName(object.value(QStringLiteral("decoder")).toString());
    if (tab.composer())
        tab.composer()->setState(object.value(QStringLiteral("composer")).toObject().toVariantMap());
    if (tab.options()) {
        tab.options()->setOptions(
            OptionModel::fromMap(object.value(QStringLiteral("options")).toObject().toVariantMap()));
        tab.replies()->setText(object.value(QStringLiteral("replies")).toString());
        tab.setSettingsSaved();
        tab.setSavedName(object.value(QStringLiteral("saved")).toString());
        tab.showReplies(object.value(QStringLiteral("repliesShown")).toBool());
    }
    if (!tab.look())
        return;
    std::set<quint64> marks;
    const QJsonArray array = object.value(QStringLiteral("marks")).toArray();
    for (const QJsonValue &mark : array)
        marks.insert(static_cast<quint64>(mark.toInteger()));
    tab.look()->timeline()->marks()->adopt(marks);
    tab.look()->filter()->setText(object.value(QStringLiteral("filter")).toString());
    tab.look()->filter()->apply();
}

} // namespace

void Explorer::save()
{
    QJsonArray tabs;
    for (const auto &tab : m_tabs.all()) {
        writeSaved(*tab);
        if (tab->kind() != ExplorerTab::Start)
            tabs.append(toJson(*tab));
    }
    const QJsonObject state{{QStringLiteral("tabs"), tabs},
                            {QStringLiteral("current"), m_current},
                            {QStringLiteral("lastKey"), m_lastKey},
                            {QStringLiteral("tours"), QJsonArray::fromStringList(m_tours.finished())},
                            {QStringLiteral("recordingLimit"), m_recordingLimit},
                            {QStringLiteral("recent"), QJsonArray::fromStringList(m_recent)},
                            {QStringLiteral("scenarios"), QJsonObject::fromVariantMap(m_scenarios.state())},
                            {QStringLiteral("window"), QJsonObject::fromVariantMap(m_window.toMap())}};
    m_stateFile.write(QJsonDocument(state).toJson());
}

//! What cannot be read is not written over: somebody may still mend it by hand.
void Explorer::keepBroken(QFile &file, const QString &why)
{
    const QString kept = file.fileName() + QStringLiteral(".broken");
    QFile::remove(kept);
    file.rename(kept);
    m_recordingProblem = tr("Sessions of before could not be read (%1); the file is kept as %2").arg(why, kept);
    Q_EMIT recordingProblemChanged();
}

void Explorer::restore()
{
    QFile file(m_stateFile.path());
    if (!file.open(QIODevice::ReadOnly))
        return; // the first time
    QJsonParseError error;
    const QJsonObject state = QJsonDocument::fromJson(file.read(largestState), &error).object();
    if (error.error != QJsonParseError::NoError) {
        keepBroken(file, error.errorString());
        return;
    }
    m_lastKey = state.value(QStringLiteral("lastKey")).toInt();
    m_recordingLimit = std::max<qint64>(0, state.value(QStringLiteral("recordingLimit")).toInteger(m_recordingLimit));
    m_tours.setFinished(state.value(QStringLiteral("tours")).toVariant().toStringList());
    m_recent = state.value(QStringLiteral("recent")).toVariant().toStringList();
    m_window.setFromMap(state.value(QStringLiteral("window")).toObject().toVariantMap());
    m_scenarios.setState(state.value(QStringLiteral("scenarios")).toObject().toVariantMap());
    const QJsonArray tabs = state.value(QStringLiteral("tabs")).toArray();
    for (const QJsonValue &value : tabs) {
        const QJsonObject object = value.toObject();
        const QString address = object.value(QStringLiteral("address")).toString();
        if (object.value(QStringLiteral("recording")).toBool()) {
            addRecording(address);
        } else if (object.value(QStringLiteral("tests")).toBool()) {
            addTests(object.value(QStringLiteral("key")).toString());
        } else if (const auto parsed = session::parseSessionAddress(address);
                   parsed && parsed->kind == session::SessionAddress::Kind::Web) {
            addWeb(std::make_unique<WebPage>(object.value(QStringLiteral("key")).toString(), address));
        } else if (parsed) {
            addSession(*parsed, object.value(QStringLiteral("key")).toString());
        } else {
            continue;
        }
        bringBack(*current(), object);
    }
    followSaved(); // files may have changed since
    m_save.stop(); // nothing changed yet
    setCurrentIndex(state.value(QStringLiteral("current")).toInt());
}

} // namespace wirebench
