// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace wirebench {

class ScenarioHighlighter;

//! Gives the words of a scenario in a text area their colours, and its lines one height; and puts another text in its
//! place.
class ScenarioColours : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QColor statement MEMBER m_statement NOTIFY changed)
    Q_PROPERTY(QColor name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QColor quoted MEMBER m_quoted NOTIFY changed)
    Q_PROPERTY(QColor bytes MEMBER m_bytes NOTIFY changed)
    Q_PROPERTY(QColor number MEMBER m_number NOTIFY changed)
    Q_PROPERTY(QColor variable MEMBER m_variable NOTIFY changed)
    Q_PROPERTY(QColor comment MEMBER m_comment NOTIFY changed)
    //! Of a line, in pixels; 0: as the face has it.
    Q_PROPERTY(qreal lineHeight MEMBER m_lineHeight NOTIFY lineHeightChanged)

public:
    explicit ScenarioColours(QObject *parent = nullptr);
    ~ScenarioColours() override;

    QQuickTextDocument *document() const { return m_document; }
    //! \a document outlives this, or is null.
    void setDocument(QQuickTextDocument *document);

    //! As one change, which can be undone. What both texts begin and end with stays untouched.
    Q_INVOKABLE void replaceText(const QString &text);

Q_SIGNALS:
    void changed();
    void lineHeightChanged();

private:
    friend class ScenarioHighlighter;

    void setHeights();

    QPointer<QQuickTextDocument> m_document;
    QTimer m_rehighlight; // once, when several colours change together
    std::unique_ptr<ScenarioHighlighter> m_highlighter;
    QColor m_statement;
    QColor m_name;
    QColor m_quoted;
    QColor m_bytes;
    QColor m_number;
    QColor m_variable;
    QColor m_comment;
    qreal m_lineHeight = 0;
};

} // namespace wirebench
