# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy over the product. usage: tidy.py ROOT BUILD RUN_CLANG_TIDY [PATTERN]

PATTERN selects files by path below ROOT; the build must be complete, because generated files are included. Exits with
1 when there is a warning.
"""

import json
import re
import subprocess
import sys
from pathlib import Path


def without_gcc(command: str, scratch: Path) -> str:
    """The command without what only GCC can read: its precompiled headers are replaced by copies of the header."""
    def plain_copy(match: re.Match) -> str:
        header = Path(match[1])
        copy = scratch / f"{header.parent.name}.hxx"
        copy.write_bytes(header.read_bytes())
        return f"-include {copy}"

    command = re.sub(r"-include (\S+/cmake_pch\.hxx)", plain_copy, command)
    return command.replace(" -Winvalid-pch", "").replace(" -fpch-preprocess", "")


def main() -> int:
    root, build = Path(sys.argv[1]), Path(sys.argv[2])
    pattern = sys.argv[4] if len(sys.argv) > 4 else r"(core|webchannel|qml|app)/.*\.cpp$"
    scratch = build / "tidy"
    scratch.mkdir(exist_ok=True)
    entries = json.loads((build / "compile_commands.json").read_text())
    for entry in entries:
        entry["command"] = without_gcc(entry["command"], scratch)
    (scratch / "compile_commands.json").write_text(json.dumps(entries))

    files = f"^{re.escape(str(root))}/{pattern}"
    run = subprocess.run([sys.argv[3], "-quiet", "-p", scratch, files], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, text=True, check=False)
    # run-clang-tidy repeats what headers say for every file that includes them.
    found = dict.fromkeys(re.findall(r"^/.*?: (?:warning|error): .*(?:\n(?!/|clang-tidy).*)*",
                                     re.sub(r"\x1b\[[0-9;]*m", "", run.stdout), re.MULTILINE))
    print("\n".join(found) if found else "tidy: nothing found")
    return 1 if found or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
