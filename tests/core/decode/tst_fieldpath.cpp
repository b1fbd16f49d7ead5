// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/fieldpath.h"
#include "core/decode/schemacatalogue.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::decode;

namespace {

constexpr auto text = R"(protocol all
type Message
  kind  u8
  flags bits 8
    high 4
    low  4
  items Item[]
  pairs Pair[2] if kind == 1
  if kind == 2
    inside u8
  else
    other  Item
  body  switch kind
    1 Item
    2 Pair[]
    else bytes
  more  json

type Item
  level u8
  next  Item if level == 1

type Pair
  left  u8
  right u8
)";

} // namespace

class TestFieldPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNoFrameCanHaveIsUnknown_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected"); // "within|name|known", or nothing
        const auto row = [](const char *path, const char *expected) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(expected);
        };
        for (const char *path : {"kind", "flags", "flags.low", "items", "items[0]", "items[19].level",
                                 "items[0].next.next.level", "pairs[1]", "pairs[1].left", "inside", "other.next",
                                 "body", "body.level", "body[3].left", "more", "more.a[0].b"})
            row(path, "");
        row("kinds", "|kinds|kind flags items pairs inside other body more");
        row("flags.mid", "flags|mid|high low");
        row("items.level", "items|level|[0]");
        row("items[0].left", "items[0]|left|level next");
        row("items[x]", "items|[x]|[0]");
        row("items[01]", "items|[01]|[0]");
        row("items[", "items|[|[0]");
        row("items[]", "items|[]|[0]");
        row("kind[0]", "kind|[0]|");
        row("kind.x", "kind|x|");
        row("[0]", "|[0]|kind flags items pairs inside other body more");
        row("body.left", "body|left|level next [0]");
        row("body[0].level", "body[0]|level|left right");
        row("other.next.next.x", "other.next.next|x|level next");
    }

    void whatNoFrameCanHaveIsUnknown()
    {
        QFETCH(QString, path);
        const auto schema = parseSchema(QString::fromUtf8(text), QStringLiteral("all.wbschema"));
        QVERIFY2(schema, qPrintable(schema ? QString() : schema.error().detail));
        const auto unknown = unknownField(*schema, path);
        QString shown;
        if (unknown)
            shown = unknown->within + u'|' + unknown->name + u'|' + unknown->known.join(u' ');
        QTEST(shown, "expected");
    }

    void fieldsOfEverySchemaAreKnown()
    {
        const SchemaCatalogue catalogue = SchemaCatalogue::builtIn();
        for (const Schema &schema : catalogue.schemas()) {
            const auto nothing = unknownField(schema, u"no_field_is_called_so");
            QVERIFY2(nothing && !nothing->known.isEmpty(), qPrintable(schema.name()));
            for (const QString &name : nothing->known)
                QVERIFY2(!unknownField(schema, name), qPrintable(schema.name() + u' ' + name));
        }
    }
};

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"
