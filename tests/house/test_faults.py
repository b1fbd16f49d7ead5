# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""faults.py sees what it is there to see."""

import unittest

import faults

PROGRAMS = {"tst_one": "class X\n    void itHolds()\n    {\n    void itHolds_data()\n",
            "tst_two": "    void first()\n    void second()\n"}
BUILT = {"tst_one", "tst_two"}
REQUIRED = [*"123", *"abcd", "7", "12"]
PAGES = {"page.js": "test('12, 7 it holds', async () => {\n  test(`a ${row}`, () => {\n"}


def check(text, built=BUILT):
    return faults.check(text, REQUIRED, PROGRAMS, built, PAGES)


def table(**changed: str) -> str:
    """A table with all rows, some of which have another last cell; None leaves a row out."""
    cells = {number: "`tst_one`: `itHolds`; `tst_two`: `first`, `second`" for number in REQUIRED}
    cells |= {key.removeprefix("row"): cell for key, cell in changed.items()}
    return "\n".join(f"| {number} | a fault | an answer | {cell} |" for number, cell in cells.items() if cell)


class Faults(unittest.TestCase):
    def test_a_whole_table_has_no_faults(self):
        self.assertEqual(check(table()), [])

    def test_a_missing_or_doubled_row_is_found(self):
        self.assertEqual(len(check(table(row7=None))), 1)
        self.assertEqual(len(check(table(rowd=None))), 1)
        self.assertEqual(len(check(table() + "\n" + "| 7 | x | y | `tst_one`: `itHolds` |")), 1)

    def test_a_test_that_does_not_exist_is_found(self):
        for cell in ("`tst_none`: `itHolds`", "`tst_one`: `itFails`", "`tst_one`: `itHolds`, `itFails`", "later",
                     "`tst_one`: `itHolds_data`; `tst_two`: `itHolds`"):
            self.assertGreaterEqual(len(check(table(row12=cell))), 1, cell)

    def test_a_page_without_a_test_of_that_row_is_found(self):
        self.assertEqual(check(table(row7="`tst_one`: `itHolds`, with `page.js`")), [])
        self.assertEqual(len(check(table(row1="`tst_one`: `itHolds`, with `page.js`"))), 1)
        self.assertEqual(len(check(table(row7="`tst_one`: `itHolds`, with `none.js`"))), 1)

    def test_a_test_that_is_not_built_is_found(self):
        self.assertEqual(len(check(table(), {"tst_one"})), 2 * len(REQUIRED))


if __name__ == "__main__":
    unittest.main()
