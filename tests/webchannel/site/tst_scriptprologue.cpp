// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/scriptprologue.h"

#include <QTest>

using wirebench::site::hasUseStrict;

class TestScriptPrologue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theDirectiveIsFoundWhereTheLanguageSeesIt_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *script, bool expected) {
            QTest::addRow("%s", QByteArray(script).toPercentEncoding(" '\";=").constData())
                << QByteArray(script) << expected;
        };
        row("'use strict';", true);
        row("\"use strict\"", true);
        row("  \t'use strict'\nx()", true);
        row("\xef\xbb\xbf'use strict';", true);
        row("// line\n/* block\n */ 'use strict' /* more */ ; x()", true);
        row("'use asm'; 'use strict';", true);
        row("'one'\n\"two\"\n'use strict'\nlet x", true);
        row("'a \\' quote'; 'use strict'", true);
        row("'use strict' // why\nlet x", true);
        row("'use strict' /* a line\n ends here */ let x", true);
        row("", false);
        row("x(); 'use strict';", false);
        row("'use\\x20strict';", false);
        row("'use strict ';", false);
        row("'use strict' + x", false);
        row("'use strict'\n.length", false);
        row("'use strict'\n(x)", false);
        row("'use strict'\nin x", false);
        row("'use strict', x", false);
        row("('use strict')", false);
        row("{ 'use strict' }", false);
        row("`use strict`", false);
        row("'use strict", false);
        row("'use strict\n'", false);
        row("// 'use strict'", false);
        row("/* 'use strict'", false);
        row("'no directive' x 'use strict'", false);
    }
    void theDirectiveIsFoundWhereTheLanguageSeesIt()
    {
        QFETCH(const QByteArray, script);
        QTEST(hasUseStrict(script), "expected");
        // However much of it there is, nothing beyond its end is read.
        for (qsizetype length = 0; length < script.size(); ++length)
            hasUseStrict(QByteArray(script.constData(), length));
    }
};

QTEST_GUILESS_MAIN(TestScriptPrologue)
#include "tst_scriptprologue.moc"
