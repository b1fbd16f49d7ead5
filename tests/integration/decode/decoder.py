# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""What our decoder makes of messages: PROGRAM SCHEMA FRAME... writes a line of JSON for each frame, a tree of
{"name", "value", "label", "unit", "offset", "length", "error", "children"}. Only name, offset and length must be there.
A FRAME is > (to the server) or < (to the client) and then the bytes in hexadecimal."""

import json
import re
import subprocess
from dataclasses import dataclass

from frames import Frame

#: Bytes of frames that are given to one run of the program: there is a limit on the size of arguments.
PER_RUN = 20_000


@dataclass(frozen=True)
class Field:
    """One of ours. Its path has the names from the root's children on, "answers[].name"."""
    path: str
    value: object #: None, bool, int, float or str; bytes are a str in hexadecimal.
    label: str
    offset: int
    length: int
    error: str


def _text(value) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def flatten(tree: dict) -> list[Field]:
    """All fields below the root, which stands for the message, in the order of the tree. Every list looks the same."""
    found = []
    waiting = [(child, "") for child in reversed(tree.get("children") or ())]
    while waiting:
        node, above = waiting.pop()
        name = re.sub(r"^\[\d+\]$", "[]", node["name"])
        path = above + name if name == "[]" or not above else f"{above}.{name}"
        found.append(Field(path, node.get("value"), _text(node.get("label")), node["offset"], node["length"],
                           _text(node.get("error"))))
        waiting += [(child, path) for child in reversed(node.get("children") or ())]
    return found


def read(line: str) -> list[Field]:
    tree = json.loads(line)
    root = Field("", tree.get("value"), _text(tree.get("label")), tree["offset"], tree["length"], _text(tree.get("error")))
    return ([root] if root.error else []) + flatten(tree)


def run(program: str, schema: str, frames: list[Frame]) -> list[list[Field]]:
    """For each frame its fields."""
    found, part, size = [], [], 0
    for i, frame in enumerate(frames):
        part.append((">" if frame.to_server else "<") + frame.data.hex())
        size += len(frame.data)
        if size < PER_RUN and i + 1 < len(frames):
            continue
        done = subprocess.run([program, schema, *part], capture_output=True, text=True, timeout=120, check=False)
        lines = done.stdout.splitlines()
        if done.returncode != 0 or len(lines) != len(part):
            raise RuntimeError(f"{program}: exit code {done.returncode}, {len(lines)} lines for {len(part)} frames: "
                               f"{done.stderr[-500:]}")
        found += [read(line) for line in lines]
        part, size = [], 0
    return found
