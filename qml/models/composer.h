// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/notation.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace wirebench {

//! A message that somebody is writing: its text, how it is written, what is added to it, and the exact bytes that
//! become of it, before anything is sent. Knows what was sent before.
class Composer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(Notation notation READ notation WRITE setNotation NOTIFY changed)
    Q_PROPERTY(int lineEnd READ lineEnd WRITE setLineEnd NOTIFY changed)
    //! The name of a checksum of the catalogue that is added behind; empty for none.
    Q_PROPERTY(QString checksum READ checksum WRITE setChecksum NOTIFY changed)
    Q_PROPERTY(QStringList checksumNames READ checksumNames CONSTANT)
    //! All there is to choose from, "none" first, and which of it is chosen.
    Q_PROPERTY(QStringList checksumChoices READ checksumChoices CONSTANT)
    Q_PROPERTY(int checksumChoice READ checksumChoice WRITE setChecksumChoice NOTIFY changed)
    //! How the message is put into a frame, as core/framing writes it: "length:2be"; empty for not at all. And those
    //! there are to choose from, "none" first.
    Q_PROPERTY(QString framing READ framing WRITE setFraming NOTIFY changed)
    Q_PROPERTY(QStringList framingChoices READ framingChoices NOTIFY changed)
    Q_PROPERTY(int framingChoice READ framingChoice WRITE setFramingChoice NOTIFY changed)
    Q_PROPERTY(QStringList lineEndNames READ lineEndNames CONSTANT)
    //! What is wrong with the text, and where; empty when nothing is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int problemPosition READ problemPosition NOTIFY changed)
    //! The bytes in pairs of digits, as pieces of "text" and "made": true for what the program adds or fills in.
    Q_PROPERTY(QVariantList preview READ preview NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(int sentCount READ sentCount NOTIFY sentCountChanged)
    //! Milliseconds between two when repeating; 1 to 3,600,000.
    Q_PROPERTY(int interval READ interval WRITE setInterval NOTIFY intervalChanged)
    Q_PROPERTY(bool repeating READ isRepeating NOTIFY repeatingChanged)
    //! "99.98 ± 0.2 ms": what was achieved of late; empty while nothing repeats.
    Q_PROPERTY(QString achieved READ achieved NOTIFY sentCountChanged)

public:
    enum Notation { Text, Escapes, Hex, Template };
    Q_ENUM(Notation)

    explicit Composer(QObject *parent = nullptr);

    QString text() const { return m_draft.text; }
    void setText(const QString &text);
    Notation notation() const { return m_draft.notation; }
    void setNotation(Notation notation);
    int lineEnd() const { return m_draft.lineEnd; }
    void setLineEnd(int lineEnd);
    QString checksum() const { return m_draft.checksum; }
    void setChecksum(const QString &name);
    QStringList checksumNames() const;
    QStringList checksumChoices() const;
    int checksumChoice() const;
    void setChecksumChoice(int index);
    QString framing() const { return m_draft.framing; }
    void setFraming(const QString &framing);
    QStringList framingChoices() const;
    int framingChoice() const;
    void setFramingChoice(int index);
    QStringList lineEndNames() const;
    //! Likewise, in files: the same in every language.
    static QStringList lineEndWords();
    QString problem() const { return m_problem; }
    int problemPosition() const { return m_problemPosition; }
    QVariantList preview() const;
    QString size() const;
    int sentCount() const { return m_sentCount; }
    int interval() const { return m_interval; }
    void setInterval(int milliseconds);
    bool isRepeating() const { return m_repeat.isActive(); }
    QString achieved() const;

    //! Sends once; false when the text is not sound, which it says.
    Q_INVOKABLE bool send();
    Q_INVOKABLE void retranslate();
    Q_INVOKABLE void startRepeating();
    Q_INVOKABLE void stopRepeating();
    //! To an older (-1) or a newer (1) message; false when there is none.
    Q_INVOKABLE bool recall(int direction);
    //! Writes \a bytes as hexadecimal digits, to be changed and sent.
    void setBytes(const QByteArray &bytes);

    //! Everything that somebody would miss, for setState() of another; a state without a history leaves it as it is.
    Q_INVOKABLE QVariantMap state() const;
    Q_INVOKABLE void setState(const QVariantMap &state);

Q_SIGNALS:
    //! Any of what is written, or what follows from it.
    void changed();
    void sentCountChanged();
    void intervalChanged();
    void repeatingChanged();
    //! Whoever is connected sends it.
    void sendRequested(const QByteArray &bytes);

private:
    struct Draft
    {
        QString text;
        Notation notation = Text;
        int lineEnd = 0;
        QString checksum;
        QString framing = {};

        friend bool operator==(const Draft &, const Draft &) = default;
    };

    void setDraft(const Draft &draft);
    void refresh();
    void render();
    void addChecksum();
    void addFraming();
    void fail(const message::TextError &error);
    void remember();
    static QVariantMap toMap(const Draft &draft);
    static Draft toDraft(const QVariantMap &map);

    Draft m_draft;
    QByteArray m_bytes;
    QList<message::RenderedRange> m_made;
    QString m_problem;
    int m_problemPosition = -1;
    quint64 m_sequence = 0;
    int m_sentCount = 0;
    int m_interval = 100;
    QTimer m_repeat;
    QElapsedTimer m_sinceLast;
    QList<qint64> m_gaps; // nanoseconds, the newest last
    QList<Draft> m_history; // the newest last
    qsizetype m_recalled = -1; // of the history; -1: what is being written
    Draft m_unsent; // while something is recalled
};

} // namespace wirebench
