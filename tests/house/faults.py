# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Every fault that is promised to be tested has tests, and they exist. usage: faults.py ROOT"""

import re
import sys
from pathlib import Path

from tree import files_of, text_of

# The rows of each table. Those of the last one need a page; the others are not tested yet.
REQUIRED = {
    "tests/integration/net/faults.md": [str(number) for number in (*range(1, 30), 35, 36, 37)] + list("abcd"),
    "tests/integration/capture/faults.md": ["38", "39", "41"],
    "tests/integration/page/faults.md": [str(number) for number in (*range(28, 34), 40)] + list("lc"),
}
PAGES = "tests/integration/page/pages/"

ROW = re.compile(r"^\| (\d+|[a-z]) \|.*\| (.*) \|$", re.MULTILINE)
TESTS = re.compile(r"`(tst_\w+)`: ((?:`\w+`(?:, )?)+)")
PAGE = re.compile(r"`([\w-]+\.js)`")
PAGE_TEST = re.compile(r"""^\s*test\(['`]((?:\d+, )*\d+) """, re.MULTILINE)


def tests_of(cell: str) -> list[tuple[str, str]]:
    """Pairs of program and function that the last cell of a row names."""
    return [(program, function) for program, functions in TESTS.findall(cell)
            for function in re.findall(r"`(\w+)`", functions)]


def rows_of_page(source: str) -> set[str]:
    """The numbers that the names of its tests begin with."""
    return {number for numbers in PAGE_TEST.findall(source) for number in numbers.split(", ")}


def check(table: str, required: list[str], programs: dict[str, str], built: set[str],
          pages: dict[str, str] | None = None) -> list[str]:
    """One line for everything that is wrong. programs: source by name (tst_x); built: the names that CMake builds;
    pages: source by name (x.js)."""
    rows = ROW.findall(table)
    numbers = [number for number, _ in rows]
    faults = [f"row {number} is missing" for number in required if number not in numbers]
    faults += [f"row {number} is there twice" for number in sorted(set(numbers)) if numbers.count(number) > 1]
    for number, cell in rows:
        named = tests_of(cell)
        if not named:
            faults.append(f"row {number} names no test")
        for program, function in named:
            if program not in programs:
                faults.append(f"row {number}: there is no {program}.cpp")
            elif not re.search(rf"^    void {function}\(\);?$", programs[program], re.MULTILINE):
                faults.append(f"row {number}: {program} has no test {function}")
            elif program not in built:
                faults.append(f"row {number}: {program} is not built")
        faults += [f"row {number}: {page} has no test of it" for page in PAGE.findall(cell)
                   if number not in rows_of_page((pages or {}).get(page, ""))]
    return faults


def main() -> int:
    root = Path(sys.argv[1])
    files = [path for path in files_of(root) if path.parts[0] == "tests"]
    programs = {path.stem: text_of(root / path) or "" for path in files if path.name.startswith("tst_")}
    words = {word for path in files if path.name == "CMakeLists.txt"
             for word in re.findall(r"\w+", text_of(root / path) or "")}
    pages = {path.name: text_of(root / path) or "" for path in files if path.as_posix().startswith(PAGES)}
    built = {f"tst_{word}" for word in words} | {word for word in words if word.startswith("tst_")}
    faults = [f"{table}: {fault}" for table, required in REQUIRED.items()
              for fault in check(text_of(root / table) or "", required, programs, built, pages)]
    print("\n".join(faults) if faults else f"faults: {sum(map(len, REQUIRED.values()))} rows, all of their tests exist")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
