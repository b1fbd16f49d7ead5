# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""SIP: sipp calls sipp, over UDP."""

NEEDS = ("sipp",)
PROTOCOLS = (("udp", "sip", "sip"),)


def converse(stage, port):
    callee = stage.serve("udp", port, "sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", port, "-m", 2, "-nostdin", TERM="dumb")
    stage.run("sipp", "-sn", "uac", "-i", "127.0.0.1", "-p", stage.free_port(), "-m", 2, "-r", 1, "-rp", 200, "-d", 50,
              "-s", "pump", "-nostdin", f"127.0.0.1:{port}", TERM="dumb")
    callee.wait(20)
