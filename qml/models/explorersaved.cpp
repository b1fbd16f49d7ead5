// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

//! Sessions that are files of the project: tabs write to theirs, and follow what others write there.

namespace wirebench {

ExplorerTab *Explorer::tabOfSaved(const QString &name) const
{
    for (const auto &tab : m_tabs.all()) {
        if (!name.isEmpty() && tab->savedName() == name)
            return tab.get();
    }
    return nullptr;
}

bool Explorer::saveSession(const QString &name)
{
    ExplorerTab *const tab = current();
    if (!tab || !tab->handle())
        return false;
    const QString wanted = name.trimmed();
    if (m_saved.contains(wanted) && tab->savedName() != wanted && !m_saved.session(wanted))
        return m_saved.save(wanted, {}, {}); // is broken, and says so
    if (ExplorerTab *other = tabOfSaved(wanted); other && other != tab)
        other->setSavedName({}); // it is replaced
    SessionFile file{tab->handle()->status().address, tab->options()->options(), tab->look()->decoder()->name()};
    if (!tab->replies()->text().isEmpty())
        file.replies = wanted;
    if (!m_saved.save(wanted, file, tab->replies()->text()))
        return false;
    tab->setSavedName(wanted);
    tab->setTitle(wanted);
    tab->setSettingsSaved();
    return true;
}

void Explorer::openSaved(const QString &name)
{
    if (ExplorerTab *const tab = tabOfSaved(name))
        return setCurrentIndex(m_tabs.indexOf(tab));
    const std::optional<SessionFile> file = m_saved.session(name);
    if (!file)
        return;
    ExplorerTab *const tab = addSession(file->address, QString::number(++m_lastKey));
    tab->setSavedName(name);
    tab->setTitle(name);
    takeSaved(*tab);
    tab->open();
}

bool Explorer::renameSaved(const QString &name, const QString &to)
{
    ExplorerTab *const tab = tabOfSaved(name);
    if (!m_saved.rename(name, to.trimmed()))
        return false;
    if (tab) {
        tab->setSavedName(to.trimmed());
        tab->setTitle(to.trimmed());
    }
    return true;
}

bool Explorer::removeSaved(const QString &name)
{
    ExplorerTab *const tab = tabOfSaved(name);
    if (!m_saved.remove(name))
        return false;
    if (tab)
        tab->setSavedName({});
    return true;
}

//! The file's options and rules become the tab's.
void Explorer::takeSaved(ExplorerTab &tab)
{
    const std::optional<SessionFile> file = m_saved.session(tab.savedName());
    if (!file)
        return;
    tab.options()->setOptions(file->options);
    tab.look()->decoder()->setName(file->decoder);
    if (!file->replies.isEmpty())
        tab.replies()->setText(m_saved.rules(file->replies));
    tab.setSettingsSaved();
}

//! What somebody has typed here meanwhile counts more than what somebody else wrote there.
void Explorer::followSaved()
{
    for (const auto &tab : m_tabs.all()) {
        if (tab->handle() && !tab->savedName().isEmpty() && tab->areSettingsSaved())
            takeSaved(*tab);
    }
}

void Explorer::writeSaved(ExplorerTab &tab)
{
    if (!tab.handle() || tab.savedName().isEmpty() || tab.areSettingsSaved())
        return;
    tab.setSettingsSaved();
    const std::optional<SessionFile> before = m_saved.session(tab.savedName());
    if (!before && !m_saved.contains(tab.savedName()))
        return; // somebody has removed it
    SessionFile file = before.value_or(SessionFile{});
    file.options = tab.options()->options();
    file.decoder = tab.look()->decoder()->name();
    if (file.replies.isEmpty() && !tab.replies()->text().isEmpty())
        file.replies = tab.savedName();
    m_saved.save(tab.savedName(), file, tab.replies()->text());
}

} // namespace wirebench
