# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""SNMP v2c and v1: snmpget, snmpgetnext, snmpwalk, snmpbulkget and snmpset ask snmpd."""

NEEDS = ("snmpd", "snmpget", "snmpgetnext", "snmpwalk", "snmpbulkget", "snmpset")
PROTOCOLS = (("udp", "snmp", "snmp"),)

# Numbers, because their names are not free software and so not in Debian.
SYSTEM = "1.3.6.1.2.1.1"
SETTINGS = """\
rocommunity public 127.0.0.1
rwcommunity private 127.0.0.1
sysdescr Pump controller
sysname pump.example
syslocation Hall 3
sysservices 72
"""


def converse(stage, port):
    own = {"MIBS": "", "SNMP_PERSISTENT_DIR": stage.folder, "SNMPCONFPATH": stage.folder}
    own = {name: str(value) for name, value in own.items()}
    stage.serve("udp", port, "snmpd", "-f", "-Lo", "-C", "-c", stage.write("agent.conf", SETTINGS), "-p", "snmpd.pid",
                "-I", "system_mib,sysORTable,snmp_mib,interface,ifTable", f"udp:127.0.0.1:{port}", **own)
    at = f"127.0.0.1:{port}"

    def ask(name, *arguments, community="public", version="2c", expect=(0,)):
        stage.run(name, "-v", version, "-c", community, "-r", 0, "-t", 5, *arguments, expect=expect, **own)

    ask("snmpget", at, f"{SYSTEM}.1.0")
    ask("snmpget", at, f"{SYSTEM}.3.0", f"{SYSTEM}.5.0", f"{SYSTEM}.7.0", "1.3.6.1.2.1.2.1.0")
    ask("snmpgetnext", at, SYSTEM)
    ask("snmpwalk", at, SYSTEM)
    ask("snmpbulkget", "-Cn1", "-Cr4", at, f"{SYSTEM}.3", "1.3.6.1.2.1.2.2.1")
    ask("snmpget", at, f"{SYSTEM}.99.0", "1.3.6.1.2.1.1.1.7") # no such object, no such instance
    ask("snmpset", at, f"{SYSTEM}.4.0", "s", "anna", community="private")
    ask("snmpset", at, f"{SYSTEM}.3.0", "i", 1, community="private", expect=(0, 1, 2)) # may not be written
    ask("snmpget", at, f"{SYSTEM}.99.0", version="1", expect=(0, 1, 2))
