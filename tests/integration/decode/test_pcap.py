# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
import struct
import unittest

import pcap


def tcp(source, destination, sequence, payload, flags=0x18):
    return struct.pack(">HHIIBBHHH", source, destination, sequence, 0, 6 << 4, flags, 0, 0, 0) + b"\1\1\1\1" + payload


def udp(source, destination, payload):
    return struct.pack(">HHHH", source, destination, 8 + len(payload), 0) + payload


def ipv4(protocol, payload, fragment=0, padding=b""):
    size = 24 + len(payload)
    return struct.pack(">BBHHHBBH4s4s", 0x46, 0, size, 0, fragment, 64, protocol, 0, bytes(4), b"\x7f\0\0\1") + bytes(4) \
        + payload + padding


def ipv6(protocol, payload):
    return struct.pack(">IHBB", 6 << 28, len(payload), protocol, 64) + bytes(15) + b"\1" + bytes(15) + b"\2" + payload


def file_of(link, frames, order="<", magic=0xA1B2C3D4):
    data = struct.pack(order + "IHHiIII", magic, 2, 4, 0, 0, 65535, link)
    return data + b"".join(struct.pack(order + "IIII", 1, 2, len(frame), len(frame)) + frame for frame in frames)


class Reading(unittest.TestCase):
    def test_every_link_type_and_byte_order_gives_the_same(self):
        for link, before in pcap.LINK_HEADERS.items():
            for order in "<>":
                for magic in (0xA1B2C3D4, 0xA1B23C4D):
                    data = file_of(link, [bytes(before) + ipv4(6, tcp(5, 502, 7, b"abc"), padding=b"pad")], order, magic)
                    packet, = pcap.packets(data)
                    self.assertEqual((packet.transport, packet.source[1], packet.destination, packet.sequence,
                                      packet.payload, packet.is_syn),
                                     ("tcp", 5, ("7f000001", 502), 7, b"abc", False))

    def test_datagrams_end_where_they_say(self):
        packet, = pcap.packets(file_of(101, [ipv4(17, udp(9, 53, b"question") + b"more")]))
        self.assertEqual((packet.transport, packet.payload), ("udp", b"question"))

    def test_ipv6_is_read(self):
        packet, = pcap.packets(file_of(101, [ipv6(17, udp(9, 53, b"question"))]))
        self.assertEqual((packet.source, packet.payload), (("00" * 15 + "01", 9), b"question"))

    def test_other_protocols_are_left_out(self):
        self.assertEqual(pcap.packets(file_of(101, [ipv4(1, b"echo request")])), [])

    def test_what_is_no_capture_is_told(self):
        good = file_of(101, [ipv4(17, udp(1, 2, b"x"))])
        for data, what in ((b"", "not a pcap"), (bytes(24), "not a pcap"), (good[:30], "byte 24"), (good[:-1], "byte 24"),
                           (file_of(147, [b"x"]), "link type 147"), (file_of(101, [b""]), "packet 1"),
                           (file_of(101, [b"\x50"]), "version 5"), (file_of(101, [ipv4(6, b"abc")]), "packet 1"),
                           (file_of(101, [ipv4(17, b"abcd", fragment=0x2000)]), "fragment"),
                           (file_of(101, [ipv4(17, b"abcd", fragment=1)]), "fragment")):
            with self.assertRaisesRegex(pcap.Malformed, what):
                pcap.packets(data)

    def test_a_packet_that_was_not_captured_whole_is_told(self):
        data = bytearray(file_of(101, [ipv4(17, udp(1, 2, b"x"))]))
        data[36:40] = struct.pack("<I", 1000)
        with self.assertRaisesRegex(pcap.Malformed, "cut off"):
            pcap.packets(bytes(data))


class Writing(unittest.TestCase):
    def test_what_is_written_is_read_again(self):
        data = pcap.write([("tcp", 40000, 502, 1, b"abc"), ("udp", 53, 40001, 0, b""), ("tcp", 502, 40000, 2**32 + 2**31 + 5, b"d")])
        self.assertEqual([(p.transport, p.source[1], p.destination[1], p.sequence, p.payload) for p in pcap.packets(data)],
                         [("tcp", 40000, 502, 1, b"abc"), ("udp", 53, 40001, 0, b""), ("tcp", 502, 40000, 2**31 + 5, b"d")])

    def test_the_payload_is_where_it_is_said_to_be(self):
        for transport, before in pcap.HEADERS.items():
            (_, frame), = pcap.records(pcap.write([(transport, 1, 2, 3, b"payload")]))
            self.assertEqual(frame[before:], b"payload")


if __name__ == "__main__":
    unittest.main()
