// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The program's end, in memory: stands in for Links and Link, records what sockets send, and lets a test answer.

import { installAsyncIterator } from '../../../../webchannel/js/asynciterator.js';
import { Channel } from '../../../../webchannel/js/channel.js';
import { FrameType, Side, encodeCredit } from '../../../../webchannel/js/frames.js';
import { makeMulticastController } from '../../../../webchannel/js/multicastcontroller.js';
import { installReaders } from '../../../../webchannel/js/readers.js';
import { makeTCPServerSocket } from '../../../../webchannel/js/tcpserversocket.js';
import { makeTCPSocket } from '../../../../webchannel/js/tcpsocket.js';
import { makeUDPSocket } from '../../../../webchannel/js/udpsocket.js';
import { decodeSent } from './sentframes.js';

//! Whether the readers of our streams are ours, as in an engine that lacks what today's pages expect, and not node's.
export const hasOurReaders = process.env.WIREBENCH_JS_READERS === 'ours';
if (hasOurReaders) {
  installReaders(globalThis);
  installAsyncIterator(globalThis);
}

export const addresses = { localAddress: '127.0.0.1', localPort: 40000, remoteAddress: '127.0.0.1', remotePort: 7 };

//! How much data one frame has.
export const largestPayload = 256 * 1024;

//! What the program says of a socket without a remote end.
export const localAddresses = { localAddress: '127.0.0.1', localPort: 40000 };

//! `bytes` as payloads come: a view into a larger message.
const inMessage = (bytes) => Uint8Array.from([0xee, ...bytes, 0xee]).subarray(1, 1 + bytes.length);

//! One socket as the program sees it.
class Peer {
  calls = []; // of other methods than open, with resolve() and refuse(reason)
  #messages = []; // as sent
  #channel;
  #accepted = 0;

  constructor(request, id = 1) {
    this.id = id;
    this.request = request;
    this.reply = new Promise((resolve, reject) => { this.resolve = resolve; this.refuse = reject; });
    const messages = this.#messages; // filled without the methods of Array, see hardening.test.js
    const { calls } = this;
    const send = (bytes) => { messages[messages.length] = new Uint8Array(bytes); }; // a copy, as lines do
    this.#channel = new Channel({
      send,
      grant: (socketId, units) => { send(encodeCredit(socketId, units)); },
      payloadOf: (length) => Math.min(length, largestPayload),
      lose: (why) => { this.lost = why; },
      call: (method, request) => new Promise((resolve, reject) => {
        calls[calls.length] = { method, request, resolve, refuse: reject };
      }),
    }, id);
  }

  get channel() { return this.#channel; }
  accept(reply = addresses) { this.resolve({ channel: this.#channel, addresses: reply }); }

  deliver(frame) { this.#channel.receive({ id: this.id, ...frame }); }
  //! A listening socket has accepted a connection; returns the program's end of it.
  connection(remotePort = 50000) {
    const socketId = 0x80000000 + this.#accepted++;
    const peer = new Peer(null, socketId);
    this.deliver({ type: FrameType.Accepted, socketId, ...addresses, remotePort, channel: peer.#channel });
    return peer;
  }
  data(bytes) { this.deliver({ type: FrameType.DataArrived, data: inMessage(bytes) }); }
  datagram(bytes, remotePort = 7) {
    this.deliver({ type: FrameType.DatagramArrived, data: inMessage(bytes), remoteAddress: '127.0.0.1',
      remotePort });
  }
  tookSoFar = 0;
  taken(units) {
    this.tookSoFar += units;
    this.deliver({ type: FrameType.Taken, units });
  }
  end() { this.deliver({ type: FrameType.End }); }
  finished() { this.deliver({ type: FrameType.Finished }); }
  closed() { this.deliver({ type: FrameType.Closed }); }
  readableError(message = 'reset') {
    this.deliver({ type: FrameType.Error, side: Side.Readable, name: 'NetworkError', message });
  }
  writableError(message = 'reset', name = 'NetworkError') {
    this.deliver({ type: FrameType.Error, side: Side.Writable, name, message });
  }
  //! What the peer's RST looks like.
  reset() {
    this.writableError();
    this.readableError();
    this.closed();
  }

  //! The frames sent so far, decoded.
  get sent() { return this.#messages.map((bytes) => decodeSent(bytes)); }
  //! The names of the frames sent so far.
  get names() { return this.sent.map((frame) => frame.name); }
  //! The bytes of all Data frames sent so far.
  get bytes() { return Buffer.concat(this.sent.filter((frame) => frame.name === 'Data').map((frame) =>
    frame.payload)); }
  get credit() { return this.sent.filter((frame) => frame.name === 'Credit').reduce((sum, frame) => sum + frame.units,
    0); }
}

export class FakeBridge {
  peers = [];
  allowed = new Set(['direct-sockets']);
  asked = []; // features, in order; filled without the methods of Array

  constructor() {
    const environment = {
      links: { get: async () => this },
      allowsFeature: (feature) => { this.asked[this.asked.length] = feature; return this.allowed.has(feature); },
    };
    const { TCPSocket, toTCPSocket } = makeTCPSocket(environment);
    this.TCPSocket = TCPSocket;
    const { MulticastController, toMulticastController } = makeMulticastController();
    this.MulticastController = MulticastController;
    this.UDPSocket = makeUDPSocket(environment, toMulticastController);
    this.TCPServerSocket = makeTCPServerSocket(environment, toTCPSocket);
  }

  open(request, onAsked) {
    const peer = new Peer(request);
    this.peers.push(peer);
    onAsked(peer.channel);
    return peer.reply;
  }
}

//! Everything that can happen without new input has happened.
export const settled = () => new Promise((resolve) => { setImmediate(resolve); });

//! 'pending', 'resolved' or 'rejected', after everything that can happen has.
export async function stateOf(promise) {
  let state = 'pending';
  promise.then(() => { state = 'resolved'; }, () => { state = 'rejected'; });
  await settled();
  return state;
}

//! What `promise` rejects with.
export const reasonOf = (promise) => promise.then(() => { throw new Error('it resolved'); }, (reason) => reason);

async function openedSocket(make, reply) {
  const bridge = new FakeBridge();
  const socket = make(bridge);
  await settled();
  const [peer] = bridge.peers;
  peer.accept(reply);
  return { bridge, socket, peer, ...await socket.opened };
}
export const openedTcp = (options) => openedSocket((bridge) => new bridge.TCPSocket('host', 7, options));
export const openedUdp = (options) =>
  openedSocket((bridge) => new bridge.UDPSocket({ remoteAddress: 'host', remotePort: 7, ...options }));
export const openedServer = () => openedSocket((bridge) => new bridge.TCPServerSocket('127.0.0.1'), localAddresses);
export const openedMulticast = () =>
  openedSocket((bridge) => new bridge.UDPSocket({ localAddress: '0.0.0.0' }), { ...localAddresses, multicast: true });
export const openedBound = (options) =>
  openedSocket((bridge) => new bridge.UDPSocket({ localAddress: '127.0.0.1', ...options }), localAddresses);
