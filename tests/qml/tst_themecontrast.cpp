// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/accesscheck.h"

#include <QColor>
#include <QMetaProperty>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

using namespace wirebench;

namespace {

constexpr double forText = 4.5;
constexpr double forSigns = 3; // frames and dots

//! What words are painted with: those of the window, of the scenario editor's syntax, bytes, differences, dissections
//! and statistics.
const QStringList inks{QStringLiteral("text"),     QStringLiteral("softText"), QStringLiteral("accent"),
                       QStringLiteral("incoming"), QStringLiteral("outgoing"), QStringLiteral("variable"),
                       QStringLiteral("problem"),  QStringLiteral("good"),     QStringLiteral("warning")};

//! What they are painted on: any of them on any, since a tint lies behind whatever is there.
const QStringList surfaces{QStringLiteral("canvas"),    QStringLiteral("panel"),      QStringLiteral("rowTint"),
                           QStringLiteral("chip"),      QStringLiteral("hover"),      QStringLiteral("selection"),
                           QStringLiteral("foundTint"), QStringLiteral("accentTint"), QStringLiteral("byteRange")};

//! Neither: they tell nothing, or have rows of their own below.
const QStringList others{QStringLiteral("line"), QStringLiteral("strongLine"), QStringLiteral("accentText"),
                         QStringLiteral("brandStart"), QStringLiteral("brandEnd")};

//! Theme.Mode
constexpr std::pair<int, const char *> modes[] = {{1, "light"}, {2, "dark"}};

} // namespace

//! All colours that something is told by, as WCAG 2 counts.
class ThemeContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyColourHasItsPlaceInThisTest();
    void whatIsPaintedHasContrast_data();
    void whatIsPaintedHasContrast();

private:
    QColor colour(const QString &name) const { return m_theme->property(name.toLatin1().constData()).value<QColor>(); }

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;
    QObject *m_theme = nullptr; // the engine's
};

void ThemeContrastTest::initTestCase()
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&m_engine);
    component.setData("import QtQml; import Wirebench; QtObject { readonly property QtObject theme: Theme }", {});
    m_holder.reset(component.create());
    QVERIFY2(m_holder, qPrintable(component.errorString()));
    m_theme = m_holder->property("theme").value<QObject *>();
    QVERIFY(m_theme);
}

void ThemeContrastTest::everyColourHasItsPlaceInThisTest()
{
    QStringList colours;
    for (int i = 0; i < m_theme->metaObject()->propertyCount(); ++i) {
        const QMetaProperty property = m_theme->metaObject()->property(i);
        if (property.metaType() == QMetaType::fromType<QColor>())
            colours.append(QString::fromLatin1(property.name()));
    }
    QStringList known = inks + surfaces + others;
    colours.sort();
    known.sort();
    QCOMPARE(colours, known);
}

void ThemeContrastTest::whatIsPaintedHasContrast_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("ink");
    QTest::addColumn<QString>("surface");
    QTest::addColumn<double>("least");
    for (const auto &[mode, name] : modes) {
        const auto add = [mode = mode, name = name](const QString &ink, const QString &surface, double least) {
            QTest::addRow("%s on %s, %s", qPrintable(ink), qPrintable(surface), name)
                << mode << ink << surface << least;
        };
        for (const QString &surface : surfaces) {
            // Bytes that belong to the chosen field: the cursor is a frame there, and no word has its colour.
            const bool isMarked = surface == QStringLiteral("byteRange");
            for (const QString &ink : inks)
                add(ink, surface, isMarked && ink == QStringLiteral("accent") ? forSigns : forText);
            if (!isMarked)
                add(QStringLiteral("strongLine"), surface, forSigns);
        }
        add(QStringLiteral("accentText"), QStringLiteral("accent"),
            forText); // words that are chosen, and primary buttons
    }
}

void ThemeContrastTest::whatIsPaintedHasContrast()
{
    QFETCH(const int, mode);
    QFETCH(const QString, ink);
    QFETCH(const QString, surface);
    QFETCH(const double, least);
    m_theme->setProperty("mode", mode);
    QCOMPARE(m_theme->property("dark").toBool(), mode == 2);
    const double ratio = tests::contrast(colour(ink), colour(surface));
    QVERIFY2(ratio >= least,
             qPrintable(QStringLiteral("%1 on %2: %3 : 1").arg(colour(ink).name(), colour(surface).name()).arg(ratio)));
}

QTEST_MAIN(ThemeContrastTest)
#include "tst_themecontrast.moc"
