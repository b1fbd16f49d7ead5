// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The peer, as pages see it: sockets of another program on loopback that do what they are told by HTTP requests
// (server/README.md). It keeps still unless told otherwise: it neither reads nor writes.

import { fromHex, toHex } from './bytes.js';

//! Filled by preparePeer(): tcp, tcp6, tcpUnused, udp, udp6, udpUnused, http.
export const ports = {};
let origin = '';

//! `server` is the origin of server/site.mjs, where it is not our own.
export async function preparePeer(server = '') {
  origin = server;
  Object.assign(ports, await ask('ports'));
}

//! Resolves with the peer's answer when it has done what it was asked.
export async function ask(what, parameters = {}) {
  const response = await fetch(`${origin}/peer/${what}?${new URLSearchParams(parameters)}`);
  const answer = await response.json();
  if (!response.ok)
    throw new Error(`the peer could not ${what}: ${answer.error}`);
  return answer;
}

//! The peer's end of one TCP connection.
export class PeerConnection {
  #id;

  constructor(id) { this.#id = id; }

  #ask(what, parameters) { return ask(`tcp/${what}`, { connection: this.#id, ...parameters }); }

  //! Sends `length` bytes of the pattern, from byte `offset` on; resolves when the operating system has them.
  send(length, offset = 0) { return this.#ask('send', { length, offset }); }
  //! Sends as much as is taken; resolves when nothing was for a while: { sent: bytes the operating system has }.
  flood(length) { return this.#ask('flood', { length }); }
  //! Sends FIN.
  finish() { return this.#ask('finish'); }
  //! Sends RST.
  reset() { return this.#ask('reset'); }
  //! Closes without having read: whatever arrives is answered with RST.
  close() { return this.#ask('close'); }
  //! Sends back what arrives, and FIN for FIN.
  echo() { return this.#ask('echo'); }
  //! Reads; resolves when `length` bytes in all have arrived: { length, sha256, start: its first bytes in hex }.
  received(length) { return this.#ask('received', { length }); }
  //! Reads; resolves when FIN or RST has arrived: { length, sha256, start, error: null or "ECONNRESET" }.
  ended() { return this.#ask('ended'); }
}

//! Ends a socket, whoever holds its streams, and waits a moment for it: sockets are few in a document.
async function end(socket, { readable, writable }, { readers, writers }) {
  const quietly = (step) => Promise.resolve().then(step).catch(() => {});
  for (const reader of readers)
    quietly(() => reader.cancel()).then(() => quietly(() => reader.releaseLock()));
  for (const writer of writers)
    quietly(() => writer.abort()).then(() => quietly(() => writer.releaseLock()));
  quietly(() => readable.cancel());
  quietly(() => writable?.abort());
  const moment = new Promise((resolve) => { setTimeout(resolve, 250); });
  await Promise.race([quietly(() => socket.closed), moment]);
}

//! An open socket with its streams; reader(), byobReader() and writer() make ones that end with the assertion.
async function opened(t, socket) {
  const info = await socket.opened;
  const made = { readers: [], writers: [] };
  t.after(() => end(socket, info, made));
  const keep = (list, value) => {
    list.push(value);
    return value;
  };
  return {
    socket, info, readable: info.readable, writable: info.writable,
    reader: () => keep(made.readers, info.readable.getReader()),
    byobReader: () => keep(made.readers, info.readable.getReader({ mode: 'byob' })),
    writer: () => keep(made.writers, info.writable.getWriter()),
  };
}

//! A TCPSocket connected to the peer.
export async function connectTcp(t, options) {
  const connection = await opened(t, new TCPSocket('127.0.0.1', ports.tcp, options));
  return { ...connection, peer: new PeerConnection(`in:${connection.info.localPort}`) };
}

//! A UDPSocket connected to the peer's; receive() there, send() from there.
export async function connectUdp(t, options) {
  const socket = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: ports.udp, ...options });
  const connection = await opened(t, socket);
  return { ...connection, peer: new PeerDatagrams(connection.info.localPort) };
}

//! A UDPSocket bound to a loopback address.
export async function bindUdp(t, options) {
  const connection = await opened(t, new UDPSocket({ localAddress: '127.0.0.1', ...options }));
  return { ...connection, peer: new PeerDatagrams(connection.info.localPort) };
}

//! A TCPServerSocket; connect() makes the peer connect to it.
export async function listenTcp(t, options, address = '127.0.0.1') {
  const connection = await opened(t, new TCPServerSocket(address, options));
  const connect = async () => {
    const { connection: id } = await ask('tcp/connect', { address, port: connection.info.localPort });
    return new PeerConnection(id);
  };
  return { ...connection, connect };
}

//! The next accepted socket, with its streams as in opened().
export async function accept(t, reader) {
  const { done, value } = await reader.read();
  if (done)
    throw new Error('the listening socket ended');
  return opened(t, value);
}

//! The peer's UDP socket, as far as one port of ours is concerned.
export class PeerDatagrams {
  #port;

  constructor(port) { this.#port = port; }

  //! Sends one datagram to our port.
  send(bytes) { return ask('udp/send', { port: this.#port, data: toHex(bytes) }); }
  //! Sends one datagram with `length` bytes of the pattern.
  sendPattern(length) { return ask('udp/send', { port: this.#port, length }); }
  //! The next datagram from our port: { length, sha256, start: Uint8Array, address, port }.
  async receive() {
    const answer = await ask('udp/receive', { port: this.#port });
    return { ...answer, start: fromHex(answer.start) };
  }
}

//! Reads to the end; `eachChunk` may be asynchronous, and slow.
export async function readAll(reader, eachChunk = () => {}) {
  const chunks = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done)
      return chunks;
    chunks.push(value);
    await eachChunk(value);
  }
}

//! Reads `length` bytes, and no more chunks than that takes.
export async function readBytes(reader, length) {
  const chunks = [];
  for (let got = 0; got < length;) {
    const { done, value } = await reader.read();
    if (done)
      throw new Error(`the stream ended after ${got} of ${length} bytes`);
    chunks.push(value);
    got += value.length;
  }
  return chunks;
}
