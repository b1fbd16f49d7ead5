// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/decoding.h"
#include "qml/models/decoders.h"

#include <QtQml/qqmlregistration.h>

#include <QStringList>

namespace wirebench {

//! By what the messages of one look are decoded: what their ports suggest, nothing, or what somebody has chosen.
class DecoderChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! For people, in their order; 0 is index 2.
    Q_PROPERTY(QStringList titles READ titles NOTIFY changed)
    //! 0: what ports suggest; 1: nothing; from 2 on one of titles.
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY changed)
    //! What keeps something from being decoded as it should; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    //! The name() of nothing.
    static constexpr QLatin1String nothing{"none"};

    //! \a decoders outlives this.
    explicit DecoderChoice(const Decoders &decoders, QObject *parent = nullptr);

    QStringList titles() const;
    int index() const;
    void setIndex(int index);
    //! Under which it is kept: empty for what ports suggest, "none", or a schema's name, which need not be there.
    QString name() const { return m_name; }
    void setName(const QString &name);
    QString problem() const;
    session::Decoding decoding() const;

    //! Whether setName() may have it: letters, digits and '_', or empty.
    static bool isName(const QString &name);

Q_SIGNALS:
    //! Something else is chosen, or it says something else.
    void changed();

private:
    QList<decode::Schema> sorted() const;

    const Decoders &m_decoders;
    QString m_name;
};

} // namespace wirebench
