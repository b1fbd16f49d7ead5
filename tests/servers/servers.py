# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs the scenario of one server against that server, started for it on a free port of loopback.

usage: servers.py WB SERVER [UNPACKED]

UNPACKED: the folder in which packages are unpacked that are not installed (packaging/packages/unpacked.txt).
Exit status 77 when the server's program is nowhere.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
PYTHON = "/usr/bin/python3"  # Debian's, which has Debian's modules
PATIENCE = 20  # s until a server accepts
NOT_INSTALLED = 77


def redis(port: int, folder: Path) -> list[str]:
    # Debian's redis-server is this file by another name, in a package that begins to serve when it is installed.
    return ["redis-check-rdb", "--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder), "--save", "",
            "--daemonize", "no"]


def mqtt(port: int, folder: Path) -> list[str]:
    settings = folder / "mosquitto.conf"
    settings.write_text(f"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\n")
    return ["mosquitto", "-c", str(settings)]


def dns(port: int, folder: Path) -> list[str]:
    return ["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", f"--port={port}",
            "--listen-address=127.0.0.1", "--bind-interfaces", "--address=/pump.test/192.0.2.7", "--user=",
            f"--pid-file={folder / 'pid'}"]


def smtp(port: int, folder: Path) -> list[str]:
    return [PYTHON, "-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Sink"]


def http(port: int, folder: Path) -> list[str]:
    (folder / "pump.txt").write_text("21.5 degrees\n")
    return [PYTHON, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(folder), str(port)]


SERVERS = {server.__name__: server for server in (redis, mqtt, dns, smtp, http)}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def accepts(port: int, server: subprocess.Popen) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return True
        except OSError:
            time.sleep(0.02)  # there is nothing to wait for but its answer
    return False


def environment(unpacked: Path) -> dict[str, str]:
    """This one's, in which what is unpacked is found after what is installed. Servers are in sbin, which not every user's
    PATH has."""
    libraries = [str(folder) for folder in unpacked.glob("usr/lib/*-linux-gnu*")]
    path = [os.environ.get("PATH", os.defpath), "/usr/sbin", str(unpacked / "usr/bin"), str(unpacked / "usr/sbin")]
    return os.environ | {"PATH": ":".join(path),
                         "LD_LIBRARY_PATH": ":".join(filter(None, [os.environ.get("LD_LIBRARY_PATH"), *libraries]))}


def program(command: list[str], path: str) -> str | None:
    """The file to start; none when it, or the module it is to run, is not there."""
    if command[0] == PYTHON and subprocess.run([PYTHON, "-c", f"import {command[2]}"], capture_output=True,
                                               check=False).returncode != 0:
        return None
    return shutil.which(command[0], path=path)


def main() -> int:
    wb, name = sys.argv[1:3]
    surroundings = environment(Path(sys.argv[3] if len(sys.argv) > 3 else "/nowhere"))
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        command = SERVERS[name](port, Path(folder))
        file = program(command, surroundings["PATH"])
        if file is None:
            print(f"{command[0]} is not installed: nothing was tested")
            return NOT_INSTALLED
        with open(Path(folder) / "log", "w+", encoding="utf-8") as log:
            named = ["redis-server", *command[1:]] if name == "redis" else command
            server = subprocess.Popen(named, executable=file, env=surroundings, stdout=log, stderr=subprocess.STDOUT)
            try:
                if not accepts(port, server):
                    log.seek(0)
                    print(f"{name} does not accept within {PATIENCE} s:\n{log.read()}")
                    return 1
                return subprocess.run([wb, "run", str(HERE / f"{name}.wire"), "--var", f"port={port}"],
                                      timeout=120, check=False).returncode
            finally:
                server.terminate()
                server.wait(10)


if __name__ == "__main__":
    sys.exit(main())
