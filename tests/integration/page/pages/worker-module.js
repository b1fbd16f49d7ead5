// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Module worker script: imports, relative and static.
import { connect, pattern, readAll } from './peer.js';

const { socket, readable, writable } = await connect('ECHO');
const writer = writable.getWriter();
await writer.write(pattern(1000));
await writer.close();
const { length } = await readAll(readable);
await socket.closed;
postMessage({ length, url: import.meta.url, location: location.href });
