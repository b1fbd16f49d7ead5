# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""HTTP/1.1: curl asks http.server of Python's library."""

import sys
from pathlib import Path

NEEDS = ("curl",)
PROTOCOLS = (("tcp", "http", "http"),)


def converse(stage, port):
    stage.serve("tcp", port, sys.executable, "-B", Path(__file__).parent / "peers" / "httppeer.py", port)
    at = f"http://127.0.0.1:{port}"
    curl = ("curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", 20)
    stage.run(*curl, f"{at}/hello")
    stage.run(*curl, "--head", f"{at}/hello")
    stage.run(*curl, "--data", "name=pump&speed=1480", f"{at}/echo")
    stage.run(*curl, "--header", "Transfer-Encoding: chunked", "--data-binary", "@-", f"{at}/echo", text="in chunks")
    stage.run(*curl, f"{at}/chunked")
    stage.run(*curl, f"{at}/missing", "--next", *curl[1:], f"{at}/hello") # two requests, one connection
    stage.run(*curl, "--http1.0", "--user", "anna:secret", "--cookie", "a=b", "--request", "DELETE", f"{at}/gone")
