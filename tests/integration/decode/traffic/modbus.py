# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Modbus TCP: pymodbus on both sides."""

from pathlib import Path

from traffic.stage import python_with

NEEDS = ()
PROTOCOLS = (("tcp", "mbtcp", "modbus"),)


def converse(stage, port):
    python = python_with("pymodbus")
    peers = Path(__file__).parent / "peers" / "modbuspeers.py"
    stage.serve("tcp", port, python, "-B", peers, "server", port)
    stage.run(python, "-B", peers, "client", port)
