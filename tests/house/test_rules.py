# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""rules.py sees what it is there to see."""

import unittest

import rules


class Rules(unittest.TestCase):
    def faults(self, **files):
        """Keywords are paths: __ stands for a slash and _ before the ending for a dot."""
        return rules.check({name.replace("__", "/").replace("_", "."): text for name, text in files.items()})

    def test_a_tidy_room_has_no_faults(self):
        self.assertEqual(self.faults(core__README_md="core", core__net__README_md="net",
                                     core__net__x_h="#pragma once\n// never sleep(1)\n"), [])

    def test_a_long_file_needs_a_reason_in_its_rooms_readme(self):
        long = {"core__net__x_cpp": "\n" * 401, "core__README_md": "core"}
        self.assertEqual(len(self.faults(**long, core__net__README_md="net")), 1)
        self.assertEqual(self.faults(**long, core__net__README_md="x.cpp is long, because"), [])

    def test_a_folder_of_the_second_level_needs_a_readme_and_a_deeper_one_does_not(self):
        files = {"tests__README_md": "", "tests__web__data__x_bin": None}
        self.assertEqual(len(self.faults(**files)), 1)
        self.assertEqual(self.faults(**files, tests__web__README_md=""), [])

    def test_blocking_is_found_in_the_product_and_not_in_its_comments(self):
        rooms = {"core__README_md": "", "core__net__README_md": ""}
        for line in ("socket.waitForConnected(10);", "QThread::msleep(5);", "::usleep(5);", "QEventLoop loop;",
                     "std::this_thread::sleep_for(1ms);", "QCoreApplication::processEvents();"):
            self.assertEqual(len(self.faults(**rooms, core__net__x_cpp=line)), 1, line)
            self.assertEqual(self.faults(**rooms, core__net__x_cpp="// " + line), [], line)
            self.assertEqual(self.faults(**rooms, core__net__x_cpp="/*\n" + line + "*/"), [], line)

    def test_the_wall_clock_is_found_where_time_must_not_jump(self):
        rooms = {f"core__{room}README_md": "" for room in ("", "net__", "streams__", "base__", "devices__")}
        for line in ("auto now = std::chrono::system_clock::now();", "QDateTime::currentDateTimeUtc();",
                     "QDateTime::currentMSecsSinceEpoch()", "QTime::currentTime()", "time(nullptr)", "std::time(NULL)",
                     "::time(&seconds)", "gettimeofday(&now, nullptr);", "clock_gettime(CLOCK_REALTIME, &now);"):
            for room in ("net", "streams", "base"):
                self.assertEqual(len(self.faults(**rooms, **{f"core__{room}__x_cpp": line})), 1, line)
            self.assertEqual(self.faults(**rooms, core__devices__x_cpp=line), [], line)
        for line in ("std::chrono::steady_clock::now()", "void time(int lateness);", "options.time(0)",
                     "// system_clock would jump"):
            self.assertEqual(self.faults(**rooms, core__net__x_cpp=line), [], line)

    def test_a_test_that_waits_for_time_is_found(self):
        rooms = {"tests__README_md": "", "tests__core__README_md": ""}
        self.assertEqual(len(self.faults(**rooms, tests__core__x_cpp="QTest::qWait(100);")), 1)
        self.assertEqual(self.faults(**rooms, tests__core__x_cpp="QTRY_VERIFY(done);"), [])

    def test_paths_outside_the_repository_are_found_in_any_file(self):
        for text in ("see .." + "/shared/x", "cd /wor" + "k/main", "/hom" + "e/someone/x"):
            self.assertEqual(len(self.faults(x_txt=text)), 1, text)
        self.assertEqual(self.faults(x_txt="https://example.org/work/ and core/home/x"), [])

    def test_a_repeater_is_found_in_a_layout_and_not_in_a_positioner(self):
        for parent, faults in (("ColumnLayout", 1), ("GridLayout", 1), ("Column", 0), ("Flow", 0)):
            text = f"{parent} {{\n    spacing: 2\n\n    Repeater {{\n        model: 3\n    }}\n}}\n"
            self.assertEqual(len(self.faults(qml__README_md="", qml__x_qml=text)), faults, parent)
            nested = "ColumnLayout {\n    " + text.replace("\n", "\n    ").rstrip() + "\n}\n"
            self.assertEqual(len(self.faults(qml__README_md="", qml__x_qml=nested)), faults, parent)

    def test_a_width_that_depends_on_its_own_position_is_found(self):
        for line, faults in (("width: Math.max(0, parent.width - x)", 1), ("width: parent.width - x0", 0)):
            self.assertEqual(len(self.faults(qml__README_md="", qml__x_qml=f"Text {{ {line} }}\n")), faults, line)

    def test_a_header_without_pragma_once_is_found(self):
        self.assertEqual(len(self.faults(core__README_md="", core__x_h="int x;")), 1)


if __name__ == "__main__":
    unittest.main()
