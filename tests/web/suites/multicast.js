// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, equalArray, isErrorNamed, rejection, rejects, throws } from '../harness/assertions.js';
import { pattern } from '../harness/bytes.js';
import { bindUdp, connectUdp } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const group = '239.255.77.1';
const otherGroup = '239.255.77.2';
const source = '203.0.113.9';

//! A bound socket that hears all addresses of this machine, with its MulticastController as `controller`.
async function listen(t, options) {
  const connection = await bindUdp(t, { localAddress: '0.0.0.0', ...options });
  const { multicastController: controller } = connection.info;
  assert(controller instanceof MulticastController, 'info.multicastController is a MulticastController');
  return { ...connection, controller };
}

//! Sends one datagram to the group; it does not leave the machine.
async function sendToGroup(t, port, { address = group, bytes = pattern(3), ...options } = {}) {
  const { writer } = await bindUdp(t, { localAddress: '0.0.0.0', multicastTimeToLive: 0, ...options });
  await writer().write({ data: bytes, remoteAddress: address, remotePort: port });
}

const controllers = section('multicast-controller', 'UDPSocketOpenInfo, multicastController');

controllers.test('a bound socket has one', async (t) => {
  const { controller } = await listen(t);
  equal(String(controller), '[object MulticastController]', 'as a string');
});
controllers.test('a connected socket has none', async (t) => {
  const { info } = await connectUdp(t);
  equal('multicastController' in info, false, 'member');
});
controllers.test('each socket has its own', async (t) => {
  const [first, second] = [await listen(t), await listen(t)];
  assert(first.controller !== second.controller, 'different objects');
  await first.controller.joinGroup(group);
  equal(second.controller.joinedGroups.length, 0, 'groups of the other');
});

const joining = section('multicast-join', 'MulticastController, joinGroup()');

joining.test('it resolves with undefined', async (t) => {
  const { controller } = await listen(t);
  equal(await controller.joinGroup(group), undefined, 'joinGroup()');
});
joining.test('datagrams to the group arrive', async (t) => {
  const { controller, info, reader } = await listen(t);
  await controller.joinGroup(group);
  await sendToGroup(t, info.localPort);
  equal((await reader().read()).value.data.length, 3, 'length');
});
joining.test('datagrams to our own address arrive as before', async (t) => {
  const { controller, peer, reader } = await listen(t);
  await controller.joinGroup(group);
  await peer.sendPattern(5);
  equal((await reader().read()).value.data.length, 5, 'length');
});
joining.each('%s is refused with TypeError', {
  'an address that is no multicast address': '192.0.2.1',
  'the loopback address': '127.0.0.1',
  'an IPv6 address that is no multicast address': '2001:db8::1',
  'the address below 224.0.0.0': '223.255.255.255',
  'the address above 239.255.255.255': '240.0.0.0',
  'a name': 'localhost',
  'an empty string': '',
  'an address with a port': '239.255.77.1:80',
  undefined,
}, async (t, address) => {
  const { controller } = await listen(t);
  await rejects('TypeError', controller.joinGroup(address));
});
joining.test('an IPv6 group on an IPv4 socket is refused', async (t) => {
  const { controller } = await listen(t);
  const error = await rejection(controller.joinGroup('ff02::77'));
  assert(['TypeError', 'NetworkError'].includes(error.name), `TypeError or NetworkError (${error.name})`);
});
joining.test('the first and the last group can be joined', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup('224.0.0.251');
  await controller.joinGroup('239.255.255.255');
  equal(controller.joinedGroups.length, 2, 'groups');
});
joining.test('twice: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  await rejects('InvalidStateError', controller.joinGroup(group));
});
joining.test('twice at once: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  const first = controller.joinGroup(group);
  await rejects('InvalidStateError', controller.joinGroup(group));
  equal(await first, undefined, 'the first one');
});
joining.test('again after leaving', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  await controller.leaveGroup(group);
  equal(await controller.joinGroup(group), undefined, 'joinGroup()');
});
joining.test('after the socket was closed: InvalidStateError', async (t) => {
  const { controller, socket } = await listen(t);
  await socket.close();
  await rejects('InvalidStateError', controller.joinGroup(group));
});
joining.test('a group that was refused is not listed', async (t) => {
  const { controller } = await listen(t);
  await rejection(controller.joinGroup('192.0.2.1'));
  equal(controller.joinedGroups.length, 0, 'groups');
});

const leaving = section('multicast-leave', 'MulticastController, leaveGroup()');

leaving.test('it resolves with undefined', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  equal(await controller.leaveGroup(group), undefined, 'leaveGroup()');
});
leaving.test('datagrams to the group arrive no more', async (t) => {
  const { controller, info, peer, reader } = await listen(t);
  await controller.joinGroup(group);
  await controller.leaveGroup(group);
  await sendToGroup(t, info.localPort, { bytes: new Uint8Array([1]) });
  await peer.send(new Uint8Array([2]));
  equal((await reader().read()).value.data[0], 2, 'the first byte that arrives');
});
leaving.test('other groups stay', async (t) => {
  const { controller, info, reader } = await listen(t);
  await controller.joinGroup(group);
  await controller.joinGroup(otherGroup);
  await controller.leaveGroup(group);
  await sendToGroup(t, info.localPort, { address: otherGroup });
  equal((await reader().read()).value.data.length, 3, 'length');
});
leaving.test('a group that was never joined: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  await rejects('InvalidStateError', controller.leaveGroup(group));
});
leaving.test('twice: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  await controller.leaveGroup(group);
  await rejects('InvalidStateError', controller.leaveGroup(group));
});
leaving.test('twice at once: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  const first = controller.leaveGroup(group);
  await rejects('InvalidStateError', controller.leaveGroup(group));
  equal(await first, undefined, 'the first one');
});
leaving.each('%s is refused with TypeError', { 'no multicast address': '192.0.2.1', 'a name': 'localhost' },
  async (t, address) => {
    const { controller } = await listen(t);
    await rejects('TypeError', controller.leaveGroup(address));
  });
leaving.test('after the socket was closed: InvalidStateError', async (t) => {
  const { controller, socket } = await listen(t);
  await controller.joinGroup(group);
  await socket.close();
  await rejects('InvalidStateError', controller.leaveGroup(group));
});

const sources = section('multicast-source', 'MulticastController, sourceAddress');

sources.test('a group can be joined for one source', async (t) => {
  const { controller } = await listen(t);
  equal(await controller.joinGroup('232.1.2.3', { sourceAddress: source }), undefined, 'joinGroup()');
});
sources.test('for several sources', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup('232.1.2.3', { sourceAddress: source });
  await controller.joinGroup('232.1.2.3', { sourceAddress: '203.0.113.10' });
  equal(controller.joinedGroups.length, 2, 'groups');
});
sources.test('datagrams of other sources do not arrive', async (t) => {
  const { controller, info, peer, reader } = await listen(t);
  await controller.joinGroup('232.1.2.3', { sourceAddress: source });
  await sendToGroup(t, info.localPort, { address: '232.1.2.3', bytes: new Uint8Array([1]) });
  await peer.send(new Uint8Array([2]));
  equal((await reader().read()).value.data[0], 2, 'the first byte that arrives');
});
sources.each('%s is refused with TypeError', {
  'a source that is a multicast address': '239.1.1.1',
  'a loopback source': '127.0.0.1',
  'the unspecified address': '0.0.0.0',
  'a source of the other IP version': '2001:db8::1',
  'a source that is a name': 'localhost',
  'an empty source': '',
}, async (t, sourceAddress) => {
  const { controller } = await listen(t);
  await rejects('TypeError', controller.joinGroup(group, { sourceAddress }));
});
sources.test('the same source twice: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup('232.1.2.3', { sourceAddress: source });
  await rejects('InvalidStateError', controller.joinGroup('232.1.2.3', { sourceAddress: source }));
});
sources.test('leaving without the source: InvalidStateError', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup('232.1.2.3', { sourceAddress: source });
  await rejects('InvalidStateError', controller.leaveGroup('232.1.2.3'));
});
sources.test('leaving with the source', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup('232.1.2.3', { sourceAddress: source });
  equal(await controller.leaveGroup('232.1.2.3', { sourceAddress: source }), undefined, 'leaveGroup()');
  equal(controller.joinedGroups.length, 0, 'groups');
});

const list = section('multicast-joined-groups', 'MulticastController, joinedGroups');

list.test('it is empty and frozen at first', async (t) => {
  const { controller } = await listen(t);
  equalArray(controller.joinedGroups, [], 'groups');
  assert(Array.isArray(controller.joinedGroups) && Object.isFrozen(controller.joinedGroups), 'a frozen array');
});
list.test('it lists groups as strings, oldest first', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(otherGroup);
  await controller.joinGroup(group);
  equalArray(controller.joinedGroups, [otherGroup, group], 'groups');
});
list.test('it lists groups with a source as dictionaries', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup('232.1.2.3', { sourceAddress: source });
  const [membership] = controller.joinedGroups;
  equalArray(Object.entries(membership).flat(), ['groupAddress', '232.1.2.3', 'sourceAddress', source], 'membership');
});
list.test('it is frozen when it has groups', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  assert(Object.isFrozen(controller.joinedGroups), 'frozen');
  throws('TypeError', () => controller.joinedGroups.push(otherGroup));
});
list.test('it is the same object until it changes', async (t) => {
  const { controller } = await listen(t);
  const empty = controller.joinedGroups;
  await controller.joinGroup(group);
  const joined = controller.joinedGroups;
  assert(joined !== empty && joined === controller.joinedGroups, 'identity');
  equal(empty.length, 0, 'length of the old one');
});
list.test('a group is not listed before it is joined', async (t) => {
  const { controller } = await listen(t);
  const joined = controller.joinGroup(group);
  equal(controller.joinedGroups.length, 0, 'before');
  await joined;
  equal(controller.joinedGroups.length, 1, 'after');
});
list.test('leaving takes a group off', async (t) => {
  const { controller } = await listen(t);
  await controller.joinGroup(group);
  await controller.joinGroup(otherGroup);
  await controller.leaveGroup(group);
  equalArray(controller.joinedGroups, [otherGroup], 'groups');
});

const options = section('multicast-options', 'UDPSocketOptions, multicast members');

options.test('multicastAllowAddressSharing: two sockets share a port', async (t) => {
  const { info } = await listen(t, { multicastAllowAddressSharing: true });
  const second = await listen(t, { multicastAllowAddressSharing: true, localPort: info.localPort });
  equal(second.info.localPort, info.localPort, 'localPort');
});
options.test('without multicastAllowAddressSharing they do not', async (t) => {
  const { info } = await listen(t);
  const second = new UDPSocket({ localAddress: '0.0.0.0', localPort: info.localPort });
  isErrorNamed(await rejection(second.opened), 'NetworkError', 'reason');
});
options.test('sockets that share a port both hear the group', async (t) => {
  const first = await listen(t, { multicastAllowAddressSharing: true });
  const { localPort } = first.info;
  const second = await listen(t, { multicastAllowAddressSharing: true, localPort });
  await Promise.all([first.controller.joinGroup(group), second.controller.joinGroup(group)]);
  await sendToGroup(t, localPort);
  equal((await first.reader().read()).value.data.length, 3, 'at the first');
  equal((await second.reader().read()).value.data.length, 3, 'at the second');
});
options.test('multicastLoopback false: this machine does not hear what is sent', async (t) => {
  const { controller, info, reader } = await listen(t);
  await controller.joinGroup(group);
  await sendToGroup(t, info.localPort, { multicastLoopback: false, bytes: new Uint8Array([1]) });
  await sendToGroup(t, info.localPort, { bytes: new Uint8Array([2]) });
  equal((await reader().read()).value.data[0], 2, 'the first byte that arrives');
});
options.each('%s is accepted', {
  'multicastTimeToLive 0': { multicastTimeToLive: 0 }, 'multicastTimeToLive 255': { multicastTimeToLive: 255 },
  'multicastLoopback true': { multicastLoopback: true },
}, async (t, member) => {
  const { controller } = await listen(t, member);
  equal(controller.joinedGroups.length, 0, 'groups');
});
