# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""How long wb takes beside ncat. usage: startup.py WB [--rounds N]"""

import argparse
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time

TARGET = 30  # ms later than ncat
MESSAGE = b"PING\n"


def serve_echo(listener: socket.socket) -> None:
    """Answers one piece to each connection, then finishes, so that both programs end."""
    while True:
        try:
            peer, _ = listener.accept()
        except OSError:
            return
        with peer:
            peer.sendall(peer.recv(65536))


def took(command: list[str], send: bytes, expected: bytes) -> float:
    """Milliseconds; the program must succeed and print what is expected."""
    began = time.perf_counter()
    result = subprocess.run(command, input=send, capture_output=True, timeout=60, check=False)
    passed = (time.perf_counter() - began) * 1000
    if result.returncode != 0 or expected not in result.stdout + result.stderr:
        sys.exit(f"{' '.join(command)}: status {result.returncode}, {result.stdout!r} {result.stderr!r}")
    return passed


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("wb")
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    if shutil.which("ncat") is None:
        print("ncat is not installed: nothing to compare with")
        return 77
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve_echo, args=(listener,), daemon=True).start()
        port = listener.getsockname()[1]
        rows = {
            "--version": (([options.wb, "--version"], b"", b"wb "), (["ncat", "--version"], b"", b"Ncat")),
            "send, and the echo": (([options.wb, "send", f"tcp://127.0.0.1:{port}", "--text", "PING\\n", "--expect", "PING"],
                                    b"", MESSAGE),
                                   (["ncat", "127.0.0.1", str(port)], MESSAGE, MESSAGE)),
        }
        print("| measure | ncat | wb | later | target |\n|---|---:|---:|---:|---|")
        for name, (ours, theirs) in rows.items():
            times: dict[str, list[float]] = {"ours": [], "theirs": []}
            for round_ in range(options.rounds):
                for who in ("ours", "theirs") if round_ % 2 == 0 else ("theirs", "ours"):
                    times[who].append(took(*(ours if who == "ours" else theirs)))
            plain, own = (statistics.median(times[who]) for who in ("theirs", "ours"))
            print(f"| {name} | {plain:.1f} ms | {own:.1f} ms | {own - plain:+.1f} ms | <= {TARGET} ms |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
