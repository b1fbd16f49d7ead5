// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Classic worker script: everything at once, before the first message. The peer's port is in the address.
'use strict';

const socket = new TCPSocket('127.0.0.1', Number(location.search.slice(1)));
const isStrict = (function () { return this === undefined; })();
socket.opened.then(({ remotePort }) => postMessage({ isStrict, remotePort, seen }), ({ name }) => postMessage({ name }));
const seen = [];
onmessage = ({ data }) => { seen.push(data); };
