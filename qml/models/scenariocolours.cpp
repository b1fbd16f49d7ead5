// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariocolours.h"

#include "qml/models/scenariospans.h"

#include <QSyntaxHighlighter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace wirebench {

//! Which colour a kind has, line by line.
class ScenarioHighlighter final : public QSyntaxHighlighter
{
public:
    explicit ScenarioHighlighter(const ScenarioColours &colours)
        : QSyntaxHighlighter(static_cast<QObject *>(nullptr))
        , m_colours(colours)
    { }

protected:
    void highlightBlock(const QString &text) override
    {
        const QList<ScenarioSpan> spans = scenarioSpans(text, previousBlockState() == continued);
        for (const ScenarioSpan &span : spans)
            setFormat(static_cast<int>(span.first), static_cast<int>(span.length), format(span.kind));
        setCurrentBlockState(continuesBelow(text) ? continued : whole);
    }

private:
    static constexpr int whole = 0;
    static constexpr int continued = 1;

    QTextCharFormat format(ScenarioSpan::Kind kind) const
    {
        QTextCharFormat format;
        format.setForeground(colour(kind));
        if (kind == ScenarioSpan::Statement || kind == ScenarioSpan::Name)
            format.setFontWeight(QFont::DemiBold);
        format.setFontItalic(kind == ScenarioSpan::Comment || kind == ScenarioSpan::Expression);
        return format;
    }

    const QColor &colour(ScenarioSpan::Kind kind) const
    {
        switch (kind) {
        case ScenarioSpan::Statement:
        case ScenarioSpan::Word:
            return m_colours.m_statement;
        case ScenarioSpan::Name:
            return m_colours.m_name;
        case ScenarioSpan::Text:
        case ScenarioSpan::Expression:
            return m_colours.m_quoted;
        case ScenarioSpan::Bytes:
            return m_colours.m_bytes;
        case ScenarioSpan::Number:
            return m_colours.m_number;
        case ScenarioSpan::Wildcard:
        case ScenarioSpan::Variable:
            return m_colours.m_variable;
        case ScenarioSpan::Comment:
            break;
        }
        return m_colours.m_comment;
    }

    const ScenarioColours &m_colours;
};

ScenarioColours::ScenarioColours(QObject *parent)
    : QObject(parent)
    , m_highlighter(std::make_unique<ScenarioHighlighter>(*this))
{
    m_rehighlight.setSingleShot(true);
    connect(this, &ScenarioColours::changed, &m_rehighlight, qOverload<>(&QTimer::start));
    connect(&m_rehighlight, &QTimer::timeout, m_highlighter.get(), &QSyntaxHighlighter::rehighlight);
    connect(this, &ScenarioColours::lineHeightChanged, this, &ScenarioColours::setHeights);
}

ScenarioColours::~ScenarioColours() = default;

void ScenarioColours::setDocument(QQuickTextDocument *document)
{
    if (document == m_document)
        return;
    m_document = document;
    m_highlighter->setDocument(document ? document->textDocument() : nullptr);
    if (document) {
        // A text that is put in as a whole begins with a line that has no height of ours. At once, while nothing of it
        // can be undone yet.
        connect(document->textDocument(), &QTextDocument::contentsChanged, this, &ScenarioColours::setHeights);
    }
    Q_EMIT changed();
    setHeights();
}

void ScenarioColours::replaceText(const QString &text)
{
    if (!m_document)
        return;
    const QString before = m_document->textDocument()->toPlainText();
    const qsizetype shorter = std::min(before.size(), text.size());
    qsizetype first = 0;
    while (first < shorter && before[first] == text[first])
        ++first;
    qsizetype last = 0; // from the end
    while (last < shorter - first && before[before.size() - 1 - last] == text[text.size() - 1 - last])
        ++last;
    if (first == before.size() && first == text.size())
        return;
    QTextCursor changed(m_document->textDocument());
    changed.setPosition(static_cast<int>(first));
    changed.setPosition(static_cast<int>(before.size() - last), QTextCursor::KeepAnchor);
    changed.insertText(text.mid(first, text.size() - last - first));
}

void ScenarioColours::setHeights()
{
    QTextDocument *const text = m_document ? m_document->textDocument() : nullptr;
    if (!text || m_lineHeight <= 0 || text->begin().blockFormat().lineHeight() == m_lineHeight)
        return;
    const bool isNew = !text->isUndoAvailable();
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor all(text);
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    if (isNew)
        text->clearUndoRedoStacks(); // nothing that anybody did
}

} // namespace wirebench
