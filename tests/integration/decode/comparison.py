# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Compares the fields of one message: ours and tshark's."""

import math
from dataclasses import dataclass

import decoder
import tshark
from names import Pair


#: In place of tshark's names.
NO_FIELD = ("-",)


@dataclass(frozen=True)
class Difference:
    """What is not the same. frame counts from 0."""
    frame: int
    pair: Pair
    what: str

    def __str__(self) -> str:
        return f"frame {self.frame}: {self.pair}: {self.what}"


def _number(text: str) -> float | int | None:
    """tshark's numbers: decimal, hexadecimal, with a fraction, True and False."""
    if text in ("True", "False"):
        return int(text == "True")
    for read in (int, lambda digits: int(digits, 16) if digits.lower().startswith("0x") else None, float):
        try:
            number = read(text)
        except ValueError:
            continue
        if number is not None:
            return number
    return None


def _hex(text: str) -> str | None:
    """Bytes, with or without what stands between them."""
    plain = text.replace(":", "").replace(" ", "").lower()
    return plain if plain and len(plain) % 2 == 0 and all(c in "0123456789abcdef" for c in plain) else None


def same_value(ours, theirs: tshark.Field) -> bool:
    """Whether the two say the same, in whatever notation."""
    shown = theirs.shown
    if isinstance(ours, bool):
        return _number(shown) == int(ours)
    if isinstance(ours, (int, float)):
        number = _number(shown)
        if number is not None and (number == ours or math.isclose(number, ours, rel_tol=1e-6)):
            return True
        # Where tshark writes a text, as of times, or leaves the sign out, the bytes decide.
        unsigned, signed = (int.from_bytes(theirs.value, "big", signed=signed) for signed in (False, True))
        return bool(theirs.value) and (ours == signed < 0 or (number is None and ours in (unsigned, signed)))
    if ours is None:
        return not shown and not theirs.value
    if ours == shown or ours.strip() == shown.strip():
        return True
    return _hex(ours) is not None and _hex(ours) in (_hex(shown), theirs.value.hex())


def _shown(field: tshark.Field) -> str:
    return f"{field.shown!r}" if field.shown else f"bytes {field.value.hex()}"


def _differences(ours: decoder.Field, theirs: tshark.Field, flags: frozenset) -> list[str]:
    found = []
    if "label" in flags:
        if not ours.label or ours.label not in theirs.text:
            found.append(f"ours is labelled {ours.label!r}, tshark says {theirs.text!r}")
    elif "range" not in flags and not same_value(ours.value, theirs):
        found.append(f"ours is {ours.value!r}, tshark's {_shown(theirs)}")
    is_elsewhere = ours.offset != theirs.offset or (ours.length != theirs.length and "start" not in flags)
    if not flags & {"value", "label"} and is_elsewhere:
        found.append(f"ours is bytes {ours.offset}+{ours.length}, tshark's {theirs.offset}+{theirs.length}")
    return found


def _matched(ours: list, theirs: list, is_some: bool) -> list[tuple]:
    """Pairs of the two lists: what is at the same place, then, unless is_some, what is left, in order."""
    pairs, left = [], list(theirs)
    rest = []
    for field in ours:
        twin = next((other for other in left if (other.offset, other.length) == (field.offset, field.length)), None)
        if twin is None:
            rest.append(field)
        else:
            left.remove(twin)
            pairs.append((field, twin))
    return pairs if is_some else pairs + list(zip(rest, left))


def compare(frame: int, ours: list[decoder.Field], theirs: list[tshark.Field], pairs: list[Pair]) -> tuple[list[Difference], dict]:
    """All differences in what both name, and how often each pair was compared. Errors of our decoder are differences
    where tshark has none at those bytes."""
    found, counts = [], {}
    for pair in pairs:
        mine = [field for field in ours if field.path in pair.ours]
        # tshark tells some fields twice, for filters.
        other = list(dict.fromkeys(field for field in theirs if field.name in pair.theirs))
        if not mine or not other:
            continue
        is_some = "some" in pair.flags
        if len(mine) != len(other) and not is_some:
            found.append(Difference(frame, pair, f"ours is there {len(mine)} times, tshark's {len(other)} times"))
        matched = _matched(mine, other, is_some)
        counts[pair] = len(matched)
        found += [Difference(frame, pair, what) for one, two in matched for what in _differences(one, two, pair.flags)]
    if any(field.name.startswith("_ws.malformed") for field in theirs):
        return found, counts
    for field in ours:
        if not field.error:
            continue
        allowed = [pair for pair in pairs if pair.theirs == NO_FIELD and field.path in pair.ours]
        counts.update({pair: counts.get(pair, 0) + 1 for pair in allowed})
        if not allowed:
            found.append(Difference(frame, Pair((field.path or "(message)",), NO_FIELD), f"ours has an error: {field.error}"))
    return found, counts
