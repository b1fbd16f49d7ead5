// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Multicast groups: the peer and the page itself send to them. Multicast goes by loopback here, which has the addresses
// 10.9.0.1, 10.9.0.2, fd00:9::1 and fd00:9::2; 239.9.8.0/24 by a cable with the address 10.9.1.1.
import { assert, equal, rejectsWith, run, test, throwsNamed } from './harness.js';
import { connect, ports, readAll } from './peer.js';

const ipv4 = { any: '0.0.0.0', own: '10.9.0.1', wanted: '10.9.0.1', unwanted: '10.9.0.2', group: '239.9.9.9',
  other: '239.9.9.8' };
const ipv6 = { any: '::', own: 'fd00:9::1', wanted: 'fd00:9::1', unwanted: 'fd00:9::2', group: 'ff15::9:9',
  other: 'ff15::9:8' };
// Loopback carries everything back, whatever the option says.
const byCable = { own: '10.9.1.1', group: '239.9.8.1' };
const families = ports.hasIpv6 ? [ipv4, ipv6] : [ipv4];
if (!ports.hasIpv6)
  console.log('SKIP IPv6: this network has none');

async function bind(localAddress, options = {}) {
  const socket = new UDPSocket({ localAddress, ...options });
  const info = await socket.opened;
  const { readable, writable, multicastController: controller } = info;
  return { socket, info, controller, port: info.localPort, reader: readable.getReader(), writer: writable.getWriter() };
}

async function peerSends(source, host, port, text) {
  const { readable } = await connect(`DATAGRAM ${source} ${host} ${port} ${text}`);
  await readAll(readable);
}

async function nextText({ reader }) {
  return new TextDecoder().decode((await reader.read()).value.data);
}

// What was sent before, if anything, arrives first: loopback keeps the order.
async function nothingArrived(socket, { own }) {
  await peerSends(own, own, socket.port, 'directly');
  equal(await nextText(socket), 'directly', 'the next datagram');
}

test('a bound socket has a controller, a connected one has not', async () => {
  const { controller, info } = await bind('0.0.0.0');
  assert(controller instanceof MulticastController, 'multicastController');
  equal(info.multicastController, controller, 'the same one');
  equal(Object.keys(info).join(), 'localAddress,localPort,multicastController,readable,writable', 'members');
  throwsNamed('TypeError', () => new MulticastController());
  const connected = await new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: ports.udpEcho }).opened;
  assert(!('multicastController' in connected), 'a connected socket has none');
});

test('a group is heard while it is joined, and not before or after', async () => {
  for (const family of families) {
    const { any, wanted, unwanted, group, other } = family;
    const socket = await bind(any);
    const { controller, port } = socket;
    await peerSends(wanted, group, port, 'too-early');
    await nothingArrived(socket, family);
    equal(await controller.joinGroup(group), undefined, 'joinGroup()');
    equal(controller.joinedGroups.join(), group, 'joinedGroups');
    await peerSends(wanted, group, port, 'one');
    equal(await nextText(socket), 'one', 'from the peer');
    await peerSends(unwanted, group, port, 'two');
    equal(await nextText(socket), 'two', 'from anywhere');
    await peerSends(wanted, other, port, 'another-group');
    await nothingArrived(socket, family);
    equal(await controller.leaveGroup(group), undefined, 'leaveGroup()');
    equal(controller.joinedGroups.length, 0, 'joinedGroups');
    await peerSends(wanted, group, port, 'too-late');
    await nothingArrived(socket, family);
  }
});

test('the page hears itself, unless it does not want to', async () => {
  for (const multicastLoopback of [undefined, true, false]) {
    const receiver = await bind('0.0.0.0');
    const sender = await bind('0.0.0.0', { multicastLoopback, multicastTimeToLive: 1 });
    await receiver.controller.joinGroup(byCable.group);
    const destination = { remoteAddress: byCable.group, remotePort: receiver.port };
    await sender.writer.write({ data: new TextEncoder().encode('myself'), ...destination });
    if (multicastLoopback === false)
      await nothingArrived(receiver, byCable);
    else
      equal(await nextText(receiver), 'myself', `from itself, multicastLoopback ${multicastLoopback}`);
  }
});

test('only the source that was asked for is heard', async () => {
  for (const family of families) {
    const { any, wanted, unwanted, group } = family;
    const socket = await bind(any);
    const { controller, port } = socket;
    await controller.joinGroup(group, { sourceAddress: wanted });
    const [membership] = controller.joinedGroups;
    equal(`${membership.groupAddress} ${membership.sourceAddress}`, `${group} ${wanted}`, 'the membership');
    await peerSends(unwanted, group, port, 'unwanted');
    await peerSends(wanted, group, port, 'wanted');
    equal(await nextText(socket), 'wanted', 'from the source');
    await rejectsWith('InvalidStateError', controller.joinGroup(group), 'the group without source');
    await rejectsWith('InvalidStateError', controller.leaveGroup(group), 'leaving it without source');
    await controller.joinGroup(group, { sourceAddress: unwanted });
    await peerSends(unwanted, group, port, 'wanted-now');
    equal(await nextText(socket), 'wanted-now', 'from the other source');
    await controller.leaveGroup(group, { sourceAddress: wanted });
    await peerSends(wanted, group, port, 'left');
    await nothingArrived(socket, family);
  }
});

test('two sockets of one port share it where both allow that', async () => {
  const sharing = { multicastAllowAddressSharing: true };
  const one = await bind('0.0.0.0', sharing);
  const two = await bind('0.0.0.0', { ...sharing, localPort: one.port });
  for (const { controller } of [one, two])
    await controller.joinGroup(ipv4.group);
  await peerSends(ipv4.wanted, ipv4.group, one.port, 'for-both');
  for (const socket of [one, two])
    equal(await nextText(socket), 'for-both', 'the datagram');
  await rejectsWith('NetworkError', new UDPSocket({ localAddress: '0.0.0.0', localPort: one.port }).opened,
    'one that does not share');
});

test('a socket that is connected to a group sends to it', async () => {
  const receiver = await bind('0.0.0.0');
  await receiver.controller.joinGroup(byCable.group);
  for (const multicastLoopback of [false, true]) {
    const { writable } = await new UDPSocket({ remoteAddress: byCable.group, remotePort: receiver.port,
      multicastTimeToLive: 2, multicastLoopback }).opened;
    await writable.getWriter().write({ data: new TextEncoder().encode('connected') });
    if (!multicastLoopback)
      await nothingArrived(receiver, byCable);
  }
  equal(await nextText(receiver), 'connected', 'the datagram');
});

test('addresses are compared, not spellings', async () => {
  if (!ports.hasIpv6)
    return;
  const { controller } = await bind('::');
  await controller.joinGroup('FF15:0:0::9:A');
  equal(controller.joinedGroups[0], 'ff15::9:a', 'canonical');
  await rejectsWith('InvalidStateError', controller.joinGroup('ff15::9:a'), 'joining again');
  await controller.leaveGroup('ff15:0::9:a');
  await controller.joinGroup('239.9.9.9'); // a socket for both families has groups of both
});

test('a group without a rule is not allowed, and nothing is joined', async () => {
  const { controller } = await bind('0.0.0.0');
  await rejectsWith('NotAllowedError', controller.joinGroup('239.8.8.8'), 'joinGroup()');
  equal(controller.joinedGroups.length, 0, 'joinedGroups');
});

test('what makes no sense is refused', async () => {
  const { controller } = await bind('0.0.0.0');
  for (const parameters of [['x'], ['10.9.0.1'], ['239.9.9.9', { sourceAddress: '127.0.0.1' }],
    ['239.9.9.9', { sourceAddress: 'fd00::1' }], ['ff15::9:9']])
    await rejectsWith('TypeError', controller.joinGroup(...parameters), parameters[0]);
});

test('a socket takes 20 memberships, and the next one is a NetworkError', async () => {
  const { controller } = await bind('0.0.0.0');
  for (let i = 1; i <= 20; ++i) await controller.joinGroup(`239.9.9.${i}`);
  await rejectsWith('NetworkError', controller.joinGroup('239.9.9.21'), 'one more');
  await controller.leaveGroup('239.9.9.7');
  await controller.joinGroup('239.9.9.21');
  equal(controller.joinedGroups.length, 20, 'joinedGroups');
});

test('closing ends the memberships', async () => {
  const { socket, controller, reader, writer } = await bind('0.0.0.0');
  await controller.joinGroup(ipv4.group);
  reader.releaseLock();
  writer.releaseLock();
  const joining = controller.joinGroup(ipv4.other);
  const closing = socket.close();
  await rejectsWith('AbortError', joining, 'what was under way');
  await closing;
  equal(controller.joinedGroups.length, 0, 'joinedGroups');
  await rejectsWith('InvalidStateError', controller.joinGroup(ipv4.group), 'joining afterwards');
});

run();
