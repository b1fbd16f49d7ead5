# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""Proves the directions of dependence: reads #include lines, link lines and JavaScript imports.

usage: layering.py ROOT [--qt-headers FOLDER]

FOLDER holds one folder of headers per Qt module and tells which module a bare <QClass> is of.
"""

import argparse
import posixpath
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from tree import files_of, text_of


@dataclass(frozen=True)
class Room:
    """A folder, the folders whose headers it may include besides its own, and the Qt modules it may use."""
    folder: str
    rooms: tuple[str, ...] = ()
    qt: tuple[str, ...] = ()
    #: Libraries of ours that its CMakeLists.txt may name besides its own; None: all.
    links: tuple[str, ...] | None = ()


CORE_QT = ("Core", "Network")
BRIDGE_QT = CORE_QT + ("WebChannel",)
QUICK_QT = ("Gui", "Qml", "QmlIntegration", "QmlModels", "Quick", "QuickControls2", "QuickTemplates2")
ENGINE_QT = BRIDGE_QT + QUICK_QT + ("WebEngineCore", "WebEngineQuick")

# The longest folder that a file is below decides.
ROOMS = (
    Room("core/base", (), CORE_QT),
    Room("core/streams", ("core/base",), CORE_QT),
    Room("core/net", ("core/streams", "core/base"), CORE_QT),
    Room("core/devices", ("core/session", "core/message", "core/framing", "core/net", "core/streams", "core/base"), CORE_QT),
    Room("core/faults", ("core/session", "core/net", "core/streams", "core/base"), CORE_QT),
    Room("core/capture", ("core/base",), CORE_QT),
    Room("core/framing", ("core/base",), CORE_QT),
    Room("core/decode", ("core/framing", "core/base"), CORE_QT),
    Room("core/timeline", ("core/session", "core/decode", "core/framing", "core/capture", "core/base"), CORE_QT),
    Room("core/message", ("core/decode", "core/framing", "core/base"), CORE_QT),
    Room("core/session", ("core/message", "core/decode", "core/framing", "core/capture", "core/net", "core/streams", "core/base"), CORE_QT),
    Room("core/scenario", ("core/session", "core/message", "core/decode", "core/framing", "core/base"), CORE_QT),
    Room("core/harness", ("core/scenario", "core/devices", "core/faults", "core/message", "core/session", "core/capture", "core/decode",
                          "core/framing", "core/net", "core/streams", "core/base"), CORE_QT),
    Room("core/report", ("core/harness", "core/scenario", "core/message", "core/decode", "core/base"), CORE_QT),
    Room("core/maketest", ("core/scenario", "core/message", "core/session", "core/capture", "core/decode", "core/framing", "core/base"), CORE_QT),
    Room("core/examples", ("core",), CORE_QT, ("core",)),
    Room("core/testing", ("core",), CORE_QT + ("Test",), ("core",)),
    Room("core", (), CORE_QT),
    Room("webchannel/bridge", ("core",), BRIDGE_QT, ("core",)),
    Room("webchannel/site", ("core",), CORE_QT, ("core",)),
    Room("webchannel/engine", ("webchannel/bridge", "webchannel/js", "core"), ENGINE_QT, ("bridge", "core", "js")),
    Room("webchannel/js", (), ("Core", "WebChannel")),
    Room("qml", ("core",), CORE_QT + QUICK_QT, ("core",)),
    Room("qml/testing", ("core",), CORE_QT + ("Qml", "QmlIntegration", "Test"), ("core", "test")),
    Room("app/cli", ("core",), CORE_QT, ("core",)),
    Room("app/cli", ("core",), CORE_QT, ("core",)),
    Room("app", ("core", "webchannel", "qml"), ENGINE_QT, None),
)

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
# Programs of Qt that build something; nothing is linked to them.
TOOLS = {"Qt6::lrelease"}
LINK = re.compile(r"\b(Qt6::\w+|Wirebench::\w+|wirebench_\w+)")
IMPORT = re.compile(r"""^\s*(?:import|export)\b[\w\s{},*$]*\bfrom\s*['"]([^'"]+)['"]"""
                    r"""|\bimport\s*\(?\s*['"]([^'"]+)['"]""", re.MULTILINE)
# Targets that a CMakeLists.txt makes itself.
OURS = re.compile(r"\bwirebench_add_library\(\s*(\w+)\s+(\w+)")
OWN = re.compile(r"\b(?:(?:qt_)?add_library|qt_add_qml_module)\(\s*([\w:]+)")
# Names that start like a library of ours and are none.
HELPERS = {"wirebench_options", "wirebench_strict", "Wirebench::Options"}


def room_of(path: str) -> Room | None:
    rooms = [room for room in ROOMS if path.startswith(room.folder + "/")]
    return max(rooms, key=lambda room: len(room.folder), default=None)


def is_below(path: str, folders: tuple[str, ...]) -> bool:
    return any(path.startswith(folder + "/") for folder in folders)


def qt_module(header: str, modules: dict[str, str]) -> str | None:
    """The Qt module of a header named as in an include line, None when it is not one of Qt's."""
    folder, _, name = header.partition("/")
    if name:
        return folder[2:] if re.fullmatch(r"Qt[A-Z]\w*", folder) else None
    if not re.match(r"Q[A-Z]|Qt[A-Z]", header):
        return None
    return modules.get(header, "(unknown)")


def modules_below(folder: Path) -> dict[str, str]:
    """Which module each class header is of."""
    return {header.name: module.name[2:]
            for module in sorted(folder.glob("Qt*")) if module.is_dir()
            for header in module.iterdir() if header.name.startswith("Q")}


def wrong_includes(path: str, text: str, modules: dict[str, str]) -> list[str]:
    room = room_of(path)
    wrong = []
    for match in INCLUDE.finditer(text):
        ours, theirs = match.groups()
        if ours and "/" in ours and not is_below(ours, (room.folder, *room.rooms)):
            wrong.append(f'"{ours}"')
        module = qt_module(theirs, modules) if theirs else None
        if module and module not in room.qt:
            wrong.append(f"<{theirs}> of Qt {module}")
    return wrong


def wrong_links(path: str, text: str) -> list[str]:
    room = room_of(path)
    text = re.sub(r"#.*", "", text)
    allowed = HELPERS | set(OWN.findall(text))
    for name, alias in OURS.findall(text):
        allowed |= {f"wirebench_{name}", f"Wirebench::{alias}"}
    wrong = []
    for name in LINK.findall(text):
        if name in TOOLS:
            continue
        if name.startswith("Qt6::"):
            if name.removeprefix("Qt6::").removesuffix("Private") not in room.qt:
                wrong.append(name)
        elif room.links is not None and name not in allowed and not re.match(r"wirebench_(add|target)_", name):
            if re.sub(r"^(Wirebench::|wirebench_)(WebChannel|webchannel_)?", "", name).lower() not in room.links:
                wrong.append(name)
    return wrong


def wrong_imports(path: str, text: str) -> list[str]:
    """Imports of JavaScript in a room of ours: only files of the same room."""
    folder = room_of(path).folder
    wrong = []
    for match in IMPORT.finditer(text):
        name = match[1] or match[2]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        if not name.startswith(".") or not is_below(target, (folder,)):
            wrong.append(f"import '{name}'")
    return wrong


def check(files: dict[str, str], modules: dict[str, str]) -> list[str]:
    """One line for every dependence in the wrong direction. files: text by path relative to the root."""
    faults = []
    for path, text in files.items():
        if room_of(path) is None:
            continue
        if path.endswith((".h", ".cpp")):
            wrong = wrong_includes(path, text, modules)
        elif path.endswith("CMakeLists.txt"):
            wrong = wrong_links(path, text)
        elif path.startswith("webchannel/js/") and path.endswith((".js", ".mjs")):
            wrong = wrong_imports(path, text)
        else:
            continue
        faults += [f"{path}: {room_of(path).folder} must not depend on {name}" for name in wrong]
    return faults


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("root", type=Path)
    arguments.add_argument("--qt-headers", type=Path, required=True)
    options = arguments.parse_args()
    paths = [path for path in files_of(options.root) if room_of(path.as_posix())]
    files = {path.as_posix(): text_of(options.root / path) or "" for path in paths}
    modules = modules_below(options.qt_headers)
    if not files or "QObject" not in modules:
        print("layering: no files or no Qt headers found: nothing was checked")
        return 1
    faults = check(files, modules)
    print("\n".join(faults) if faults else f"layering: {len(files)} files, every dependence points the right way")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
