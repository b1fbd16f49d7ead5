# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""tcpdump on the loopback interface."""

import os
import re
import subprocess
import time
from pathlib import Path

from traffic.stage import DEADLINE, Unavailable, program, wait_until

SNAPSHOT = 65_550 # octets: the largest IP packet and its Ethernet header
BUFFER_KIB = 64 * 1024 # tcpdump's own 2 MiB are eight packets here: each takes a place of the snapshot's size


class Dropped(Exception):
    """The kernel had no place for packets while this machine was busy: the capture has to be made again."""


class Sniffer:
    """Captures what goes from and to a port, from __enter__ to __exit__, into a pcap file."""

    def __init__(self, path: Path, port: int):
        self._path = path
        self._log = path.with_suffix(".log")
        self._command = [program("tcpdump"), "-i", "lo", "-n", "-p", "-U", "--immediate-mode", "-s", str(SNAPSHOT), "-B", str(BUFFER_KIB),
                         "-w", str(path)]
        if os.geteuid() == 0:
            self._command += ["-Z", "root"] # otherwise it may not write into the folder
        self._command += ["ip", "and", "port", str(port)]
        self._child = None

    def _said(self) -> str:
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    def __enter__(self):
        with open(self._log, "wb") as log:
            self._child = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_until(lambda: "listening on" in self._said() or self._child.poll() is not None, "tcpdump listening")
        if self._child.poll() is not None:
            said = self._said().strip()
            self._log.unlink()
            if re.search(r"permission|not permitted|not up", said, re.IGNORECASE):
                raise Unavailable(f"nothing can be captured: {said}")
            raise RuntimeError(f"tcpdump ended: {said}")
        return self

    def __exit__(self, *_):
        sizes = [-1, 0]
        while len(set(sizes[-3:])) > 1: # what was sent last is on its way
            time.sleep(0.4)
            sizes.append(self._path.stat().st_size)
        self._child.terminate()
        self._child.wait(DEADLINE)
        said = self._said()
        self._log.unlink()
        if not re.search(r"^0 packets dropped by kernel", said, re.MULTILINE):
            raise Dropped(f"packets are missing: {said}")
