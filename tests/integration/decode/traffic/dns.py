# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""DNS over UDP and TCP: dig asks dnsmasq."""

NEEDS = ("dnsmasq", "dig")
PROTOCOLS = (("udp", "dns", "dns"), ("tcp", "dns", "dns"))

RECORDS = (
    "--host-record=device.example,192.0.2.1,2001:db8::1,300",
    "--host-record=many.example,192.0.2.10",
    "--host-record=many.example,192.0.2.11",
    "--mx-host=example,mail.device.example,10",
    "--mx-host=example,spare.device.example,20",
    "--txt-record=device.example,model=W-1,\"free text, with a comma\"",
    "--srv-host=_modbus._tcp.example,device.example,502,1,5",
    "--cname=alias.example,device.example",
    "--ptr-record=1.2.0.192.in-addr.arpa,device.example",
    "--caa-record=example,0,issue,ca.example",
    "--naptr-record=example,10,20,S,SIP+D2U,,_sip._udp.example",
)

QUESTIONS = (
    ("device.example", "A"), ("device.example", "AAAA"), ("many.example", "A"), ("example", "MX"),
    ("device.example", "TXT"), ("_modbus._tcp.example", "SRV"), ("alias.example", "A"), ("-x", "192.0.2.1"),
    ("example", "CAA"), ("example", "NAPTR"), ("missing.example", "A"), ("device.example", "MX"),
    ("device.example", "ANY", "+notcp"), ("device.example", "A", "+noedns"), ("device.example", "A", "+bufsize=4096", "+dnssec"),
    ("device.example", "A", "+nsid", "+subnet=192.0.2.0/24", "+nocookie"), ("device.example", "A", "+norecurse", "+cdflag"),
    ("device.example", "A", "+tcp"), ("example", "MX", "+tcp", "+noedns"), ("version.bind", "TXT", "CH"),
)


def converse(stage, port):
    stage.serve("udp", port, "dnsmasq", "--no-daemon", "--conf-file=/dev/null", f"--port={port}",
                "--listen-address=127.0.0.1", "--bind-interfaces", "--no-resolv", "--no-hosts", "--local=/example/",
                "--pid-file=", "--local-ttl=60", *RECORDS)
    for question in QUESTIONS:
        stage.run("dig", "-r", "@127.0.0.1", "-p", port, "+tries=1", "+timeout=5", *question)
