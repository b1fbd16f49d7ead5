// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// 64 KiB writes in a loop, each awaited, to a peer that hashes what it gets.
import { connect, pattern, readText, sha256 } from './peer.js';

const all = pattern(20 << 20);
const { socket, readable, writable } = await connect('HASH');
const writer = writable.getWriter();
for (let at = 0; at < all.length; at += 65536) await writer.write(all.subarray(at, at + 65536));
await writer.close();
const got = JSON.parse(await readText(readable));
await socket.closed;
const same = got.count === all.length && got.sha256 === (await sha256(all));
console.log(same ? 'ok' : `lost: ${got.count} of ${all.length} bytes arrived, or some are wrong`);
window.close();
