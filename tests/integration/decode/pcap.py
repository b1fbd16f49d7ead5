# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""pcap files: the packets of TCP and UDP in them, and one of our own with a message in each packet."""

import struct
from dataclasses import dataclass

# Bytes before the network layer, by link type: Ethernet, raw (two numbers for it), BSD loopback, Linux cooked.
LINK_HEADERS = {1: 14, 12: 0, 101: 0, 0: 4, 113: 16}
RAW = 101
TCP, UDP = 6, 17


class Malformed(Exception):
    """These are not the packets that they should be; says where."""


@dataclass(frozen=True)
class Packet:
    """What one packet says about a conversation."""
    transport: str
    source: tuple[str, int]
    destination: tuple[str, int]
    sequence: int
    is_syn: bool
    payload: bytes


def records(data: bytes) -> list[tuple[int, bytes]]:
    """Link type and bytes of each packet of a pcap file."""
    orders = {0xA1B2C3D4: "<", 0xA1B23C4D: "<", 0xD4C3B2A1: ">", 0x4D3CB2A1: ">"}
    order = orders.get(struct.unpack_from("<I", data)[0]) if len(data) >= 24 else None
    if order is None:
        raise Malformed("not a pcap file")
    link = struct.unpack_from(order + "I", data, 20)[0] & 0xFFFF
    found, at = [], 24
    while at < len(data):
        if at + 16 > len(data):
            raise Malformed(f"a packet's header is cut off at byte {at}")
        captured, original = struct.unpack_from(order + "II", data, at + 8)
        if at + 16 + captured > len(data) or captured < original:
            raise Malformed(f"a packet is cut off at byte {at}")
        found.append((link, data[at + 16:at + 16 + captured]))
        at += 16 + captured
    return found


def _addresses(network: bytes) -> tuple[str, str, int, bytes]:
    """Source, destination, protocol and payload of an IP packet."""
    version = network[0] >> 4
    if version == 4:
        header, size = (network[0] & 15) * 4, struct.unpack_from(">H", network, 2)[0]
        if struct.unpack_from(">H", network, 6)[0] & 0x3FFF:
            raise Malformed("a fragment of an IP packet")
        return network[12:16].hex(), network[16:20].hex(), network[9], network[header:size or None]
    if version == 6:
        size = struct.unpack_from(">H", network, 4)[0]
        return network[8:24].hex(), network[24:40].hex(), network[6], network[40:40 + size]
    raise Malformed(f"an IP packet of version {version}")


def packets(data: bytes) -> list[Packet]:
    """All of TCP and UDP, in order."""
    found = []
    for number, (link, frame) in enumerate(records(data), 1):
        if link not in LINK_HEADERS:
            raise Malformed(f"link type {link} is unknown")
        try:
            source, destination, protocol, rest = _addresses(frame[LINK_HEADERS[link]:])
            if protocol not in (TCP, UDP):
                continue
            ports = struct.unpack_from(">HH", rest)
            if protocol == TCP:
                sequence, = struct.unpack_from(">I", rest, 4)
                is_syn = bool(rest[13] & 2)
                payload = rest[(rest[12] >> 4) * 4:]
            else:
                sequence, is_syn, payload = 0, False, rest[8:struct.unpack_from(">H", rest, 4)[0]]
        except (IndexError, struct.error, Malformed) as error:
            raise Malformed(f"packet {number}: {error}") from error
        found.append(Packet("tcp" if protocol == TCP else "udp", (source, ports[0]), (destination, ports[1]), sequence,
                            is_syn, payload))
    return found


#: Bytes before the payload in what write() writes.
HEADERS = {"tcp": 40, "udp": 28}
LARGEST_PAYLOAD = 65535 - HEADERS["tcp"]


def write(messages: list[tuple[str, int, int, int, bytes]]) -> bytes:
    """A pcap file with one packet for each (transport, source port, destination port, sequence number, payload)."""
    data = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, RAW)
    for number, (transport, source, destination, sequence, payload) in enumerate(messages):
        if transport == "tcp":
            header = struct.pack(">HHIIBBHHH", source, destination, sequence & 0xFFFFFFFF, 1, 5 << 4, 0x18, 65535, 0, 0)
        else:
            header = struct.pack(">HHHH", source, destination, 8 + len(payload), 0)
        address = bytes([127, 0, 0, 1])
        size = 20 + len(header) + len(payload)
        network = struct.pack(">BBHHHBBH4s4s", 0x45, 0, size, 0, 0, 64, TCP if transport == "tcp" else UDP, 0, address, address)
        data += struct.pack("<IIII", 1_700_000_000 + number // 1000, number % 1000 * 1000, size, size) + network + header + payload
    return data
