// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/randomvalues.h"
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

Q_DECLARE_METATYPE(wirebench::decode::Direction)

namespace {

//! As "path = value" by lines, without places and labels.
void collect(const Field &field, const QString &path, QStringList &lines)
{
    const QString own = path + u'.' + field.name;
    lines.append(own + QStringLiteral(" = ") + toText(field.value));
    for (const Field &child : field.children)
        collect(child, own, lines);
}

void collectNames(const Field &field, QStringList &names)
{
    if (!names.contains(field.name))
        names.append(field.name);
    for (const Field &child : field.children)
        collectNames(child, names);
}

//! With their labels, in order.
QStringList valuesOfName(const Field &field, const QString &name)
{
    QStringList values;
    if (field.name == name)
        values.append(toText(field.value) + u'|' + field.label);
    for (const Field &child : field.children)
        values += valuesOfName(child, name);
    return values;
}

QString valuesOf(const Field &field)
{
    QStringList lines;
    for (const Field &child : field.children)
        collect(child, {}, lines);
    return lines.join(u'\n');
}

} // namespace

//! Frames of every schema, made up by seed.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsBuiltIsReadAsWhatItWas_data();
    void whatIsBuiltIsReadAsWhatItWas();
    void whatIsAskedForIsReadWithoutTheRest_data() { whatIsBuiltIsReadAsWhatItWas_data(); }
    void whatIsAskedForIsReadWithoutTheRest();
};

void TestRoundTrip::whatIsBuiltIsReadAsWhatItWas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Direction>("direction");
    const SchemaCatalogue catalogue = SchemaCatalogue::builtIn();
    for (const Schema &schema : catalogue.schemas()) {
        QTest::newRow(qPrintable(schema.name() + QStringLiteral(" request"))) << schema.name() << Direction::Request;
        QTest::newRow(qPrintable(schema.name() + QStringLiteral(" response"))) << schema.name() << Direction::Response;
    }
}

//! Of lines of text not every tree can be: two texts without anything between them are one. Then it is enough that what
//! was read is built as what it was.
void TestRoundTrip::whatIsBuiltIsReadAsWhatItWas()
{
    QFETCH(const QString, name);
    QFETCH(const Direction, direction);
    const Schema schema = builtInSchema(qPrintable(name));
    const Context context{direction, {}};
    const bool isLoose = name == u"scpi" || name == u"text";
    for (quint32 seed = 1; seed <= 300; ++seed) {
        RandomValues values(name, seed);
        Field written;
        const auto frame = FrameWriter(schema.definition(), context, &values).run(nullptr, &written);
        QVERIFY2(frame, frame ? "" : qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(frame.error().detail)));
        const Field tree = decode::decode(schema, *frame, context);
        QVERIFY(rangesAreSound(tree, 0, frame->size()));
        if (!isLoose) {
            QVERIFY2(errorsOf(tree).isEmpty(), qPrintable(QStringLiteral("seed %1\n").arg(seed) + shown(tree)));
            QCOMPARE(valuesOf(tree), valuesOf(written));
        }
        if (!errorsOf(tree).isEmpty())
            continue;
        const auto again = build(schema, tree, context);
        QVERIFY2(again,
                 again
                     ? ""
                     : qPrintable(QStringLiteral("seed %1: %2\n%3").arg(seed).arg(again.error().detail, shown(tree))));
        QCOMPARE(again->toHex(' '), frame->toHex(' '));
    }
}

//! A frame that is read as far as a name needs has all of that name.
void TestRoundTrip::whatIsAskedForIsReadWithoutTheRest()
{
    QFETCH(const QString, name);
    QFETCH(const Direction, direction);
    const Schema schema = builtInSchema(qPrintable(name));
    const Context context{direction, {}};
    for (quint32 seed = 1; seed <= 40; ++seed) {
        RandomValues values(name, seed);
        QByteArray frame = *FrameWriter(schema.definition(), context, &values).run(nullptr, nullptr);
        if (seed % 4 == 0)
            frame.chop(frame.size() / 3); // a broken one
        const Field tree = decode::decode(schema, frame, context);
        QStringList names{QStringLiteral("no_such_field")};
        collectNames(tree, names);
        for (const QString &wanted : std::as_const(names)) {
            Context partial = context;
            partial.extent = extentNeeded(schema, {wanted.toUpper()});
            QCOMPARE(valuesOfName(decode::decode(schema, frame, partial), wanted), valuesOfName(tree, wanted));
        }
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)

#include "tst_roundtrip.moc"
