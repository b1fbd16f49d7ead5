# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""syslog (RFC 5424 and 3164) over UDP: logger."""

import socket
import subprocess

from traffic.stage import program

NEEDS = ("logger",)
PROTOCOLS = (("udp", "syslog", "syslog"),)

# Where it is allowed, the host has another name than this machine.
RENAME = ("unshare", "--uts", "sh", "-c", 'hostname device.example && exec "$0" "$@"')


def _may_rename() -> bool:
    try:
        return subprocess.run([*RENAME, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def converse(stage, port):
    prefix = RENAME if _may_rename() else ()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(("127.0.0.1", port))
        listener.settimeout(10)

        def log(*arguments):
            stage.run(*prefix, program("logger"), "--udp", "--server", "127.0.0.1", "--port", port, *arguments)
            listener.recv(65536)

        log("--rfc5424", "--priority", "local0.err", "--tag", "pump", "--id=4711", "pressure too high: 7.3 bar")
        log("--rfc5424", "--priority", "daemon.info", "--tag", "pump", "--msgid", "START", "--sd-id", "zoo@123",
            "--sd-param", 'tiger="hungry"', "--sd-param", 'running="no"', "--sd-id", "manager@123", "--sd-param",
            'onMeeting="yes"', "with structured data")
        log("--rfc5424=notime,notq,nohost", "--priority", "kern.emerg", "--tag", "x", "no time, no host")
        log("--rfc5424", "--priority", "user.notice", "--tag", "pump", "\u00fcberlauf")
        log("--rfc3164", "--priority", "auth.warning", "--tag", "login", "--id=17", "the old form")
        log("--rfc3164", "--priority", "local7.debug", "--tag", "app", "without a number")
