# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the house that no other tool checks. usage: rules.py ROOT"""

import re
import sys
from pathlib import Path

from tree import files_of, text_of

ROOMS = ("core", "webchannel", "app", "qml", "tests", "packaging", "resources")
PRODUCT = ("core/", "webchannel/", "app/", "qml/")
# What other people's tests link waits as Qt Test does.
WAITS = ("core/testing/",)
CODE = (".h", ".cpp", ".qml", ".js", ".mjs", ".py", ".cmake")
LINES = 400

# A line of its own for each: what must not be there, and why.
BLOCKING = re.compile(r"\b(?:\w*::)?(?:m|u|nano)?sleep(?:_for|_until)?\s*\(|\bwaitFor[A-Z]\w*\s*\(|\bQEventLoop\s+\w"
                      r"|\bprocessEvents\s*\(")
WAITING = re.compile(r"\bQTest::q(?:Wait|Sleep)\s*\(|\bQThread::\w*sleep\s*\(|\bthis_thread::sleep")
WALL_CLOCK = re.compile(r"\bsystem_clock\b|\bQDateTime::current\w*|\bQ(?:Date|Time)::current\w+"
                        r"|(?<![\w.>])(?:std::|::)?time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)|\bgettimeofday\b|\bCLOCK_REALTIME\b")
# Time there must be the injected Clock's, which knows neither jumps nor daylight.
TIMELESS = ("core/base/", "core/net/", "core/streams/")
CIRCULAR = re.compile(r"\bwidth:.*\bparent\.width - x\b")
LAYOUT = re.compile(r"^\s*(?:\w+\s*:\s*)?(?:ColumnLayout|RowLayout|GridLayout|StackLayout|InspectorBox)\s*\{")
# Written so that this file does not match itself.
OUTSIDE = re.compile(r"\.\./" + r"shared\b|(?<![\w.])/" + r"(?:work|Users)/|(?<![\w.])/" + r"home/\w+/")


def without_comments(text: str) -> str:
    """C++ without comments; lines stay where they are."""
    text = re.sub(r"/\*.*?\*/", lambda match: "\n" * match.group().count("\n"), text, flags=re.DOTALL)
    return re.sub(r"(?<!:)//.*", "", text)


def readme_above(path: str, files: dict[str, str | None], name: str) -> bool:
    """Whether a README.md between the file and the root names it."""
    return any(name in (files.get((parent / "README.md").as_posix()) or "") for parent in Path(path).parents
               if parent != Path("."))


def too_long(files: dict[str, str | None]) -> list[str]:
    return [f"{path}: {lines} lines; at most {LINES}, or its room's README names it and says why"
            for path, text in files.items()
            if text and path.endswith(CODE) and (lines := text.count("\n")) > LINES
            and not readme_above(path, files, Path(path).name)]


def rooms_without_readme(files: dict[str, str | None]) -> list[str]:
    """A room is a folder of the first or second level; deeper ones, and folders of data, belong to their room."""
    rooms = {"/".join(parts[:depth]) for parts in (path.split("/") for path in files) if parts[0] in ROOMS
             for depth in ((1,) if parts[0] == "resources" else (1, 2)) if len(parts) > depth}
    return [f"{room}: no README.md (what belongs here, what does not, what it may depend on)"
            for room in sorted(rooms) if f"{room}/README.md" not in files]


def matches(files: dict[str, str | None], wanted, pattern: re.Pattern, why: str, clean=lambda text: text) -> list[str]:
    return [f"{path}:{number}: {found.group().strip()}: {why}"
            for path, text in files.items() if text and wanted(path)
            for number, line in enumerate(clean(text).splitlines(), 1) if (found := pattern.search(line))]


def repeaters_in_layouts(files: dict[str, str | None]) -> list[str]:
    """By indentation: the line that is less indented and next above a Repeater is what it is in."""
    faults = []
    for path, text in files.items():
        if not text or not path.startswith("qml/") or not path.endswith(".qml"):
            continue
        above: list[str] = []
        for number, line in enumerate(text.splitlines(), 1):
            if re.match(r"\s*Repeater\s*\{", line):
                depth = len(line) - len(line.lstrip())
                outer = next((one for one in reversed(above) if one.strip() and len(one) - len(one.lstrip()) < depth), "")
                if LAYOUT.match(outer):
                    faults.append(f"{path}:{number}: a Repeater in a layout: Qt 6.4 may measure items that are gone; put it "
                                  "into a Column, Row, Grid or Flow")
            above.append(line)
    return faults


def check(files: dict[str, str | None]) -> list[str]:
    """One line for every broken rule. files: text by path relative to the root, None for what is not text."""
    def product(path):
        return path.startswith(PRODUCT) and not path.startswith(WAITS) and path.endswith((".h", ".cpp"))

    def timeless(path):
        return path.startswith(TIMELESS) and path.endswith((".h", ".cpp"))

    def test(path):
        return path.startswith("tests/") and path.endswith((".h", ".cpp"))

    return (too_long(files) + rooms_without_readme(files) + repeaters_in_layouts(files)
            + matches(files, product, BLOCKING, "nothing blocks or nests an event loop", without_comments)
            + matches(files, timeless, WALL_CLOCK, "the wall clock jumps; time comes from Clock", without_comments)
            + matches(files, test, WAITING, "tests wait for events with a deadline, not for time", without_comments)
            + matches(files, lambda path: path.endswith(".qml"), CIRCULAR, "x depends on the width where a row is mirrored; "
                      "use a layout and Layout.fillWidth")
            + matches(files, lambda path: True, OUTSIDE, "nothing names a path outside the repository")
            + [f"{path}: headers begin with #pragma once" for path, text in files.items()
               if path.endswith(".h") and "#pragma once" not in (text or "")])


def main() -> int:
    root = Path(sys.argv[1])
    files = {path.as_posix(): text_of(root / path) for path in files_of(root)}
    if "tests/house/rules.py" not in files:
        print("rules: this is not the repository: nothing was checked")
        return 1
    faults = check(files)
    print("\n".join(faults) if faults else f"rules: {len(files)} files, none breaks a rule")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
