#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Compares our decoder with Wireshark's dissection, field by field, on captures of real traffic.

usage: compare.py [--names FOLDER] [--schemas FOLDER] [--list] PROGRAM CAPTURES [CAPTURE...]

PROGRAM SCHEMA FRAME... is our decoder (see decoder.py). CAPTURES is a folder that capture-real-traffic has written. For
each schema, names/SCHEMA.txt says which fields are compared. The decoder gets the schema's name, or with --schemas its
path. --list prints what tshark names, for writing such a table; PROGRAM is not run then.

Exit code 0: both say the same. 1: they differ, or a line of a table was never compared. 77: there is no tshark.
"""

import argparse
import shutil
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import captures
import comparison
import decoder
import frames
import names
import pcap
import tshark

SKIPPED = 77


def dissect(folder: Path, capture: captures.Capture) -> tuple[list[frames.Frame], list[list[tshark.Field]]]:
    packets = pcap.packets((folder / f"{capture.name}.pcap").read_bytes())
    found = frames.cut(packets, capture.transport, capture.port, capture.protocol)
    pdml = tshark.run(tshark.wrap(found, capture.transport, capture.protocol), capture.protocol)
    return found, tshark.read(pdml, found, capture.transport)


def list_fields(folder: Path, wanted: list[captures.Capture]) -> None:
    for capture in wanted:
        found, dissected = dissect(folder, capture)
        print(f"# {capture.name}, {capture.transport}: {len(found)} messages")
        counts = Counter(field.name for fields in dissected for field in fields if field.name)
        for name, count in sorted(counts.items()):
            print(f"{name} {count}")


def compare_schema(options, schema: str, wanted: list[captures.Capture]) -> bool:
    """Prints what is to say; whether all is well."""
    table = options.names / f"{schema}.txt"
    if not table.exists():
        print(f"{schema}: no {table.name}, nothing is compared")
        return True
    pairs = names.read(table)
    given = str(options.schemas / f"{schema}.wbschema") if options.schemas else schema
    differences, counts, messages = 0, Counter(), 0
    for capture in wanted:
        found, dissected = dissect(options.captures, capture)
        decoded = decoder.run(options.program, given, found)
        messages += len(found)
        for number, (ours, theirs) in enumerate(zip(decoded, dissected)):
            unlike, compared = comparison.compare(number, ours, theirs, pairs)
            counts.update(compared)
            differences += len(unlike)
            for difference in unlike:
                print(f"{capture.name}, {capture.transport}, {difference}")
    never = [pair for pair in pairs if counts[pair] == 0]
    for pair in never:
        print(f"{schema}: {pair} was never compared: it is never in both")
    print(f"{schema}: {messages} messages, {sum(counts.values())} fields compared, {differences} differences")
    return not differences and not never


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", type=Path, default=Path(__file__).resolve().parent / "names")
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("program")
    parser.add_argument("captures", type=Path)
    parser.add_argument("capture", nargs="*")
    options = parser.parse_args()
    if not shutil.which("tshark"):
        print("tshark is not installed")
        return SKIPPED
    wanted = [line for line in captures.read(options.captures) if not options.capture or line.name in options.capture]
    if not wanted:
        print("there is no such capture")
        return 2
    if not options.list and not shutil.which(options.program):
        print(f"there is no program {options.program}")
        return 2
    if options.list:
        list_fields(options.captures, wanted)
        return 0
    schemas = list(dict.fromkeys(line.schema for line in wanted))
    good = [compare_schema(options, schema, [line for line in wanted if line.schema == schema]) for schema in schemas]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
