// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// MulticastController: its shape, conversions and checks in their order, and what it makes of the program's answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeBridge, openedBound, openedMulticast, openedUdp, reasonOf, settled, stateOf } from
  './support/fakebridge.js';

const group = '239.1.2.3';
const sourceAddress = '10.0.0.7';

async function opened() {
  const { multicastController: controller, ...rest } = await openedMulticast();
  return { controller, ...rest };
}

//! Joins and lets the program agree.
async function joined(peer, controller, ...parameters) {
  const joining = controller.joinGroup(...parameters);
  peer.calls.at(-1).resolve();
  await joining;
}

test('opened has a controller where the program says so, and in bound mode only', async () => {
  const { socket, controller, bridge } = await opened();
  const info = await socket.opened;
  assert.deepEqual(Object.keys(info), ['localAddress', 'localPort', 'multicastController', 'readable', 'writable']);
  assert.equal(info.multicastController, controller);
  assert.ok(controller instanceof bridge.MulticastController);
  Object.prototype.multicast = true; // a page cannot make itself one
  try {
    for (const { socket: other } of [await openedBound(), await openedUdp()])
      assert.ok(!('multicastController' in await other.opened));
  } finally {
    delete Object.prototype.multicast;
  }
});

test('the interface has the shape that Web IDL gives it, and no constructor', async () => {
  const { controller, bridge: { MulticastController } } = await opened();
  assert.deepEqual([MulticastController.name, MulticastController.length], ['MulticastController', 0]);
  assert.match(MulticastController.toString(), /\[native code\]/);
  class Mine extends MulticastController {}
  for (const make of [() => new MulticastController(), () => MulticastController(), () => new Mine(),
    () => new MulticastController({ __proto__: null }, {}), () => Reflect.construct(MulticastController, [controller])])
    assert.throws(make, TypeError);
  assert.throws(() => new MulticastController(),
    { message: "Failed to construct 'MulticastController': Illegal constructor" });
  const { prototype } = MulticastController;
  assert.deepEqual(Object.keys(prototype), ['joinGroup', 'leaveGroup', 'joinedGroups']);
  for (const name of ['joinGroup', 'leaveGroup']) {
    const { value, ...rest } = Object.getOwnPropertyDescriptor(prototype, name);
    assert.deepEqual([value.name, value.length, rest], [name, 1, { writable: true, enumerable: true,
      configurable: true }]);
    assert.match(value.toString(), /\[native code\]/);
  }
  const { get, ...rest } = Object.getOwnPropertyDescriptor(prototype, 'joinedGroups');
  assert.deepEqual([get.name, rest], ['get joinedGroups', { set: undefined, enumerable: true, configurable: true }]);
  assert.deepEqual([String(controller), ...Reflect.ownKeys(controller)], ['[object MulticastController]']);
});

test('a receiver that is no controller: operations reject, the attribute throws', async () => {
  const { controller, socket, bridge: { MulticastController: { prototype } } } = await opened();
  const { get } = Object.getOwnPropertyDescriptor(prototype, 'joinedGroups');
  for (const receiver of [undefined, null, 1, {}, prototype, socket, Object.create(controller), new Proxy(controller,
    {})]) {
    for (const name of ['joinGroup', 'leaveGroup'])
      assert.ok(await reasonOf(Reflect.apply(prototype[name], receiver, [group])) instanceof TypeError);
    assert.throws(() => Reflect.apply(get, receiver, []), TypeError);
  }
});

test('arguments are converted, in their order, and what that throws the promise rejects with', async () => {
  const { controller, peer } = await opened();
  const mine = new Error('mine');
  for (const operation of ['joinGroup', 'leaveGroup']) {
    for (const parameters of [[], [Symbol('x')], [group, 1], [group, 'x'], [group, { sourceAddress: Symbol('x') }]])
      assert.ok(await reasonOf(controller[operation](...parameters)) instanceof TypeError);
    const reads = [];
    const address = { toString: () => { reads.push('groupAddress'); return 'bad'; } };
    const options = { get sourceAddress() { reads.push('sourceAddress'); return 'bad'; } };
    assert.match((await reasonOf(controller[operation](address, options))).message, /groupAddress must be an IP/);
    assert.deepEqual(reads, ['groupAddress', 'sourceAddress']);
    assert.equal(await reasonOf(controller[operation]({ toString() { throw mine; } })), mine);
    assert.equal(await reasonOf(controller[operation](group, { get sourceAddress() { throw mine; } })), mine);
  }
  assert.equal(peer.calls.length, 0);
  for (const nothing of [undefined, null, {}, { sourceAddress: undefined }, () => {}])
    controller.joinGroup(`239.0.0.${peer.calls.length}`, nothing);
  assert.equal(peer.calls.length, 5);
});

test('addresses are checked in the order of the profile, whatever the state is', async () => {
  const { controller, peer, socket } = await opened();
  const steps = [
    ['', undefined, /groupAddress must be an IP/], ['x', 'x', /groupAddress must be an IP/],
    ['239.1', undefined, /groupAddress must be an IP/], ['239.01.1.1', undefined, /groupAddress must be an IP/],
    ['239.1.1.1 ', undefined, /groupAddress must be an IP/], ['[ff02::1]', undefined, /groupAddress must be an IP/],
    ['ff02::1%eth0', undefined, /groupAddress must be an IP/], ['ff02::g', undefined, /groupAddress must be an IP/],
    ['223.255.255.255', 'x', /must be a multicast/], ['240.0.0.0', undefined, /must be a multicast/],
    ['fe80::1', undefined, /must be a multicast/], ['ff::1', undefined, /must be a multicast/],
    ['::', undefined, /must be a multicast/], ['::ffff:239.1.1.1', undefined, /must be a multicast/],
    [group, '', /sourceAddress must be an IP/], [group, 'localhost', /sourceAddress must be an IP/],
    [group, 'fe80::1%eth0', /sourceAddress must be an IP/], [group, '224.0.0.1', /unicast/], [group, 'ff02::1', /unicast/],
    [group, '127.0.0.1', /unicast/], [group, '127.9.9.9', /unicast/], [group, '::1', /unicast/],
    [group, '0.0.0.0', /unicast/], [group, '::', /unicast/], [group, '255.255.255.255', /unicast/],
    ['ff3e::1', '127.0.0.1', /unicast/], ['ff3e::1', '0:0:0:0:0:0:0:1', /unicast/],
    [group, 'fd00::1', /same IP version/], ['ff3e::1', '10.0.0.1', /same IP version/],
    ['ff3e::1', '::ffff:10.0.0.1', /same IP version/], [group, '::ffff:10.0.0.1', /same IP version/],
  ];
  const checkAll = async () => {
    for (const operation of ['joinGroup', 'leaveGroup']) {
      for (const [one, source, pattern] of steps) {
        const error = await reasonOf(controller[operation](one, { sourceAddress: source }));
        assert.ok(error instanceof TypeError, `${one} ${source}`);
        assert.match(error.message, pattern, `${one} ${source}`);
      }
    }
  };
  await checkAll();
  socket.close();
  await checkAll();
  assert.equal(peer.calls.length, 0);
});

test('joining tells the program canonical addresses, and leaving too', async () => {
  const { controller, peer } = await opened();
  const many = [
    [['224.0.0.0'], { groupAddress: '224.0.0.0' }], [['239.255.255.255'], { groupAddress: '239.255.255.255' }],
    [['FF02:0::1'], { groupAddress: 'ff02::1' }],
    [['ff3e:0:0::0:9', { sourceAddress: 'FD00:0::7' }], { groupAddress: 'ff3e::9', sourceAddress: 'fd00::7' }],
    [[group, { sourceAddress }], { groupAddress: group, sourceAddress }],
  ];
  for (const [parameters, request] of many) {
    await joined(peer, controller, ...parameters);
    assert.equal(peer.calls.at(-1).method, 'joinGroup');
    assert.deepEqual({ ...peer.calls.at(-1).request }, { ...request, id: 1 });
  }
  const leaving = controller.leaveGroup('ff02:0:0::1');
  assert.equal(peer.calls.at(-1).method, 'leaveGroup');
  assert.deepEqual({ ...peer.calls.at(-1).request }, { groupAddress: 'ff02::1', id: 1 });
  peer.calls.at(-1).resolve();
  assert.equal(await leaving, undefined);
});

test('joinedGroups is frozen, oldest first, and the same object until it changes', async () => {
  const { controller, peer } = await opened();
  const none = controller.joinedGroups;
  assert.deepEqual(none, []);
  assert.ok(Object.isFrozen(none) && Array.isArray(none));
  const [late, early] = [controller.joinGroup('239.0.0.1'), controller.joinGroup('FF02::0:1')];
  assert.equal(controller.joinedGroups, none, 'nothing is joined yet');
  peer.calls[1].resolve();
  await early;
  peer.calls[0].resolve();
  assert.equal(await late, undefined);
  await joined(peer, controller, group, { sourceAddress });
  const all = controller.joinedGroups;
  assert.deepEqual(all, ['ff02::1', '239.0.0.1', { groupAddress: group, sourceAddress }]);
  assert.ok(Object.isFrozen(all));
  assert.equal(Object.getPrototypeOf(all[2]), Object.prototype);
  assert.equal(controller.joinedGroups, all);
  const failing = controller.joinGroup('239.0.0.2');
  peer.calls.at(-1).refuse(new DOMException('no', 'NetworkError'));
  await reasonOf(failing);
  assert.equal(controller.joinedGroups, all);
  const leaving = controller.leaveGroup('239.0.0.1');
  assert.equal(controller.joinedGroups, all, 'it is joined until it is left');
  peer.calls.at(-1).resolve();
  await leaving;
  await joined(peer, controller, '239.0.0.1');
  assert.deepEqual(controller.joinedGroups, ['ff02::1', { groupAddress: group, sourceAddress }, '239.0.0.1']);
  assert.equal(all.length, 3);
  assert.throws(() => { 'use strict'; controller.joinedGroups = []; }, TypeError);
});

test('each state allows what it allows', async () => {
  const { controller, peer } = await opened();
  const refused = async (operation, pattern) => {
    const count = peer.calls.length;
    const error = await reasonOf(controller[operation](group));
    assert.deepEqual([error.name, error instanceof DOMException], ['InvalidStateError', true]);
    assert.match(error.message, pattern);
    assert.equal(peer.calls.length, count, 'the program is not asked');
  };
  await refused('leaveGroup', /not joined/);
  const joining = controller.joinGroup(group);
  await refused('joinGroup', /being joined/);
  await refused('leaveGroup', /not joined/);
  assert.equal(await stateOf(joining), 'pending');
  peer.calls.at(-1).resolve();
  await joining;
  await refused('joinGroup', /joined already/);
  const leaving = controller.leaveGroup(group);
  await refused('leaveGroup', /being left/);
  await refused('joinGroup', /joined already/);
  peer.calls.at(-1).resolve();
  await leaving;
  await refused('leaveGroup', /not joined/);
  await joined(peer, controller, group);
  assert.deepEqual(controller.joinedGroups, [group]);
});

test('a source makes another membership of the same group', async () => {
  const { controller, peer } = await opened();
  await joined(peer, controller, group, { sourceAddress });
  await joined(peer, controller, group, { sourceAddress: '10.0.0.8' });
  for (const parameters of [[group], [group, { sourceAddress: '10.0.0.9' }]])
    assert.equal((await reasonOf(controller.leaveGroup(...parameters))).name, 'InvalidStateError');
  // Whether one without source goes along with them is for the program to say.
  const joining = controller.joinGroup(group);
  peer.calls.at(-1).refuse(new DOMException('no', 'InvalidStateError'));
  assert.equal((await reasonOf(joining)).name, 'InvalidStateError');
  assert.equal(controller.joinedGroups.length, 2);
});

test('what the program refuses can be tried again', async () => {
  const { controller, peer } = await opened();
  for (const reason of [new DOMException('no', 'NetworkError'), new DOMException('no', 'NotAllowedError'),
    new TypeError('no')]) {
    const joining = controller.joinGroup(group);
    peer.calls.at(-1).refuse(reason);
    assert.equal(await reasonOf(joining), reason);
  }
  await joined(peer, controller, group);
  const leaving = controller.leaveGroup(group);
  peer.calls.at(-1).refuse(new DOMException('no', 'NetworkError'));
  assert.equal((await reasonOf(leaving)).name, 'NetworkError');
  assert.deepEqual(controller.joinedGroups, [group], 'it is still joined');
  const again = controller.leaveGroup(group);
  peer.calls.at(-1).resolve();
  await again;
  assert.deepEqual(controller.joinedGroups, []);
});

test('closing ends all memberships, and rejects what is under way', async () => {
  const ends = [
    ({ socket }) => { socket.close(); },
    ({ readable, writable, peer }) => { readable.cancel(); writable.abort(); peer.finished(); },
    ({ peer }) => { peer.reset(); },
    ({ peer }) => { peer.closed(); },
    ({ peer }) => { peer.datagram([1]); peer.reset(); }, // there is something to read yet
  ];
  for (const end of ends) {
    const all = await opened();
    const { controller, peer, socket } = all;
    await joined(peer, controller, group);
    await joined(peer, controller, '239.0.0.1');
    const reasons = [controller.joinGroup('239.0.0.2'), controller.leaveGroup(group)].map(reasonOf);
    const answers = peer.calls.slice(-2);
    end(all);
    await settled();
    for (const reason of reasons)
      assert.equal((await reason).name, 'AbortError');
    assert.deepEqual(controller.joinedGroups, []);
    assert.ok(Object.isFrozen(controller.joinedGroups));
    answers[0].resolve(); // too late
    answers[1].refuse(new DOMException('no', 'NetworkError'));
    await settled();
    assert.deepEqual(controller.joinedGroups, []);
    const count = peer.calls.length;
    for (const operation of ['joinGroup', 'leaveGroup'])
      assert.equal((await reasonOf(controller[operation](group))).name, 'InvalidStateError');
    assert.equal(peer.calls.length, count);
    socket.closed.catch(() => {});
  }
});

test('with close() all is over at once, though a write is under way', async () => {
  const { controller, peer, socket, writable } = await opened();
  await joined(peer, controller, group);
  const writer = writable.getWriter();
  const writing = reasonOf(writer.write({ data: Uint8Array.of(1), remoteAddress: group, remotePort: 9 }));
  await settled();
  writer.releaseLock();
  socket.close();
  assert.deepEqual(controller.joinedGroups, []);
  assert.equal((await reasonOf(controller.joinGroup('239.0.0.1'))).name, 'InvalidStateError');
  assert.equal(peer.calls.length, 1);
  assert.equal((await writing).name, 'AbortError');
});

test('a close() that is refused, and the end of one side, end nothing', async () => {
  const { controller, peer, socket, readable, writable } = await opened();
  await joined(peer, controller, group);
  const reader = readable.getReader();
  assert.equal((await reasonOf(socket.close())).name, 'InvalidStateError');
  await joined(peer, controller, '239.0.0.1');
  reader.cancel();
  await settled();
  assert.equal(controller.joinedGroups.length, 2);
  await joined(peer, controller, '239.0.0.2');
  assert.ok(!writable.locked);
});

test('each controller has the groups of its own socket', async () => {
  const bridge = new FakeBridge();
  const controllers = [];
  for (const localPort of [1025, 1026]) {
    const socket = new bridge.UDPSocket({ localAddress: '0.0.0.0', localPort });
    await settled();
    bridge.peers.at(-1).accept({ localAddress: '0.0.0.0', localPort, multicast: true });
    controllers.push((await socket.opened).multicastController);
  }
  await joined(bridge.peers[0], controllers[0], group);
  assert.deepEqual(controllers.map(({ joinedGroups }) => joinedGroups.length), [1, 0]);
});

test('a page that patches Array cannot reach into the list', async () => {
  const { controller, peer } = await opened();
  const joining = controller.joinGroup(group);
  Object.defineProperty(Array.prototype, '0', { set() {}, configurable: true });
  try {
    peer.calls[0].resolve();
    await joining;
  } finally {
    delete Array.prototype[0];
  }
  assert.deepEqual(controller.joinedGroups, [group]);
});
