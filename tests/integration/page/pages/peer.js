// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Talking to peer.py from a page.
import { ports } from './ports.js';
import { assert, equal } from './harness.js';

export { ports };

// Byte i of the pattern that peer.py sends.
const block = Uint8Array.from({ length: 65536 }, (_, i) => (i * 31 + (i >> 8)) & 255);

export function pattern(length) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += block.length) bytes.set(block.subarray(0, Math.min(block.length, length - at)), at);
  return bytes;
}

export function assertPattern(bytes, offset) {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== block[(offset + i) & 65535]) throw new Error(`byte ${offset + i} is wrong`);
  }
}

export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}

const encode = text => new TextEncoder().encode(text);

// Opens a connection to the peer and sends the command, without a writer left locked.
export async function connect(command, options) {
  const socket = new TCPSocket('127.0.0.1', ports.tcp, options);
  const info = await socket.opened;
  const writer = info.writable.getWriter();
  await writer.write(encode(command + '\n'));
  writer.releaseLock();
  return { socket, ...info };
}

// Reads to the end, checking nothing; `eachChunk` may be asynchronous and slow.
export async function readAll(readable, eachChunk = () => {}) {
  const reader = readable.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    assert(value instanceof Uint8Array, 'chunks are Uint8Arrays');
    equal(value.byteOffset, 0, 'byteOffset of a chunk');
    equal(value.buffer.byteLength, value.length, 'length of the buffer of a chunk');
    chunks.push(value);
    length += value.length;
    await eachChunk(value, length);
  }
  reader.releaseLock();
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export async function readText(readable) {
  return new TextDecoder().decode(await readAll(readable));
}

// Opens a connection whose peer returns what it gets. send(bytes) writes.
export async function echo() {
  const connection = await connect('ECHO');
  const writer = connection.writable.getWriter();
  return { ...connection, writer, send: bytes => writer.write(Uint8Array.from(bytes)) };
}

// A byte there and back on another connection of this page: what was on its way here before has arrived.
export async function roundTrip() {
  const { readable, send, writer, socket } = await echo();
  await send([1]);
  await writer.close();
  await readAll(readable);
  await socket.closed;
}

export async function closeWriting({ socket, writable }) {
  await writable.close();
  await socket.closed;
}

export function concat(chunks) {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

// Reads any stream of bytes to the end.
export async function readBytes(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return concat(chunks);
}

// What another connection of the peer's kept under `name`.
export async function report(name) {
  const { socket, readable, writable } = await connect(`REPORT ${name}`);
  const answer = JSON.parse(await readText(readable));
  await writable.close();
  await socket.closed;
  if (answer.error) throw new Error(answer.error);
  return answer;
}

let names = 0;
export const freshName = () => `${Date.now()}-${++names}`;

export const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
