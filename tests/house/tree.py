# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of the repository, in a checkout or in a plain copy of one."""

import os
import subprocess
from pathlib import Path

# What .gitignore names, for copies without git.
NOT_OURS = {"build", ".git", ".cache", "node_modules", "__pycache__"}


def files_of(root: Path) -> list[Path]:
    """Every file that belongs to the repository (new ones included), relative to root, sorted."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard",
         "--deduplicate"],
        capture_output=True, text=True, check=False) if (root / ".git").exists() else None
    if listed and listed.returncode == 0:
        names = [Path(name) for name in listed.stdout.split("\0") if name]
        return sorted(name for name in names if (root / name).is_file())
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        found += [(Path(folder) / name).relative_to(root) for name in names]
    return sorted(found)


def text_of(path: Path) -> str | None:
    """The text of a file, or None when it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
