// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorertab.h"

#include <QRandomGenerator>

//! What is set about a session, by its options and its rules, and what rows of it become.

namespace wirebench {

void ExplorerTab::prepareSettings()
{
    const session::SessionStatus &status = m_handle->status();
    m_options = std::make_unique<OptionModel>(status.address, status.options);
    m_replies = std::make_unique<Replies>();
    m_openedOptions = status.options;
    m_handle->setResponders(
        session::respondersOf(m_replies->book(), status.address, QRandomGenerator::global()->generate64()));
    connect(m_options.get(), &OptionModel::optionsChanged, this, [this] {
        m_handle->setOptions(m_options->options());
        onSettingsChanged();
        Q_EMIT statusChanged();
    });
    connect(m_replies.get(), &Replies::rulesChanged, this, &ExplorerTab::onSettingsChanged);
    connect(m_look->decoder(), &DecoderChoice::changed, this, &ExplorerTab::onSettingsChanged);
}

void ExplorerTab::onSettingsChanged()
{
    m_areSettingsSaved = false;
    Q_EMIT settingsChanged();
}

void ExplorerTab::open()
{
    if (!m_handle)
        return;
    dismissProblem();
    m_openedOptions = m_options->options();
    m_handle->open();
}

void ExplorerTab::reconnect()
{
    if (!m_handle)
        return;
    dismissProblem();
    m_openedOptions = m_options->options();
    m_handle->reopen();
}

bool ExplorerTab::areOptionsWaiting() const
{
    if (!m_handle || !canClose())
        return false;
    session::SessionOptions opened = m_openedOptions;
    opened.reconnect = m_options->options().reconnect; // counts from now on
    return opened != m_options->options();
}

void ExplorerTab::showReplies(bool areShown)
{
    if (areShown == m_areRepliesShown)
        return;
    m_areRepliesShown = areShown;
    Q_EMIT repliesShownChanged();
}

void ExplorerTab::setSavedName(const QString &name)
{
    if (name == m_savedName)
        return;
    m_savedName = name;
    Q_EMIT titleChanged();
}

void ExplorerTab::makeReplyRule()
{
    if (!m_replies || !m_look->inspector()->isIncoming())
        return;
    m_replies->add(Replies::patternFor(m_look->inspector()->bytes()));
    showReplies(true);
}

void ExplorerTab::editAndSend()
{
    if (m_composer && m_look && !m_look->inspector()->isEmpty())
        m_composer->setBytes(m_look->inspector()->bytes());
}

void ExplorerTab::sendAgain()
{
    if (m_composer && m_look && !m_look->inspector()->isEmpty() && canSend())
        send(m_look->inspector()->bytes());
}

} // namespace wirebench
