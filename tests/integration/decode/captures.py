# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""captures.txt: which protocol is at which port of which capture."""

from dataclasses import dataclass
from pathlib import Path

TABLE = "captures.txt"
HEAD = """\
# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
# Written by tests/integration/decode/capture-real-traffic: capture, transport, port of the server, tshark's
# dissector, our schema
"""


@dataclass(frozen=True, order=True)
class Capture:
    """Messages of one protocol over one transport in the capture NAME.pcap."""
    name: str
    transport: str
    port: int
    protocol: str #: The short name of tshark's dissector.
    schema: str #: The name of ours.


def read(folder: Path) -> list[Capture]:
    lines = []
    for number, line in enumerate((folder / TABLE).read_text(encoding="utf-8").splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if len(words) != 5 or words[1] not in ("tcp", "udp") or not words[2].isdigit():
            raise ValueError(f"{folder / TABLE}:{number}: expected a capture, tcp or udp, a port, a dissector and a schema")
        lines.append(Capture(words[0], words[1], int(words[2]), *words[3:]))
    return lines


def write(folder: Path, lines: list[Capture]) -> None:
    text = "".join(f"{line.name} {line.transport} {line.port} {line.protocol} {line.schema}\n" for line in sorted(lines))
    (folder / TABLE).write_text(HEAD + text, encoding="utf-8")
