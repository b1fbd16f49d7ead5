# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""tshark: what it makes of messages, as a list of fields for each."""

import os
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

import pcap
from frames import Frame

#: The ports that tshark knows the protocols by, so that it can tell requests from answers.
PORTS = {"mbtcp": 502, "mqtt": 1883, "dns": 53, "http": 80, "snmp": 161, "sip": 5060, "syslog": 514, "ntp": 123, "osc": 9000}
#: How it is told of protocols without a port.
OPTIONS = {"osc": ("--enable-heuristic", "osc_udp")}
FIRST_CLIENT = 40000


@dataclass(frozen=True)
class Field:
    """One of tshark's, with its place in the message."""
    name: str
    shown: str
    text: str
    value: bytes #: The whole bytes it was read from.
    offset: int
    length: int


def wrap(frames: list[Frame], transport: str, protocol: str) -> bytes:
    """A pcap file with each message in a packet of its own, so that a place in a packet is a place in a message."""
    messages, sequences = [], {}
    for frame in frames:
        payload = frame.prefix + frame.data
        if len(payload) > pcap.LARGEST_PAYLOAD:
            raise pcap.Malformed(f"a message of {len(payload)} bytes fits into no packet")
        client, server = FIRST_CLIENT + frame.connection, PORTS[protocol]
        source, destination = (client, server) if frame.to_server else (server, client)
        sequence = sequences.get((source, destination), 1)
        sequences[source, destination] = sequence + len(payload)
        messages.append((transport, source, destination, sequence, payload))
    return pcap.write(messages)


def environment() -> dict:
    """Nothing of the user's settings and scripts."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
            "XDG_CONFIG_HOME": "/nonexistent", "WIRESHARK_CONFIG_DIR": "/nonexistent"}


def run(capture: bytes, protocol: str) -> bytes:
    """PDML of all packets."""
    done = subprocess.run(["tshark", "-n", "-r", "-", "-T", "pdml", *OPTIONS.get(protocol, ())], input=capture,
                          capture_output=True, env=environment(), timeout=120, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"tshark: exit code {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    return done.stdout


def _bytes_of(element) -> bytes:
    try:
        return bytes.fromhex(element.get("unmaskedvalue", element.get("value", "")))
    except ValueError:
        return b""


def fields_of(packet, before: int) -> list[Field]:
    """The fields above the transport layer, in the order of the tree. before: bytes before the message."""
    protocols = list(packet)
    transport = max((i for i, protocol in enumerate(protocols) if protocol.get("name") in ("tcp", "udp")), default=-1)
    return [Field(element.get("name", ""), element.get("show", ""), element.get("showname", ""), _bytes_of(element),
                  int(element.get("pos", 0)) - before, int(element.get("size", 0)))
            for protocol in protocols[transport + 1:] for element in protocol.iter()]


def read(pdml: bytes, frames: list[Frame], transport: str) -> list[list[Field]]:
    """For each frame its fields."""
    found = ElementTree.fromstring(pdml).findall("packet")
    if len(found) != len(frames):
        raise RuntimeError(f"tshark dissected {len(found)} packets of {len(frames)}")
    return [fields_of(packet, pcap.HEADERS[transport] + len(frame.prefix)) for packet, frame in zip(found, frames)]
