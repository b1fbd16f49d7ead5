// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/recordingfeed.h"
#include "qml/models/fieldmodel.h"

#include <QtQml/qqmlregistration.h>

#include <stop_token>

namespace wirebench {

//! One record under the lens: its bytes, the fields they are, what is at the cursor, and which checksums fit. Bytes and
//! fields are linked: choosing one shows the other.
class RecordInspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! The record that is looked at; -1 for none.
    Q_PROPERTY(qint64 record READ record WRITE setRecord NOTIFY recordChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY detailChanged)
    //! Bytes that came from a peer.
    Q_PROPERTY(bool incoming READ isIncoming NOTIFY detailChanged)
    Q_PROPERTY(QString title READ title NOTIFY detailChanged)
    Q_PROPERTY(QByteArray bytes READ bytes NOTIFY detailChanged)
    //! Says when not all bytes are here; empty otherwise.
    Q_PROPERTY(QString remark READ remark NOTIFY detailChanged)
    Q_PROPERTY(wirebench::FieldModel *fields READ fields CONSTANT)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(int rangeStart READ rangeStart NOTIFY cursorChanged)
    Q_PROPERTY(int rangeLength READ rangeLength NOTIFY cursorChanged)
    Q_PROPERTY(int fieldLine READ fieldLine WRITE setFieldLine NOTIFY cursorChanged)
    //! What is at the cursor: pairs of "type" and "value".
    Q_PROPERTY(QVariantList values READ values NOTIFY cursorChanged)
    //! "CRC-16/MODBUS 0x3b9c over bytes 0-5"; what is known so far.
    Q_PROPERTY(QStringList checksums READ checksums NOTIFY checksumsChanged)
    Q_PROPERTY(bool findingChecksums READ isFindingChecksums NOTIFY checksumsChanged)

public:
    //! \a feed outlives this.
    explicit RecordInspector(timeline::RecordingFeed &feed, QObject *parent = nullptr);
    ~RecordInspector() override;

    qint64 record() const { return m_record; }
    void setRecord(qint64 record);
    //! Of its fields.
    void setDecoding(const session::Decoding &decoding);
    bool isEmpty() const { return m_record < 0 || !m_isThere; }
    bool isIncoming() const;
    QString title() const;
    QByteArray bytes() const { return m_detail.payload; }
    QString remark() const;
    FieldModel *fields() { return &m_fields; }
    int cursor() const { return m_cursor; }
    void setCursor(int cursor);
    int rangeStart() const { return m_rangeStart; }
    int rangeLength() const { return m_rangeLength; }
    int fieldLine() const { return m_fieldLine; }
    void setFieldLine(int line);
    QVariantList values() const;
    QStringList checksums() const { return m_checksums; }
    bool isFindingChecksums() const { return m_isFindingChecksums; }

    const timeline::RecordDetail &detail() const { return m_detail; }

Q_SIGNALS:
    void recordChanged();
    void detailChanged();
    void cursorChanged();
    void checksumsChanged();

private:
    void wish();
    void onDetailMade(quint64 who, const timeline::RecordDetail &detail);
    void findChecksums();

    timeline::RecordingFeed &m_feed;
    const quint64 m_asker;
    session::Decoding m_decoding;
    qint64 m_record = -1;
    bool m_isThere = false;
    timeline::RecordDetail m_detail;
    FieldModel m_fields;
    int m_cursor = -1;
    int m_fieldLine = -1;
    int m_rangeStart = -1;
    int m_rangeLength = 0;
    QStringList m_checksums;
    bool m_isFindingChecksums = false;
    std::stop_source m_checksumSearch;
};

} // namespace wirebench
