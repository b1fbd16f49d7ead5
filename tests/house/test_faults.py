# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""faults.py sees what it is there to see."""

import unittest

import faults

PROGRAMS = {"tst_one": "class X\n    void itHolds()\n    {\n    void itHolds_data()\n",
            "tst_two": "    void first()\n    void second()\n"}
BUILT = {"tst_one", "tst_two"}


def table(**changed: str) -> str:
    """A table with all rows, some of which have another last cell; None leaves a row out."""
    cells = {number: "`tst_one`: `itHolds`; `tst_two`: `first`, `second`" for number in faults.REQUIRED}
    cells |= {key.removeprefix("row"): cell for key, cell in changed.items()}
    return "\n".join(f"| {number} | a fault | an answer | {cell} |" for number, cell in cells.items() if cell)


class Faults(unittest.TestCase):
    def test_a_whole_table_has_no_faults(self):
        self.assertEqual(faults.check(table(), PROGRAMS, BUILT), [])

    def test_a_missing_or_doubled_row_is_found(self):
        self.assertEqual(len(faults.check(table(row7=None), PROGRAMS, BUILT)), 1)
        self.assertEqual(len(faults.check(table(rowd=None), PROGRAMS, BUILT)), 1)
        self.assertEqual(len(faults.check(table() + "\n" + "| 7 | x | y | `tst_one`: `itHolds` |", PROGRAMS, BUILT)), 1)

    def test_a_test_that_does_not_exist_is_found(self):
        for cell in ("`tst_none`: `itHolds`", "`tst_one`: `itFails`", "`tst_one`: `itHolds`, `itFails`", "later",
                     "`tst_one`: `itHolds_data`; `tst_two`: `itHolds`"):
            self.assertGreaterEqual(len(faults.check(table(row12=cell), PROGRAMS, BUILT)), 1, cell)

    def test_a_test_that_is_not_built_is_found(self):
        self.assertEqual(len(faults.check(table(), PROGRAMS, {"tst_one"})), 2 * len(faults.REQUIRED))


if __name__ == "__main__":
    unittest.main()
