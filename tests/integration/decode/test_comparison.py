# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
import unittest

from comparison import compare, same_value
from decoder import Field as Ours
from names import Pair, parse, read
from pathlib import Path
from tshark import Field as Theirs


def ours(path, value, offset=0, length=1, label="", error=""):
    return Ours(path, value, label, offset, length, error)


def theirs(name, shown, offset=0, length=1, text="", value=b""):
    return Theirs(name, shown, text, value, offset, length)


A = Pair(("a",), ("x.a",))


class Values(unittest.TestCase):
    def test_the_same_in_another_notation_is_the_same(self):
        for mine, shown, value in ((3, "3", b""), (3, "0x0003", b"\0\3"), (0x1A, "0x1A", b""), (-5, "-5", b""),
                                   (True, "True", b""), (True, "1", b""), (False, "0", b""), (1, "True", b""),
                                   (2.5, "2.5", b""), (0.1, "0.100000001", b""), ("abc", "abc", b""), ("abc ", "abc", b""),
                                   ("0a0B", "0a:0b", b""), ("0a0b", "", b"\x0a\x0b"), ("0a0b", "something", b"\x0a\x0b"),
                                   (None, "", b""), (258, "Jan  1, 1970", b"\1\2"), (-1, "text", b"\xff"),
                                   ("17", "17", b""), (-20, "236", b"\xec")):
            self.assertTrue(same_value(mine, theirs("x", shown, value=value)), (mine, shown, value))

    def test_something_else_is_not_the_same(self):
        for mine, shown, value in ((3, "4", b""), (3, "4", b"\3"), (3, "", b""), (3, "abc", b"\4"), (True, "0", b""),
                                   (False, "True", b""), (2.5, "2.6", b""), ("abc", "abd", b""), ("", "a", b""),
                                   ("0a0b", "0a:0c", b""), ("0a0b", "", b"\x0a"), (None, "0", b""), (None, "", b"\0"),
                                   ("abc", "", b"\xab\xc0"), (2.5, "text", b"\2"), (10, "10.5", b""), (-20, "237", b"\xed"),
                                   (20, "21", b"\x14"), (0, "text", b"")):
            self.assertFalse(same_value(mine, theirs("x", shown, value=value)), (mine, shown, value))


class Messages(unittest.TestCase):
    def differences(self, mine, other, pairs=(A,)):
        found, counts = compare(7, mine, other, list(pairs))
        self.assertTrue(all(difference.frame == 7 for difference in found))
        return [str(difference) for difference in found], counts

    def test_the_same_value_at_the_same_place_is_no_difference(self):
        self.assertEqual(self.differences([ours("a", 3, 4, 2)], [theirs("x.a", "0x03", 4, 2)]), ([], {A: 1}))

    def test_another_value_is_told_with_both(self):
        found, _ = self.differences([ours("a", 3)], [theirs("x.a", "4")])
        self.assertEqual(found, ["frame 7: a = x.a: ours is 3, tshark's '4'"])

    def test_another_place_is_told_with_both(self):
        for place in ((1, 1), (0, 2)):
            found, _ = self.differences([ours("a", 3)], [theirs("x.a", "3", *place)])
            self.assertEqual(found, [f"frame 7: a = x.a: ours is bytes 0+1, tshark's {place[0]}+{place[1]}"])

    def test_what_only_one_names_is_not_compared(self):
        self.assertEqual(self.differences([ours("a", 3)], []), ([], {}))
        self.assertEqual(self.differences([], [theirs("x.a", "3")]), ([], {}))
        self.assertEqual(self.differences([ours("b", 3)], [theirs("x.a", "4")]), ([], {}))

    def test_another_number_of_them_is_told(self):
        found, counts = self.differences([ours("a", 3)], [theirs("x.a", "3"), theirs("x.a", "3", 9)])
        self.assertEqual(found, ["frame 7: a = x.a: ours is there 1 times, tshark's 2 times"])
        self.assertEqual(counts, {A: 1})

    def test_what_tshark_tells_twice_counts_once(self):
        self.assertEqual(self.differences([ours("a", 3)], [theirs("x.a", "3"), theirs("x.a", "3")]), ([], {A: 1}))

    def test_several_are_matched_by_place_and_then_in_order(self):
        mine = [ours("a", 1, 0), ours("a", 2, 5), ours("a", 3, 6)]
        found, counts = self.differences(mine, [theirs("x.a", "2", 5), theirs("x.a", "1", 1), theirs("x.a", "3", 6)])
        self.assertEqual(found, ["frame 7: a = x.a: ours is bytes 0+1, tshark's 1+1"])
        self.assertEqual(counts, {A: 3})

    def test_only_what_is_asked_for_is_compared(self):
        value, place, label = (Pair(("a",), ("x.a",), frozenset([flag])) for flag in ("value", "range", "label"))
        self.assertEqual(self.differences([ours("a", 3, 9)], [theirs("x.a", "3")], [value])[0], [])
        self.assertEqual(len(self.differences([ours("a", 4, 9)], [theirs("x.a", "3")], [value])[0]), 1)
        self.assertEqual(self.differences([ours("a", 4)], [theirs("x.a", "3")], [place])[0], [])
        self.assertEqual(len(self.differences([ours("a", 3, 9)], [theirs("x.a", "3")], [place])[0]), 1)
        start = Pair(("a",), ("x.a",), frozenset(["start"]))
        self.assertEqual(self.differences([ours("a", 3, 9, 5)], [theirs("x.a", "3", 9, 4)], [start])[0], [])
        self.assertEqual(len(self.differences([ours("a", 3, 9, 5)], [theirs("x.a", "3", 8, 5)], [start])[0]), 1)
        self.assertEqual(len(self.differences([ours("a", 4, 9, 5)], [theirs("x.a", "3", 9, 4)], [start])[0]), 1)
        labelled = [ours("a", 3, 9, label="Read")]
        self.assertEqual(self.differences(labelled, [theirs("x.a", "4", text="Function: Read (4)")], [label])[0], [])
        self.assertEqual(len(self.differences(labelled, [theirs("x.a", "3", text="Function: Write")], [label])[0]), 1)
        self.assertEqual(len(self.differences([ours("a", 3)], [theirs("x.a", "3", text="")], [label])[0]), 1)

    def test_some_are_only_those_at_the_same_place(self):
        some = [Pair(("a",), ("x.a",), frozenset(["some"]))]
        self.assertEqual(self.differences([ours("a", 1, 5), ours("a", 9)], [theirs("x.a", "1", 5)], some), ([], {some[0]: 1}))
        found, _ = self.differences([ours("a", 2, 5), ours("a", 9)], [theirs("x.a", "1", 5)], some)
        self.assertEqual(found, ["frame 7: a = x.a: ours is 2, tshark's '1'"])
        self.assertEqual(self.differences([ours("a", 1, 5)], [theirs("x.a", "1", 6)], some)[0], [])

    def test_several_names_are_looked_at_as_one(self):
        several = [Pair(("a", "b"), ("x.a", "x.b"))]
        found, counts = self.differences([ours("b", 1, 5), ours("a", 2, 6)], [theirs("x.a", "1", 5), theirs("x.b", "2", 6)], several)
        self.assertEqual((found, counts), ([], {several[0]: 2}))

    def test_an_error_of_ours_is_a_difference_unless_tshark_has_one(self):
        broken = [ours("", None, error="too short")]
        self.assertEqual(self.differences(broken, [])[0], ["frame 7: (message) = -: ours has an error: too short"])
        self.assertEqual(self.differences(broken, [theirs("_ws.malformed", "")])[0], [])


    def test_an_error_that_is_right_is_no_difference_and_counts(self):
        right = Pair(("a",), ("-",))
        self.assertEqual(self.differences([ours("a", None, error="e")], [], [right]), ([], {right: 1}))
        self.assertEqual(self.differences([ours("a", None)], [], [right]), ([], {}))
        self.assertEqual(len(self.differences([ours("b", None, error="e")], [], [right])[0]), 1)


class Names(unittest.TestCase):
    def test_lines_are_pairs_and_comments_are_none(self):
        self.assertEqual(parse("# all\n\na.b = x.y\n answers[].name|b  =z (range)  # why\nc = d | e-f.g (label, some)\n"),
                         [Pair(("a.b",), ("x.y",)), Pair(("answers[].name", "b"), ("z",), frozenset(["range"])),
                          Pair(("c",), ("d", "e-f.g"), frozenset(["label", "some"]))])
        self.assertEqual(str(parse("a|b=c|d (some)")[0]), "a | b = c | d")

    def test_a_wrong_line_is_told_with_its_number(self):
        for text in ("a = b\nc", "a = b\nc = ", "a = b\nc d = e", "a = b\nc = d (maybe)", "a = b\nc = d e", "a = b\na = b (value)",
                     "a = b\nc = d |", "a = b\n| c = d", "a = b\nc = d (value", "a = b\nc = d ()"):
            with self.assertRaisesRegex(ValueError, "names:2:"):
                parse(text)

    def test_every_table_can_be_read(self):
        tables = sorted((Path(__file__).parent / "names").glob("*.txt"))
        self.assertTrue(tables)
        for table in tables:
            self.assertTrue(read(table), table)


if __name__ == "__main__":
    unittest.main()
