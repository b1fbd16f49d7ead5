// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';

const names = { 1: 'Data', 2: 'Credit', 3: 'Finish', 4: 'Abort', 5: 'Cancel', 6: 'DataTo', 7: 'Received',
  8: 'Resume' };

//! Takes one frame to the program apart, written from the table in webchannel/README.md and not from frames.js.
export function decodeSent(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assert.ok(bytes.byteLength <= 1024 * 1024);
  const name = names[view.getUint8(0)];
  const payload = Buffer.from(bytes.subarray(9));
  assert.equal(view.getUint32(5, true), payload.length);
  const frame = { name, id: view.getUint32(1, true), payload };
  if (name === 'Credit' || name === 'Received')
    frame.units = view.getUint32(9, true);
  if (name === 'Abort')
    frame.promised = view.getBigUint64(9, true);
  if (name === 'Resume')
    frame.total = view.getBigUint64(9, true);
  if (name === 'DataTo') {
    const hostEnd = 13 + view.getUint8(12);
    assert.ok(hostEnd > 13 && hostEnd <= bytes.byteLength);
    const host = String(Buffer.from(bytes.subarray(13, hostEnd)));
    const data = Buffer.from(bytes.subarray(hostEnd));
    return { ...frame, family: view.getUint8(9), port: view.getUint16(10, true), host, data };
  }
  return frame;
}

//! Takes a message with any number of frames apart.
export function decodeMessage(bytes) {
  const frames = [];
  for (let offset = 0; offset < bytes.byteLength;) {
    const end = offset + 9 + Buffer.from(bytes).readUInt32LE(offset + 5);
    frames.push(decodeSent(bytes.subarray(offset, end)));
    offset = end;
  }
  return frames;
}

//! A frame to the page.
export function encodeToPage(type, id, payload = []) {
  const frame = Buffer.alloc(9 + payload.length);
  frame.writeUInt8(type, 0);
  frame.writeUInt32LE(id, 1);
  frame.writeUInt32LE(payload.length, 5);
  frame.set(payload, 9);
  return frame;
}

//! Frames joined to one message, as the WebSocket would deliver it.
export function messageOf(...frames) {
  return Uint8Array.from(Buffer.concat(frames)).buffer;
}
