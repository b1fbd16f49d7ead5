// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace wirebench {

//! The language of everything that is read in the window, and how numbers and dates are written. Of the whole process:
//! there is one of these at most. GUI thread only.
class Translation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! Back to the texts as they are in the source.
    ~Translation() override;

    //! Codes of the languages there are: English, in which the source is, first.
    static QStringList languages();
    //! What speakers of a language call it: "Deutsch". Empty for a code that there is not.
    static QString nameOf(const QString &language);

    //! Shows \a language from now on; the first of the system's languages that there is, for an empty one and for one
    //! that there is not. Whoever shows texts is told, by LanguageChange.
    void use(const QString &language);
    //! The language in use. "en" before use().
    QString language() const { return m_language; }

Q_SIGNALS:
    void changed();

private:
    bool load(const QString &file, const QString &folder);
    void clear();

    QString m_language = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QLocale m_before; // how numbers were written
};

//! Has everything that shows a text of \a model, or of what hangs below it by properties, read it again: texts are
//! made when they are asked for, so they come in the present language. A model that keeps a text makes it anew in an
//! invokable retranslate(), which is called before.
void tellTextsChanged(QObject &model);

} // namespace wirebench
