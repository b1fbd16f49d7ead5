# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""layering.py sees what it is there to see."""

import unittest

import layering

MODULES = {"QObject": "Core", "QHostAddress": "Network", "QWebChannel": "WebChannel", "QWebSocket": "WebSockets",
           "QQuickItem": "Quick"}


def faults(path: str, text: str) -> list[str]:
    return layering.check({path: text}, MODULES)


class Includes(unittest.TestCase):
    def allowed(self, path, line):
        self.assertEqual(faults(path, line + "\n"), [])

    def refused(self, path, line):
        self.assertEqual(len(faults(path, line + "\n")), 1, f"{path} may {line}")

    def test_inside_core_dependence_points_down(self):
        order = ["base", "streams", "net", "devices"]
        for index, user in enumerate(order):
            for other, used in enumerate(order):
                verdict = self.allowed if other <= index else self.refused
                verdict(f"core/{user}/x.cpp", f'#include "core/{used}/y.h"')

    def test_core_knows_nobody_else(self):
        for room in ("webchannel/bridge", "webchannel/engine", "qml", "app/gui"):
            self.refused("core/net/x.h", f'#include "{room}/y.h"')

    def test_core_uses_qt_core_and_network_only(self):
        self.allowed("core/net/x.h", "#include <QHostAddress>")
        self.allowed("core/net/x.h", "#include <QtCore/QObject>")
        for header in ("QQuickItem", "QtQuick/QQuickItem", "QtWebEngineCore/QWebEnginePage", "QWebSocket",
                       "QtWebChannel/QWebChannel", "QtWidgets/QWidget", "QtGui/QImage", "QNobodyKnows"):
            self.refused("core/net/x.h", f"#  include <{header}>")

    def test_bridge_uses_web_channel_but_no_engine(self):
        self.allowed("webchannel/bridge/x.cpp", "#include <QWebChannel>")
        self.allowed("webchannel/bridge/x.cpp", '#include "core/net/y.h"')
        self.refused("webchannel/bridge/x.cpp", '#include "webchannel/engine/y.h"')
        self.refused("webchannel/bridge/x.cpp", "#include <QtWebEngineCore/QWebEngineProfile>")
        self.refused("webchannel/bridge/x.cpp", "#include <QQuickItem>")

    def test_only_engine_and_app_see_the_engine(self):
        line = "#include <QtWebEngineCore/QWebEngineProfile>"
        self.allowed("webchannel/engine/x.cpp", line)
        for room in ("webchannel/bridge", "webchannel/site", "qml", "app/cli", "core/base"):
            self.refused(f"{room}/x.cpp", line)

    def test_qml_and_webchannel_do_not_know_each_other(self):
        self.refused("qml/x.cpp", '#include "webchannel/bridge/y.h"')
        self.refused("webchannel/engine/x.cpp", '#include "qml/y.h"')

    def test_tests_in_qml_need_no_windows(self):
        for line in ('#include "core/testing/y.h"', "#include <QtQml/qqml.h>", "#include <QtTest/QTest>"):
            self.allowed("qml/testing/x.cpp", line)
        for line in ('#include "qml/models/y.h"', "#include <QQuickItem>"):
            self.refused("qml/testing/x.cpp", line)
        self.refused("qml/models/x.cpp", "#include <QtTest/QTest>")

    def test_the_command_line_starts_without_windows(self):
        self.allowed("app/cli/x.cpp", '#include "core/net/y.h"')
        self.allowed("app/gui/x.cpp", '#include "webchannel/engine/y.h"')
        self.refused("app/cli/x.cpp", '#include "webchannel/engine/y.h"')

    def test_system_and_neighbouring_headers_are_no_concern(self):
        self.allowed("core/net/x.cpp", '#include <sys/socket.h>\n#include <vector>\n#include "x.moc"')


class Links(unittest.TestCase):
    def test_core_links_qt_core_and_network_only(self):
        text = "wirebench_add_library(core Core SOURCES x.cpp\n    PUBLIC Qt6::Core {} tl::expected)\n"
        self.assertEqual(faults("core/CMakeLists.txt", text.format("Qt6::Network")), [])
        self.assertEqual(len(faults("core/CMakeLists.txt", text.format("Qt6::Gui"))), 1)
        self.assertEqual(len(faults("core/CMakeLists.txt", text.format("Wirebench::Bridge"))), 1)

    def test_bridge_links_core_but_not_the_engine(self):
        text = "wirebench_add_library(bridge Bridge SOURCES x.cpp PUBLIC {}) # wirebench_engine\n"
        self.assertEqual(faults("webchannel/bridge/CMakeLists.txt", text.format("Wirebench::Core")), [])
        for name in ("Wirebench::Engine", "wirebench_engine", "Qt6::WebEngineCore"):
            self.assertEqual(len(faults("webchannel/bridge/CMakeLists.txt", text.format(name))), 1)

    def test_tests_in_qml_link_the_library_for_tests(self):
        text = "qt_add_qml_module(wirebench_own SOURCES x.cpp)\ntarget_link_libraries(wirebench_own {})\n"
        for name in ("Wirebench::Test", "Qt6::Qml"):
            self.assertEqual(faults("qml/testing/CMakeLists.txt", text.format(name)), [])
        for name in ("Wirebench::Qml", "Qt6::Quick"):
            self.assertEqual(len(faults("qml/testing/CMakeLists.txt", text.format(name))), 1)
        self.assertEqual(len(faults("qml/CMakeLists.txt", text.format("Wirebench::Test"))), 1)


class Imports(unittest.TestCase):
    def test_what_pages_see_imports_its_own_files_only(self):
        path = "webchannel/js/net/x.js"
        for line in ("import { a, b } from './y.js';", "import '../y.js';", "export * from '../y.js'"):
            self.assertEqual(faults(path, line), [])
        for line in ("import fs from 'node:fs';", "import\n  {a}\n from '../../bridge/y.js'",
                     "await import('left-pad')"):
            self.assertEqual(len(faults(path, line)), 1, line)


if __name__ == "__main__":
    unittest.main()
