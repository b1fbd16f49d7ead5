# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""NTP version 4 (RFC 5905) and 3, both sides by ourselves: no program of Debian's asks at another port than 123."""

import socket
import struct

NEEDS = ()
PROTOCOLS = (("udp", "ntp", "ntp"),)

EPOCH = 2_208_988_800 # of Unix, in seconds of NTP
NOW = 1_790_000_000.25


def stamp(time: float) -> bytes:
    return struct.pack(">II", int(time) + EPOCH, int(time % 1 * 2**32))


def request(version: int) -> bytes:
    return struct.pack(">BBbb", version << 3 | 3, 0, 6, -20) + bytes(36) + stamp(NOW)


def answer(asked: bytes) -> bytes:
    version = asked[0] >> 3 & 7
    head = struct.pack(">BBbbII4s", version << 3 | 4, 2, 6, -23, 0x00000148, 0x00000A3D, bytes([192, 0, 2, 1]))
    return head + stamp(NOW - 17) + asked[40:48] + stamp(NOW + 0.125) + stamp(NOW + 0.126)


def refusal(asked: bytes) -> bytes:
    """A "kiss of death": the leap indicator 3, stratum 0, and a code in place of a source."""
    return struct.pack(">BBbbII4s", 3 << 6 | (asked[0] & 0x38) | 4, 0, 6, -23, 0, 0, b"RATE") + bytes(8) + asked[40:48] + bytes(16)


def converse(stage, port):
    del stage
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server, \
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        server.bind(("127.0.0.1", port))
        server.settimeout(10)
        client.settimeout(10)
        client.connect(("127.0.0.1", port))
        for version, reply in ((4, answer), (3, answer), (4, refusal)):
            client.send(request(version))
            asked, peer = server.recvfrom(1024)
            server.sendto(reply(asked), peer)
            client.recv(1024)
