# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
import json
import os
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import decoder
import pcap
import tshark
from frames import Frame

CANNED = Path(__file__).parent / "canned"


class Dissections(unittest.TestCase):
    def setUp(self):
        self.pdml = (CANNED / "modbus.pdml").read_bytes()
        self.frames = [Frame(bytes(12), True, 0), Frame(bytes(11), False, 0, prefix=b"\0\0")]

    def test_places_are_within_the_message(self):
        first, second = tshark.read(self.pdml, self.frames, "tcp")
        function = next(field for field in first if field.name == "modbus.func_code")
        self.assertEqual(function, tshark.Field("modbus.func_code", "3", ".000 0011 = Function Code: Read Holding Registers (3)",
                                                b"\x03", 7, 1)) # some of its bits: the whole byte
        self.assertEqual(next(field.offset for field in second if field.name == "mbtcp.trans_id"), -2) # behind a prefix

    def test_lower_layers_are_left_out(self):
        for fields in tshark.read(self.pdml, self.frames, "tcp"):
            self.assertEqual({field.name.split(".")[0] for field in fields}, {"mbtcp", "modbus"} | {""}.intersection(
                field.name for field in fields))

    def test_fields_within_fields_are_there(self):
        _, second = tshark.read(self.pdml, self.frames, "tcp")
        self.assertEqual([field.shown for field in second if field.name == "modbus.regval_uint16"], ["200"])

    def test_another_number_of_packets_is_told(self):
        with self.assertRaisesRegex(RuntimeError, "2 packets of 1"):
            tshark.read(self.pdml, self.frames[:1], "tcp")

    def test_words_in_place_of_bytes_are_none(self):
        packet = ElementTree.fromstring('<packet><proto name="udp"/><proto name="x"><field name="x.a" value="no!" show="s"/></proto></packet>')
        self.assertEqual(tshark.fields_of(packet, 28)[1], tshark.Field("x.a", "s", "", b"", -28, 0))

    def test_nothing_above_the_transport_is_nothing(self):
        packet = ElementTree.fromstring('<packet><proto name="ip"/><proto name="udp"><field name="udp.port"/></proto></packet>')
        self.assertEqual(tshark.fields_of(packet, 28), [])


class Wrapping(unittest.TestCase):
    def test_each_message_is_a_packet_at_the_protocols_own_port(self):
        frames = [Frame(b"abc", True, 0), Frame(b"de", False, 0), Frame(b"f", True, 0, prefix=b"!"), Frame(b"g", True, 1)]
        packets = pcap.packets(tshark.wrap(frames, "tcp", "mbtcp"))
        self.assertEqual([(p.source[1], p.destination[1], p.sequence, p.payload) for p in packets],
                         [(40000, 502, 1, b"abc"), (502, 40000, 1, b"de"), (40000, 502, 4, b"!f"), (40001, 502, 1, b"g")])

    def test_what_fits_into_no_packet_is_told(self):
        with self.assertRaisesRegex(pcap.Malformed, "fits into no packet"):
            tshark.wrap([Frame(bytes(65536), True, 0)], "tcp", "mbtcp")


class Decoders(unittest.TestCase):
    TREE = {"name": "dns", "value": None, "offset": 0, "length": 9, "children": [
        {"name": "id", "value": 5, "offset": 0, "length": 2, "unit": "", "label": "five"},
        {"name": "answers", "offset": 2, "length": 7, "children": [
            {"name": "[0]", "offset": 2, "length": 3, "children": [{"name": "ttl", "value": 1, "offset": 2, "length": 1}]},
            {"name": "[12]", "offset": 5, "length": 4, "children": [
                {"name": "ttl", "value": 2, "offset": 5, "length": 1, "error": "broken"}]}]}]}

    def test_paths_are_the_same_for_every_item_of_a_list(self):
        fields = decoder.read(json.dumps(self.TREE))
        self.assertEqual([field.path for field in fields],
                         ["id", "answers", "answers[]", "answers[].ttl", "answers[]", "answers[].ttl"])
        self.assertEqual(fields[0], decoder.Field("id", 5, "five", 0, 2, ""))
        self.assertEqual(fields[5], decoder.Field("answers[].ttl", 2, "", 5, 1, "broken"))

    def test_an_error_of_the_whole_message_is_a_field_without_a_path(self):
        fields = decoder.read('{"name": "x", "offset": 0, "length": 1, "error": "too short", "children": null}')
        self.assertEqual(fields, [decoder.Field("", None, "", 0, 1, "too short")])
        coded = decoder.read('{"name": "x", "offset": 0, "length": 1, "error": {"code": "Unknown"}}')
        self.assertIn("Unknown", coded[0].error)

    def script(self, folder, text):
        path = Path(folder) / "decoder"
        path.write_text("#!/bin/sh\n" + text, encoding="utf-8")
        os.chmod(path, 0o700)
        return str(path)

    def test_many_frames_are_given_in_several_runs(self):
        with tempfile.TemporaryDirectory() as folder:
            program = self.script(folder, 'echo run >> "$0.runs"; schema=$1; shift\nfor frame; do echo "{\\"name\\": \\"x\\", '
                                  '\\"offset\\": 0, \\"length\\": 0, \\"error\\": \\"$schema ${frame%%0*} ${#frame}\\"}"; done')
            found = decoder.run(program, "modbus", [Frame(bytes(n), n > 2, 0) for n in (1, 15_000, 15_000, 3, 20_001, 2)])
            self.assertEqual([fields[0].error for fields in found],
                             [f"modbus {'>' if n > 2 else '<'} {2 * n + 1}" for n in (1, 15_000, 15_000, 3, 20_001, 2)])
            self.assertEqual(Path(program + ".runs").read_text(encoding="utf-8"), "run\n" * 3)
            self.assertEqual(decoder.run(program, "modbus", []), [])

    def test_a_decoder_that_fails_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            for text, what in (("echo why >&2; exit 3", "exit code 3, 0 lines for 1 frames: why"), ("exit 0", "0 lines"),
                               ("echo {}; exit 4", "exit code 4, 1 lines"),
                               ("echo {}; echo {}", "2 lines")):
                with self.assertRaisesRegex(RuntimeError, what):
                    decoder.run(self.script(folder, text), "x", [Frame(b"a", True, 0)])


if __name__ == "__main__":
    unittest.main()
