// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "qml/models/translation.h"
#include "qml/models/wording.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! Texts in other languages.
class TranslationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesHaveNamesOfTheirOwn();
    void textsAreInTheLanguage_data();
    void textsAreInTheLanguage();
    void unknownLanguagesAreTheSystems();
    void theSameLanguageAgainChangesNothing();
    void everyTextOfTheModelsIsReadAgain();
    void numbersAreWrittenAsInTheLanguage();
    void whatWasBeforeComesBack();
};

void TranslationTest::languagesHaveNamesOfTheirOwn()
{
    QCOMPARE(Translation::languages(),
             QStringList({QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN")}));
    QCOMPARE(Translation::nameOf(QStringLiteral("de")), QStringLiteral("Deutsch"));
    QCOMPARE(Translation::nameOf(QStringLiteral("zh_CN")), QStringLiteral("简体中文"));
    QCOMPARE(Translation::nameOf(QStringLiteral("tlh")), QString());
}

void TranslationTest::textsAreInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("connected");
    QTest::newRow("English") << "en"
                             << "Connected";
    QTest::newRow("German") << "de"
                            << "Verbunden";
    QTest::newRow("Chinese") << "zh_CN" << QStringLiteral("已连接");
}

void TranslationTest::textsAreInTheLanguage()
{
    QFETCH(const QString, language);
    Translation translation;
    translation.use(language);
    QCOMPARE(translation.language(), language);
    QTEST(ExplorerTab::tr("Connected"), "connected");
}

void TranslationTest::unknownLanguagesAreTheSystems()
{
    Translation translation;
    translation.use(QStringLiteral("tlh"));
    const QString system = translation.language();
    QVERIFY(Translation::languages().contains(system));
    translation.use(QStringLiteral("de"));
    translation.use({});
    QCOMPARE(translation.language(), system);
}

void TranslationTest::theSameLanguageAgainChangesNothing()
{
    Translation translation;
    QSignalSpy changes(&translation, &Translation::changed);
    translation.use(QStringLiteral("de"));
    translation.use(QStringLiteral("de"));
    QCOMPARE(changes.count(), 1);
    translation.use(QStringLiteral("en"));
    translation.use(QStringLiteral("en"));
    QCOMPARE(changes.count(), 2);
}

void TranslationTest::everyTextOfTheModelsIsReadAgain()
{
    const QTemporaryDir folder;
    const auto explorer = *Explorer::create(folder.path());
    explorer->newTab();
    QSignalSpy ofTheExplorer(explorer.get(), &Explorer::statisticsChanged);
    QSignalSpy ofATab(explorer->tabs()->at(0), &ExplorerTab::titleChanged);
    QSignalSpy ofRows(explorer->tabs(), &QAbstractItemModel::dataChanged);
    tellTextsChanged(*explorer);
    QVERIFY(ofTheExplorer.count() > 0);
    QVERIFY(ofATab.count() > 0);
    QCOMPARE(ofRows.count(), 1);
}

void TranslationTest::numbersAreWrittenAsInTheLanguage()
{
    Translation translation;
    translation.use(QStringLiteral("de"));
    QCOMPARE(wording::grouped(1'234'567), QStringLiteral("1.234.567"));
    translation.use(QStringLiteral("zh_CN"));
    QCOMPARE(wording::grouped(1'234'567), QStringLiteral("1,234,567"));
}

void TranslationTest::whatWasBeforeComesBack()
{
    const QLocale before;
    {
        Translation translation;
        translation.use(QStringLiteral("de"));
    }
    QCOMPARE(ExplorerTab::tr("Connected"), QStringLiteral("Connected"));
    QCOMPARE(QLocale(), before);
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
