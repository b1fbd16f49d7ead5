# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Cuts what a capture says into the messages of a protocol, as a framing of ours would."""

from dataclasses import dataclass

import pcap


@dataclass(frozen=True)
class Frame:
    """A message."""
    data: bytes
    to_server: bool
    connection: int #: Counts up from 0 within the capture.
    offset: int = 0 #: Of the first byte within the stream; 0 for datagrams.
    prefix: bytes = b"" #: What stands before it in the stream and belongs to the framing.


class NotWhole(Exception):
    """More bytes are needed."""


def _prefixed(size: int, includes=0, keep=True):
    """Cuts by a length of size bytes in front. includes: what the length counts besides the rest."""
    def cut(stream: bytes, _context) -> tuple[bytes, bytes]:
        if len(stream) < size:
            raise NotWhole
        end = size + int.from_bytes(stream[:size], "big") - includes
        if len(stream) < end:
            raise NotWhole
        return (b"", stream[:end]) if keep else (stream[:size], stream[size:end])
    return cut


def _modbus(stream: bytes, _context) -> tuple[bytes, bytes]:
    if len(stream) < 6:
        raise NotWhole
    end = 6 + int.from_bytes(stream[4:6], "big")
    if len(stream) < end:
        raise NotWhole
    return b"", stream[:end]


def _mqtt(stream: bytes, _context) -> tuple[bytes, bytes]:
    length = 0
    for count in range(4):
        if len(stream) < 2 + count:
            raise NotWhole
        byte = stream[1 + count]
        length |= (byte & 0x7F) << 7 * count
        if byte < 0x80:
            end = 2 + count + length
            if len(stream) < end:
                raise NotWhole
            return b"", stream[:end]
    raise pcap.Malformed("an MQTT length of more than 4 bytes")


def _chunked_end(stream: bytes, at: int) -> int:
    while True:
        line = stream.find(b"\r\n", at)
        if line < 0:
            raise NotWhole
        size = int(stream[at:line].split(b";")[0], 16)
        at = line + 2 + size + 2
        if len(stream) < at:
            raise NotWhole
        if size == 0:
            return at


def _http(stream: bytes, context: list) -> tuple[bytes, bytes]:
    """context: methods of requests that have no answer yet."""
    head = stream.find(b"\r\n\r\n")
    if head < 0:
        raise NotWhole
    first, *lines = stream[:head].split(b"\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
    end = head + 4
    is_answer = first.startswith(b"HTTP/")
    status = int(first.split()[1]) if is_answer else 0
    no_body = is_answer and (status < 200 or status in (204, 304) or (context and context[0] == b"HEAD"))
    if headers.get(b"transfer-encoding", b"").lower() == b"chunked" and not no_body:
        end = _chunked_end(stream, end)
    elif not no_body:
        end += int(headers.get(b"content-length", b"0"))
    if len(stream) < end:
        raise NotWhole
    if not is_answer:
        context.append(first.split()[0])
    elif status >= 200 and context:
        context.pop(0)
    return b"", stream[:end]


CUTTERS = {"mbtcp": _modbus, "mqtt": _mqtt, "dns": _prefixed(2, keep=False), "http": _http}


class Direction:
    """The bytes of one direction of a TCP connection, in order; what is sent again is left out."""

    def __init__(self):
        self.next = None
        self.offset = 0
        self.waiting = b""
        self._early = {}

    def add(self, packet: pcap.Packet) -> None:
        if packet.is_syn:
            self.next = (packet.sequence + 1) & 0xFFFFFFFF
        if self.next is None:
            self.next = packet.sequence
        if packet.payload:
            self._early[packet.sequence] = max(packet.payload, self._early.get(packet.sequence, b""), key=len)
        progress = True
        while progress:
            progress = False
            for sequence, payload in list(self._early.items()):
                known = (self.next - sequence) & 0xFFFFFFFF
                if known >= 1 << 31: # it comes later
                    continue
                del self._early[sequence]
                if known < len(payload):
                    self.waiting += payload[known:]
                    self.next = (self.next + len(payload) - known) & 0xFFFFFFFF
                    progress = True

    def has_gap(self) -> bool:
        return bool(self._early)

    def cut(self, cutter, context) -> tuple[bytes, bytes, int] | None:
        """Takes the next message: what is before it, the message, and its place."""
        try:
            prefix, data = cutter(self.waiting, context)
        except NotWhole:
            return None
        size = len(prefix) + len(data)
        if size == 0:
            raise pcap.Malformed("a message of no bytes")
        place = self.offset + len(prefix)
        self.waiting = self.waiting[size:]
        self.offset += size
        return prefix, data, place


def cut(packets: list[pcap.Packet], transport: str, port: int, protocol: str) -> list[Frame]:
    """The messages from and to the server at the port, in the order in which they were complete. Empty datagrams are none."""
    if transport == "tcp" and protocol not in CUTTERS:
        raise KeyError(f"it is not known where messages of {protocol} over TCP end")
    frames, connections = [], {}
    for packet in packets:
        if packet.transport != transport or port not in (packet.source[1], packet.destination[1]):
            continue
        to_server = packet.destination[1] == port
        client = packet.source if to_server else packet.destination
        if transport == "udp":
            number = connections.setdefault(client, len(connections))
            if packet.payload:
                frames.append(Frame(packet.payload, to_server, number))
            continue
        if client not in connections or (packet.is_syn and to_server):
            connections[client] = (len(connections), {True: Direction(), False: Direction()}, [])
        number, directions, context = connections[client]
        direction = directions[to_server]
        direction.add(packet)
        while direction.waiting and (message := direction.cut(CUTTERS[protocol], context)):
            prefix, data, place = message
            frames.append(Frame(data, to_server, number, place, prefix))
    if transport == "tcp":
        for number, directions, _ in connections.values():
            for direction in directions.values():
                if direction.has_gap():
                    raise pcap.Malformed(f"connection {number} misses bytes after {direction.offset + len(direction.waiting)}")
                if direction.waiting:
                    raise pcap.Malformed(f"connection {number} ends within a message, after {direction.offset} bytes")
    return frames
