# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""OSC over UDP: oscsend sends to oscdump."""

import time

NEEDS = ("oscsend", "oscdump")
PROTOCOLS = (("udp", "osc", "osc"),)

MESSAGES = (
    ("/ping",),
    ("/mixer/volume", "f", "0.75"),
    ("/all/types", "ihfdsScmTFNI", "-17", "1234567890123", "1.5", "2.25", "text", "symbol", "x", "90407f00"),
    ("/lengths/1", "ssss", "", "a", "abc", "abcd"),
    ("/numbers", "iii", "0", "2147483647", "-2147483648"),
)


def converse(stage, port):
    # It listens at every address there is and cannot be told otherwise; nobody else knows its port.
    stage.serve("udp", port, "oscdump", port)
    for message in MESSAGES:
        stage.run("oscsend", "127.0.0.1", port, *message)
        time.sleep(0.02)
