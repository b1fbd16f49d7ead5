# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Programs that talk to each other on loopback while they are captured."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

#: Seconds; only ends what hangs.
DEADLINE = 30


class Unavailable(Exception):
    """What a conversation needs is not there; says what."""


def program(name: str) -> str:
    """The path of a program, also of those that only root has in PATH."""
    path = shutil.which(name, path=os.environ.get("PATH", os.defpath) + ":/usr/local/sbin:/usr/sbin:/sbin")
    if path is None:
        raise Unavailable(f"{name} is not installed")
    return path


def python_with(module: str) -> str:
    """A python3 that has the module: this one, or Debian's."""
    for interpreter in dict.fromkeys([sys.executable, "/usr/bin/python3"]):
        if Path(interpreter).exists() and subprocess.run([interpreter, "-c", f"import {module}"], check=False,
                                                         capture_output=True).returncode == 0:
            return interpreter
    raise Unavailable(f"no python3 has the module {module}")


def wait_until(condition, what: str) -> None:
    end = time.monotonic() + DEADLINE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not happen within {DEADLINE} s")
        time.sleep(0.02)


def is_bound(transport: str, port: int) -> bool:
    """Whether somebody listens at the port, without a packet that would be captured."""
    for table in (f"/proc/net/{transport}", f"/proc/net/{transport}6"):
        if not Path(table).exists():
            continue
        for line in Path(table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            listens = transport == "udp" or fields[3] == "0A"
            if listens and int(fields[1].rpartition(":")[2], 16) == port:
                return True
    return False


class Stage:
    """The programs of one conversation. Leaving it ends those that still run, by their ids."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="wirebench-traffic-")
        self.folder = Path(self._folder.name)
        self._children = []
        self._outputs = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in reversed(self._children):
            if child.poll() is None:
                child.terminate()
                try:
                    child.wait(5)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
        self._folder.cleanup()

    def free_port(self) -> int:
        """A port that is free for TCP and UDP on IPv4's loopback, just now."""
        for _ in range(100):
            with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tcp, \
                    socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
                tcp.bind(("127.0.0.1", 0))
                port = tcp.getsockname()[1]
                try:
                    udp.bind(("127.0.0.1", port))
                    return port
                except OSError:
                    continue
        raise Unavailable("no port is free for TCP and UDP")

    def write(self, name: str, text: str) -> Path:
        """A file of the conversation's own folder."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def _environment(self, more: dict) -> dict:
        return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "HOME": str(self.folder), **more}

    def start(self, name: str, *arguments, **environment) -> subprocess.Popen:
        """Starts a program that goes on. What it says is kept in the folder, for errors."""
        path = self.folder / f"output-{len(self._children)}"
        with open(path, "wb") as output:
            child = subprocess.Popen([program(name), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=output,
                                     stderr=subprocess.STDOUT, cwd=self.folder, env=self._environment(environment))
        self._children.append(child)
        self._outputs[child.pid] = path
        return child

    def said(self, child: subprocess.Popen) -> str:
        """What a program has written until now."""
        return self._outputs[child.pid].read_text(errors="replace")

    def serve(self, transport: str, port: int, name: str, *arguments, **environment) -> subprocess.Popen:
        """Starts a program, and waits until it listens at the port."""
        child = self.start(name, *arguments, **environment)
        wait_until(lambda: is_bound(transport, port) or child.poll() is not None, f"{name} listening")
        if child.poll() is not None:
            raise RuntimeError(f"{name} ended: {self.said(child)[-500:]}")
        return child

    def run(self, name: str, *arguments, expect: tuple = (0,), text: str = "", **environment) -> str:
        """Runs a program to its end. text: its input. expect: the exit codes that are right."""
        done = subprocess.run([program(name), *map(str, arguments)], input=text, capture_output=True, text=True,
                              cwd=self.folder, env=self._environment(environment), timeout=DEADLINE, check=False,
                              errors="replace")
        if done.returncode not in expect:
            raise RuntimeError(f"{name} {' '.join(map(str, arguments))}: exit code {done.returncode}: "
                               f"{(done.stdout + done.stderr)[-500:]}")
        return done.stdout
