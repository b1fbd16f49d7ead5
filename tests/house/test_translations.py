# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""translations.py sees what it is there to see."""

import pathlib
import tempfile
import unittest

import translations


def file(folder, name, *messages):
    """A translation file of (source, translation, attributes)."""
    rows = "".join(f"<message><source>{source}</source><translation{attributes}>{text}</translation></message>"
                   for source, text, attributes in messages)
    path = pathlib.Path(folder, name)
    path.write_text(f"<TS><context><name>Window</name>{rows}</context></TS>", encoding="utf-8")
    return path


def check(old, fresh):
    with tempfile.TemporaryDirectory() as folder:
        return translations.check(file(folder, "old.ts", *old), file(folder, "fresh.ts", *fresh))


class Translations(unittest.TestCase):
    def test_good_ones_have_no_problems(self):
        for good in (("%1 of %2", "%2 / %1", ""), ("Save…", "保存…", ""), (" at %1", " bei %1", ""), ("#", "#", "")):
            self.assertEqual(check([good], [good]), [], good)

    def test_what_is_not_translated_is_found(self):
        for bad in (("Send", "", ' type="unfinished"'), ("Send", "Senden", ' type="unfinished"'), ("Send", "", ""),
                    ("Send", " ", "")):
            self.assertEqual(len(check([bad], [bad])), 1, bad)

    def test_a_text_of_the_sources_that_the_file_lacks_is_found(self):
        self.assertEqual(len(check([], [("Send", "", ' type="unfinished"')])), 1)

    def test_a_text_that_no_source_has_is_found(self):
        self.assertEqual(len(check([("Gone", "Weg", "")], [])), 1)

    def test_placeholders_are_compared(self):
        for source, text in (("%1 of %2", "%1 von"), ("%1", "%2"), ("rows", "%1"), ("%1 %1", "%1"), ("%n", "%1")):
            self.assertEqual(len(check([(source, text, "")], [(source, text, "")])), 1, source)

    def test_beginnings_and_ends_are_compared(self):
        for source, text in (("Save…", "Speichern"), ("Save", "Speichern…"), ("Save", " Speichern")):
            self.assertEqual(len(check([(source, text, "")], [(source, text, "")])), 1, source)


if __name__ == "__main__":
    unittest.main()
