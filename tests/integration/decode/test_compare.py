# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""The comparison as a whole, with tshark and the captures that are kept; skipped without tshark."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import captures
import compare
import frames
import names
import pcap

HERE = Path(__file__).resolve().parent
KEPT = HERE.parents[1] / "data" / "captures"
NAMES = "transaction = mbtcp.trans_id\nprotocol = mbtcp.prot_id\nlength = mbtcp.len\nunit = mbtcp.unit_id\n"


def run(*arguments, fault="", table=NAMES):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "modbus.txt").write_text(table, encoding="utf-8")
        return subprocess.run([sys.executable, "-B", HERE / "compare.py", "--names", folder, HERE / "fakes" / "decoder", KEPT, *arguments],
                              capture_output=True, text=True, check=False, env=os.environ | {"WIREBENCH_FAULT": fault})


@unittest.skipUnless(shutil.which("tshark"), "tshark is not installed")
class Comparison(unittest.TestCase):
    def test_a_decoder_that_is_right_differs_in_nothing(self):
        done = run("modbus", table=NAMES + "function = modbus.func_code\n")
        self.assertEqual((done.returncode, done.stdout), (0, "modbus: 28 messages, 140 fields compared, 0 differences\n"), done.stderr)

    def test_every_difference_is_told(self):
        for fault, what in (("value", "protocol = mbtcp.prot_id: ours is 1, tshark's '0'"),
                            ("place", "unit = mbtcp.unit_id: ours is bytes 7+1, tshark's 6+1"),
                            ("error", "(message) = -: ours has an error: invented")):
            done = run("modbus", fault=fault)
            self.assertEqual(done.returncode, 1)
            lines = done.stdout.splitlines()
            self.assertEqual(lines[0], f"modbus, tcp, frame 0: {what}")
            self.assertEqual(lines[-1], "modbus: 28 messages, 112 fields compared, 28 differences")

    def test_a_line_that_is_never_compared_is_told(self):
        done = run("modbus", table=NAMES + "nothing = modbus.func_code\nunit = modbus.nothing\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing = modbus.func_code was never compared", done.stdout)
        self.assertIn("unit = modbus.nothing was never compared", done.stdout)

    def test_a_protocol_without_a_table_is_told(self):
        done = run("ntp")
        self.assertEqual((done.returncode, done.stdout), (0, "ntp: no ntp.txt, nothing is compared\n"))

    def test_a_capture_that_is_not_there_is_told(self):
        self.assertEqual(run("nothing").returncode, 2)

    def test_tables_name_what_tshark_names_in_the_captures(self):
        known = {}
        for capture in captures.read(KEPT):
            _, dissected = compare.dissect(KEPT, capture)
            known.setdefault(capture.schema, set()).update(field.name for fields in dissected for field in fields)
        for table in sorted((HERE / "names").glob("*.txt")):
            for pair in names.read(table):
                for name in set(pair.theirs) - {"-"}:
                    self.assertIn(name, known[table.stem], table.name)

    def test_nothing_that_is_kept_is_malformed(self):
        for capture in captures.read(KEPT):
            found, dissected = compare.dissect(KEPT, capture)
            for frame, fields in zip(found, dissected):
                self.assertFalse([field.name for field in fields if field.name.startswith("_ws.malformed")], (capture, frame))
                if capture.name != "http": # what it has put together has places of its own
                    for field in (field for field in fields if field.length):
                        self.assertGreaterEqual(field.offset, -len(frame.prefix), (capture, field))


class Captures(unittest.TestCase):
    def test_each_is_explained_listed_and_can_be_cut(self):
        listed = captures.read(KEPT)
        self.assertEqual({capture.name for capture in listed}, {path.stem for path in KEPT.glob("*.pcap")})
        readme = (KEPT / "README.md").read_text(encoding="utf-8")
        for capture in listed:
            self.assertIn(f"`{capture.name}`", readme)
            data = (KEPT / f"{capture.name}.pcap").read_bytes()
            self.assertLess(len(data), 50_000)
            self.assertTrue(frames.cut(pcap.packets(data), capture.transport, capture.port, capture.protocol))

    def test_a_wrong_line_of_the_table_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            for line in ("a tcp 1 b", "a sctp 1 b c", "a tcp x b c", "a tcp 1 b c d"):
                Path(folder, captures.TABLE).write_text(f"# all\n{line}\n", encoding="utf-8")
                with self.assertRaisesRegex(ValueError, "captures.txt:2"):
                    captures.read(Path(folder))

    def test_what_is_written_is_read_again(self):
        lines = [captures.Capture("dns", "udp", 53, "dns", "a"), captures.Capture("dns", "tcp", 53, "dns", "b")]
        with tempfile.TemporaryDirectory() as folder:
            captures.write(Path(folder), lines)
            self.assertEqual(captures.read(Path(folder)), sorted(lines))


if __name__ == "__main__":
    unittest.main()
