// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QWebChannelAbstractTransport>

namespace wirebench::bridge {

class ContextLink;

//! Carries QWebChannel over the text messages of a link.
//!
//! Only what a client needs gets through: init, idle and invoke. QWebChannel would also let a page write to our stdout
//! (debug), write properties, and connect to every inherited signal.
class ChannelTransport final : public QWebChannelAbstractTransport
{
    Q_OBJECT

public:
    //! \a link must outlive this object; \a largestMessage counts characters.
    ChannelTransport(ContextLink &link, qsizetype largestMessage, QObject *parent = nullptr);

    void sendMessage(const QJsonObject &message) override;

Q_SIGNALS:
    //! The page sent something that no client sends. It was dropped.
    void violated(const wirebench::Error &error);

private:
    void onTextMessage(const QString &text);

    ContextLink &m_link;
    qsizetype m_largestMessage;
};

} // namespace wirebench::bridge
