#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts of the window and their translations: every text that the sources have is translated into every language, with
the placeholders of the source, and nothing is translated that the sources lack.

usage: translations.py TREE LUPDATE            says what is missing; exits with 1 where anything is
       translations.py TREE LUPDATE --update   writes the texts of the sources into the files, to be translated
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

SOURCES = ["app/gui", "core", "qml"]
FOLDER = "resources/translations"
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def update(tree, lupdate, files):
    """Brings translation files up to date with the sources."""
    options = ["-silent", "-locations", "none", "-no-obsolete", "-extensions", "cpp,h,qml", "-I", str(tree)]
    offered = subprocess.run([lupdate, "-help"], capture_output=True, text=True).stdout
    for heuristic in ("sametext", "similartext", "number"):  # nothing is guessed; Qt 6.8 has no "number" any more
        if re.search(rf"disable-heuristic.*[{{|]{heuristic}[|}}]", offered):
            options += ["-disable-heuristic", heuristic]
    command = [lupdate, *options, *[str(tree / source) for source in SOURCES], "-ts", *map(str, files)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def texts(file):
    """(context, source, comment) and the translation element, for each text of a file."""
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            name = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            yield name, message.find("translation")


def problem(source, translation):
    """What is wrong with one translation; None for nothing."""
    text = translation.text or ""
    if translation.get("type") is not None or not text.strip():
        return "not translated"
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
        return f'has other placeholders: "{text}"'
    if source.strip() == source and text.strip() != text or source.endswith("…") != text.endswith("…"):
        return f'begins or ends otherwise: "{text}"'
    return None


def check(file, fresh):
    """Problems of a translation file; fresh is the same one, brought up to date with the sources."""
    problems = []
    wanted = {name for name, _ in texts(fresh)}
    for name, translation in texts(file):
        if name not in wanted:
            problems.append(f'{file.name}: {name[0]}: "{name[1]}": no source has this text')
    for name, translation in texts(fresh):
        what = problem(name[1], translation)
        if what:
            problems.append(f'{file.name}: {name[0]}: "{name[1]}": {what}')
    return problems


def main(arguments):
    if len(arguments) not in (2, 3) or arguments[2:] not in ([], ["--update"]):
        print(__doc__, file=sys.stderr)
        return 2
    tree, lupdate = pathlib.Path(arguments[0]).resolve(), arguments[1]
    files = sorted((tree / FOLDER).glob("*.ts"))
    if not files:
        print(f"{tree / FOLDER} has no translations", file=sys.stderr)
        return 2
    if arguments[2:]:
        update(tree, lupdate, files)
        return 0
    problems = []
    with tempfile.TemporaryDirectory() as scratch:
        copies = [pathlib.Path(scratch, file.name) for file in files]
        for file, copy in zip(files, copies):
            copy.write_bytes(file.read_bytes())
        update(tree, lupdate, copies)
        for file, copy in zip(files, copies):
            problems += check(file, copy)
    for line in problems:
        print(line, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
