#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""A peer on loopback that does what the page asks for, in another language than the program under test.

Prints its ports as one line of JSON, then serves until standard input closes. A TCP connection starts with one
command line; what it means is the docstring of the method. Results of a connection can be asked for later, on
another one, by the name it was given: `REPORT name`.
"""
import fcntl
import hashlib
import json
import os
import socket
import struct
import sys
import termios
import threading

RESULTS = {}
RESULTS_CHANGED = threading.Condition()


def pattern(count, start=0):
    """Bytes that tell their place: byte i is (i * 31 + i // 256) mod 256. The pages compute the same."""
    return bytes((i * 31 + (i >> 8)) & 255 for i in range(start, start + count))


BLOCK = pattern(65536)  # the pattern repeats every 65,536 bytes


def reset(connection):
    """Ends the connection with RST instead of FIN."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def wait_acknowledged(connection):
    """Waits until the other machine's kernel has everything that was sent."""
    left = struct.pack("i", 1)
    while struct.unpack("i", left)[0] > 0:
        left = fcntl.ioctl(connection.fileno(), termios.TIOCOUTQ, struct.pack("i", 0))


def digest_until_end(connection):
    sha, count = hashlib.sha256(), 0
    while True:
        data = connection.recv(1 << 18)
        if not data:
            return {"count": count, "sha256": sha.hexdigest()}
        sha.update(data)
        count += len(data)


class Conversation(threading.Thread):
    def __init__(self, connection):
        super().__init__(daemon=True)
        self.connection = connection

    def run(self):
        with self.connection:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line = b""
            while not line.endswith(b"\n"):
                byte = self.connection.recv(1)
                if not byte:
                    return
                line += byte
            command, *arguments = line.decode().split()
            try:
                getattr(self, command.lower())(*arguments)
            except (ConnectionError, TimeoutError):
                pass

    def save(self, name, result):
        with RESULTS_CHANGED:
            RESULTS[name] = result
            RESULTS_CHANGED.notify_all()

    def send_pattern(self, count):
        for start in range(0, count, len(BLOCK)):
            self.connection.sendall(BLOCK[: min(len(BLOCK), count - start)])

    def echo(self):
        """Returns what it gets until FIN, then finishes."""
        while data := self.connection.recv(1 << 18):
            self.connection.sendall(data)

    def hash(self, name="-"):
        """Answers only after the other side's FIN: count and SHA-256 as JSON. Keeps them as a result, too."""
        result = digest_until_end(self.connection)
        self.save(name, result)
        self.connection.sendall(json.dumps(result).encode())

    def send(self, count, ending="fin"):
        """Sends the pattern, then finishes (fin) or, once all of it has arrived, resets (rst)."""
        self.send_pattern(int(count))
        if ending == "rst":
            wait_acknowledged(self.connection)
            reset(self.connection)
        else:
            self.connection.shutdown(socket.SHUT_WR)
            digest_until_end(self.connection)

    def finish_then_hash(self, name):
        """Finishes at once, and keeps on reading to the end."""
        self.connection.shutdown(socket.SHUT_WR)
        self.save(name, digest_until_end(self.connection))

    def hash_then_send(self, count):
        """Waits for FIN, then sends the pattern, then finishes."""
        digest_until_end(self.connection)
        self.send_pattern(int(count))

    def eof_seen(self, name, count):
        """Tells (as a result) as soon as FIN arrives, then sends the pattern."""
        digest_until_end(self.connection)
        self.save(name, {"eof": True})
        self.send_pattern(int(count))

    def one_byte(self, count):
        """Echoes one byte a segment, `count` bytes, then finishes."""
        for _ in range(int(count)):
            self.connection.sendall(self.connection.recv(1))

    def reset_after(self, count):
        """Reads so many bytes, then resets."""
        left = int(count)
        while left > 0:
            data = self.connection.recv(min(left, 1 << 16))
            if not data:
                return
            left -= len(data)
        reset(self.connection)

    def close_now(self):
        """Closes fully. Whoever writes afterwards gets RST."""

    def stall(self, name="-"):
        """Never reads until a REPORT for its name is asked for; then reads to the end."""
        with RESULTS_CHANGED:
            RESULTS_CHANGED.wait_for(lambda: RESULTS.get("wake " + name))
        try:
            self.save(name, digest_until_end(self.connection))
        except ConnectionError:
            self.save(name, {"reset": True})

    def flood(self):
        """Sends the pattern for ever."""
        while True:
            self.connection.sendall(BLOCK)

    def sleep_finish(self):
        """Waits for the end and finishes; for connections that just have to be there."""
        digest_until_end(self.connection)

    def datagram(self, source, host, port, text):
        """Sends one datagram from that source address, and finishes when it is sent."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_DGRAM) as sender:
            sender.bind((source, 0))
            sender.sendto(text.encode(), (host, int(port)))

    def report(self, name):
        """Answers the result kept under this name as JSON, as soon as there is one."""
        with RESULTS_CHANGED:
            RESULTS["wake " + name] = True
            RESULTS_CHANGED.notify_all()
            arrived = RESULTS_CHANGED.wait_for(lambda: name in RESULTS, timeout=20)
            answer = RESULTS[name] if arrived else {"error": f"no result named {name} within 20 s"}
        self.connection.sendall(json.dumps(answer).encode())


def listen():
    server = socket.create_server(("127.0.0.1", 0), backlog=512)

    def accept():
        while True:
            connection, _ = server.accept()
            Conversation(connection).start()

    threading.Thread(target=accept, daemon=True).start()
    return server.getsockname()[1]


def udp_echo():
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))

    def answer():
        while True:
            data, source = server.recvfrom(65535)
            server.sendto(data, source)

    threading.Thread(target=answer, daemon=True).start()
    return server.getsockname()[1]


def unused(kind):
    """A port nobody listens on: bound, so that nobody else gets it, and never listened on."""
    holder = socket.socket(socket.AF_INET, kind)
    holder.bind(("127.0.0.1", 0))
    HELD.append(holder)
    return holder.getsockname()[1]


HELD = []


def silent():
    """A port that neither takes connections nor refuses them: its queue is full."""
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.bind(("127.0.0.1", 0))
    server.listen(0)
    HELD.append(server)
    for _ in range(4):
        filler = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        filler.setblocking(False)
        filler.connect_ex(server.getsockname())
        HELD.append(filler)
    return server.getsockname()[1]


def udp_late():
    """A port that refuses (ICMP) until the page asks for it by TCP: the control line `OPEN`, answered when done."""
    holder = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    holder.bind(("127.0.0.1", 0))
    port = holder.getsockname()[1]
    holder.close()

    def open_late(self):
        """Starts an echo on the late UDP port, and says so."""
        server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server.bind(("127.0.0.1", port))
        HELD.append(server)

        def answer():
            while True:
                data, source = server.recvfrom(65535)
                server.sendto(data, source)

        threading.Thread(target=answer, daemon=True).start()
        self.connection.sendall(b"open")

    Conversation.open_late = open_late
    return port


if __name__ == "__main__":
    ports = {
        "tcp": listen(),
        "udpEcho": udp_echo(),
        "udpLate": udp_late(),
        "tcpUnused": unused(socket.SOCK_STREAM),
        "tcpSilent": silent(),
    }
    print(json.dumps(ports), flush=True)
    sys.stdin.read()
    os._exit(0)
