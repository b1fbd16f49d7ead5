// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What a page can see of the classes themselves, as Web IDL shapes interfaces.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeBridge, openedBound, openedServer, openedTcp, openedUdp, reasonOf } from './support/fakebridge.js';

const { TCPSocket, UDPSocket, TCPServerSocket } = new FakeBridge();
const instances = [
  [TCPSocket, 'TCPSocket', 2, () => new TCPSocket('host', 7)],
  [UDPSocket, 'UDPSocket', 0, () => new UDPSocket({ remoteAddress: 'host', remotePort: 7 })],
  [TCPServerSocket, 'TCPServerSocket', 1, () => new TCPServerSocket('::')],
];

test('names, lengths, tags and toString are those of interfaces', () => {
  for (const [Interface, name, length, make] of instances) {
    assert.deepEqual([Interface.name, Interface.length, typeof Interface], [name, length, 'function']);
    assert.match(Interface.toString(), /\[native code\]/);
    assert.match(Function.prototype.toString.call(Interface), /\[native code\]/);
    assert.equal(String(make()), `[object ${name}]`);
    assert.equal(Interface.prototype.constructor, Interface);
    assert.ok(make() instanceof Interface);
    assert.deepEqual(Reflect.ownKeys(make()), []);
    assert.deepEqual(Object.getOwnPropertyDescriptor(Interface, 'prototype').writable, false);
    assert.deepEqual(Object.getOwnPropertyDescriptor(Interface.prototype, Symbol.toStringTag),
      { value: name, writable: false, enumerable: false, configurable: true });
  }
});

test('members are enumerable, on the prototype, and look native', () => {
  for (const [Interface, , , make] of instances) {
    const members = [];
    for (const name in make())
      members.push(name);
    assert.deepEqual(members.sort(), ['close', 'closed', 'opened']);
    const { prototype } = Interface;
    for (const name of ['opened', 'closed']) {
      const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(prototype, name);
      assert.deepEqual([get.name, get.length, set, enumerable, configurable], [`get ${name}`, 0, undefined, true,
        true]);
      assert.match(get.toString(), /\[native code\]/);
    }
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(prototype, 'close');
    assert.deepEqual([value.name, value.length, writable, enumerable, configurable], ['close', 0, true, true, true]);
    assert.match(value.toString(), /\[native code\]/);
    assert.equal(Object.getOwnPropertyDescriptor(prototype, 'constructor').enumerable, false);
  }
});

test('attributes cannot be assigned, and give the same promise each time', () => {
  for (const [, , , make] of instances) {
    const socket = make();
    const { opened, closed } = socket;
    assert.throws(() => { 'use strict'; socket.opened = 1; }, TypeError);
    assert.equal(socket.opened, opened);
    assert.equal(socket.closed, closed);
    assert.notEqual(opened, closed);
    assert.ok(opened instanceof Promise && closed instanceof Promise);
  }
});

test('a receiver that is no socket gets rejected promises', async () => {
  const [tcp, udp, server] = instances.map(([, , , make]) => make());
  for (const [Interface, other] of [[TCPSocket, udp], [UDPSocket, tcp], [TCPServerSocket, tcp], [TCPSocket, server]]) {
    const { prototype } = Interface;
    for (const receiver of [undefined, null, 1, {}, prototype, Interface, other, Object.create(tcp), new Proxy(tcp,
      {})]) {
      for (const name of ['opened', 'closed']) {
        const promise = Reflect.apply(Object.getOwnPropertyDescriptor(prototype, name).get, receiver, []);
        assert.ok(await reasonOf(promise) instanceof TypeError);
      }
      assert.ok(await reasonOf(Reflect.apply(prototype.close, receiver, [])) instanceof TypeError);
    }
  }
});

test('constructors want new, and can be subclassed', () => {
  for (const [Interface] of instances)
    assert.throws(() => Interface('127.0.0.1', 7), TypeError);
  class Mine extends TCPSocket {
    constructor() { super('host', 7); }
    more() { return this.opened; }
  }
  const mine = new Mine();
  assert.ok(mine instanceof Mine && mine instanceof TCPSocket && mine.more() instanceof Promise);
  assert.ok(Reflect.construct(TCPSocket, ['host', 7], Mine) instanceof Mine);
});

test('the members of what opened resolves with are in the order of their names', async () => {
  for (const { socket } of [await openedTcp(), await openedUdp()]) {
    const info = await socket.opened;
    assert.deepEqual(Object.keys(info), ['localAddress', 'localPort', 'readable', 'remoteAddress', 'remotePort',
      'writable']);
    assert.equal(Object.getPrototypeOf(info), Object.prototype);
    assert.ok(info.readable instanceof ReadableStream && info.writable instanceof WritableStream);
  }
  const bound = await (await openedBound()).socket.opened;
  assert.deepEqual(Object.keys(bound), ['localAddress', 'localPort', 'readable', 'writable']);
  assert.equal(Object.getPrototypeOf(bound), Object.prototype);
  const info = await (await openedServer()).socket.opened;
  assert.deepEqual(Object.keys(info), ['localAddress', 'localPort', 'readable']);
  assert.equal(Object.getPrototypeOf(info), Object.prototype);
  assert.ok(info.readable instanceof ReadableStream);
});

test('an accepted socket is a TCPSocket like any other', async () => {
  const { bridge, readable, peer } = await openedServer();
  const reading = readable.getReader().read();
  peer.connection();
  const { value: socket } = await reading;
  assert.equal(Object.getPrototypeOf(socket), bridge.TCPSocket.prototype);
  assert.deepEqual([String(socket), ...Reflect.ownKeys(socket)], ['[object TCPSocket]']);
  assert.equal(socket.opened, socket.opened);
});
