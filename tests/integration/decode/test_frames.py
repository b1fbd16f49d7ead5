# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
import itertools
import unittest

import frames
from pcap import Malformed, Packet

CLIENT, SERVER = ("7f000001", 50000), ("7f000001", 1502)


def to_server(sequence, payload, is_syn=False, client=CLIENT):
    return Packet("tcp", client, SERVER, sequence & 0xFFFFFFFF, is_syn, payload)


def to_client(sequence, payload, is_syn=False, client=CLIENT):
    return Packet("tcp", SERVER, client, sequence & 0xFFFFFFFF, is_syn, payload)


def cut(packets, protocol="mbtcp"):
    return frames.cut(packets, "tcp", 1502, protocol)


ONE = bytes.fromhex("000100000006010300000001")
TWO = bytes.fromhex("0002000000030183aa")


class Streams(unittest.TestCase):
    def test_every_split_gives_the_same_messages(self):
        stream = ONE + TWO
        for a, b in itertools.combinations_with_replacement(range(len(stream) + 1), 2):
            parts = [(0, stream[:a]), (a, stream[a:b]), (b, stream[b:])]
            found = cut([to_server(100 + at, part) for at, part in parts])
            self.assertEqual([(f.data, f.offset) for f in found], [(ONE, 0), (TWO, len(ONE))])

    def test_order_and_repetition_do_not_matter(self):
        stream = ONE + TWO
        parts = [to_server(2**32 - 3 + at, stream[at:at + 6]) for at in range(0, len(stream), 6)]
        overlap = to_server(2**32 - 3 + 4, stream[4:15])
        first = to_server(2**32 - 4, b"", is_syn=True)
        for order in itertools.permutations([*parts, overlap]):
            self.assertEqual([f.data for f in cut([first, *order])], [ONE, TWO])

    def test_messages_come_in_the_order_in_which_they_were_complete(self):
        found = cut([to_server(1, ONE[:5]), to_client(1, TWO), to_server(6, ONE[5:])])
        self.assertEqual([(f.data, f.to_server) for f in found], [(TWO, False), (ONE, True)])

    def test_connections_are_told_apart(self):
        other = ("7f000001", 50001)
        found = cut([to_server(1, ONE), to_server(1, TWO, client=other), to_client(1, ONE, client=other)])
        self.assertEqual([(f.data, f.connection) for f in found], [(ONE, 0), (TWO, 1), (ONE, 1)])

    def test_a_port_that_is_used_again_is_another_connection(self):
        found = cut([to_server(0, b"", True), to_server(1, ONE), to_server(90, b"", True), to_server(91, TWO)])
        self.assertEqual([(f.data, f.connection) for f in found], [(ONE, 0), (TWO, 1)])

    def test_a_message_that_ends_too_early_is_told(self):
        with self.assertRaisesRegex(Malformed, "connection 0 ends within a message, after 12 bytes"):
            cut([to_server(1, ONE + TWO[:-1])])

    def test_missing_bytes_are_told(self):
        with self.assertRaisesRegex(Malformed, "connection 0 misses bytes after 12"):
            cut([to_server(0, b"", True), to_server(1, ONE), to_server(20, TWO)])

    def test_other_ports_and_transports_are_left_out(self):
        others = [Packet("udp", CLIENT, SERVER, 0, False, ONE), Packet("tcp", CLIENT, ("7f000001", 502), 1, False, ONE)]
        self.assertEqual(cut(others), [])

    def test_an_unknown_protocol_is_told(self):
        with self.assertRaises(KeyError):
            cut([], "unknown")


class Datagrams(unittest.TestCase):
    def test_each_is_a_message(self):
        packets = [Packet("udp", CLIENT, SERVER, 0, False, b"a"), Packet("udp", SERVER, CLIENT, 0, False, b"bc"),
                   Packet("udp", CLIENT, SERVER, 0, False, b""), Packet("udp", ("7f000001", 9), SERVER, 0, False, b"d")]
        found = frames.cut(packets, "udp", 1502, "anything")
        self.assertEqual([(f.data, f.to_server, f.connection) for f in found],
                         [(b"a", True, 0), (b"bc", False, 0), (b"d", True, 1)])


class Protocols(unittest.TestCase):
    def all_splits(self, protocol, request, response=b""):
        """The messages of both directions, the same for every way to cut one in two."""
        whole = cut([to_server(1, request), to_client(1, response)], protocol)
        for at in range(1, len(request)):
            self.assertEqual(cut([to_server(1, request[:at]), to_server(1 + at, request[at:]), to_client(1, response)],
                                 protocol), whole)
        return [frame.data for frame in whole]

    def test_mqtt_by_its_length_of_up_to_four_bytes(self):
        ping = b"\xc0\0"
        for size in (1, 127, 128, 16383, 16384):
            length = bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7]) if size < 16384 else \
                bytes([size & 127 | 128, size >> 7 & 127 | 128, size >> 14])
            message = b"\x30" + length + bytes(size)
            self.assertEqual([f.data for f in cut([to_server(1, ping + message + ping)], "mqtt")], [ping, message, ping])
        largest = b"\x30\x80\x80\x80\x01" + bytes(1 << 21)
        self.assertEqual([f.data for f in cut([to_server(1, largest + ping)], "mqtt")], [largest, ping])
        self.assertEqual(self.all_splits("mqtt", ping + b"\x30\x80\x01" + bytes(128)), [ping, b"\x30\x80\x01" + bytes(128)])
        with self.assertRaisesRegex(Malformed, "MQTT"):
            cut([to_server(1, b"\x30\xff\xff\xff\xff\x01")], "mqtt")

    def test_dns_without_the_length_before_it(self):
        found = cut([to_server(1, b"\0\3abc\0\1d")], "dns")
        self.assertEqual([(f.prefix, f.data, f.offset) for f in found], [(b"\0\3", b"abc", 2), (b"\0\1", b"d", 7)])
        self.assertEqual(self.all_splits("dns", b"\0\3abc\0\1d"), [b"abc", b"d"])

    def test_http_by_length_chunks_or_nothing(self):
        get = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        post = b"POST / HTTP/1.1\r\ncontent-length:  3 \r\n\r\nabc"
        chunked = b"POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\n\r\n"
        self.assertEqual(self.all_splits("http", get + post + chunked + get), [get, post, chunked, get])

    def test_http_answers_that_have_no_body_whatever_they_say(self):
        head = b"HEAD / HTTP/1.1\r\n\r\n"
        get = b"GET / HTTP/1.1\r\n\r\n"
        answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
        proceed = b"HTTP/1.1 100 Continue\r\n\r\n"
        empty = b"HTTP/1.1 204 No\r\nContent-Length: 9\r\n\r\n"
        self.assertEqual(self.all_splits("http", head + get + get, proceed + answer + answer + b"ok" + empty),
                         [head, get, get, proceed, answer, answer + b"ok", empty])


if __name__ == "__main__":
    unittest.main()
