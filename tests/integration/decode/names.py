# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""names/SCHEMA.txt: which of our fields is which of tshark's. A line is "ours = tshark's", each with | between several that
are looked at as one. What follows in parentheses says what is compared:

(value) only the values, (range) only the bytes, (start) of the bytes only the first one, where one side counts what ends
a text, (label) our label instead of our value, (some) only what is at the same place, where one side gives more than the
other under that name.

"ours = -" says that an error of ours there is right, because tshark knows more than the message.
"""

import re
from dataclasses import dataclass
from pathlib import Path

LINE = re.compile(r"(?P<ours>[^=()]+)=(?P<theirs>[^=()]+)(?:\((?P<flags>[\w, ]+)\))?")
FLAGS = {"value", "range", "start", "label", "some"}


@dataclass(frozen=True)
class Pair:
    """Names of one thing."""
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    flags: frozenset = frozenset()

    def __str__(self) -> str:
        return f"{' | '.join(self.ours)} = {' | '.join(self.theirs)}"


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|"))


def parse(text: str, where: str = "names") -> list[Pair]:
    pairs = []
    for number, line in enumerate(text.splitlines(), 1):
        line = re.sub(r"(^|\s)#.*", "", line).strip()
        if not line:
            continue
        match = LINE.fullmatch(line)
        pair = match and Pair(_names(match["ours"]), _names(match["theirs"]), frozenset(re.findall(r"\w+", match["flags"] or "")))
        if not pair or not pair.flags <= FLAGS or not all(re.fullmatch(r"\S+", name) for name in pair.ours + pair.theirs):
            raise ValueError(f"{where}:{number}: expected \"ours = tshark's\", and some of {', '.join(sorted(FLAGS))} "
                             "in parentheses behind it")
        if any((pair.ours, pair.theirs) == (other.ours, other.theirs) for other in pairs):
            raise ValueError(f"{where}:{number}: {pair} is there twice")
        pairs.append(pair)
    return pairs


def read(path: Path) -> list[Pair]:
    return parse(path.read_text(encoding="utf-8"), path.name)
