// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorertab.h"

#include "qml/models/wording.h"

#include <QFileInfo>
#include <QUrl>

//! A file that a session sends, and what becomes of a look at what was recorded.

namespace wirebench {

const session::PeerStatus *ExplorerTab::peerWithFile() const
{
    if (!m_handle)
        return nullptr;
    const QList<session::PeerStatus> &peers = m_handle->status().peers;
    const auto found = std::find_if(peers.cbegin(), peers.cend(),
                                    [](const session::PeerStatus &peer) { return peer.file.has_value(); });
    return found == peers.cend() ? nullptr : &*found;
}

QString ExplorerTab::fileText() const
{
    const session::PeerStatus *peer = peerWithFile();
    if (!peer)
        return {};
    return tr("%1: %2 of %3")
        .arg(QFileInfo(peer->file->path).fileName(), wording::bytes(static_cast<quint64>(peer->file->sent)),
             wording::bytes(static_cast<quint64>(peer->file->total)));
}

qreal ExplorerTab::fileProgress() const
{
    const session::PeerStatus *peer = peerWithFile();
    if (!peer || peer->file->total <= 0)
        return 0;
    return static_cast<qreal>(peer->file->sent) / static_cast<qreal>(peer->file->total);
}

void ExplorerTab::sendFile(const QString &file)
{
    const QUrl url(file);
    if (m_handle)
        m_handle->sendFile(url.isLocalFile() ? url.toLocalFile() : file, m_peer);
}

void ExplorerTab::cancelFile()
{
    if (const session::PeerStatus *peer = peerWithFile())
        m_handle->cancelFile(peer->id);
}

void ExplorerTab::setLook(std::unique_ptr<RecordingLook> look)
{
    look->timeline()->setCapacity(m_look->timeline()->capacity());
    look->decoder()->setName(m_look->decoder()->name());
    look->filter()->setText(m_look->filter()->text());
    look->filter()->apply();
    m_look.swap(look);
    if (m_handle)
        connect(m_look->decoder(), &DecoderChoice::changed, this, &ExplorerTab::onSettingsChanged);
    Q_EMIT lookChanged();
    look.release()->deleteLater(); // what shows it may be calling
}

} // namespace wirebench
