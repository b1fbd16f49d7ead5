// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Frames with policies of their own; so this suite runs in windows only.

import { equal } from '../harness/assertions.js';
import { askElsewhere } from '../harness/elsewhere.js';
import { ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const windows = { contexts: ['window'] };
const constructors = ['TCPSocket', 'UDPSocket', 'boundUDPSocket', 'TCPServerSocket'];
const each = (names) => Object.fromEntries(names.map((name) => [name, name]));
const withoutSockets = { deny: 'direct-sockets' };

const sockets = section('policy-direct-sockets', 'Permissions Policy, feature "direct-sockets"', windows);

sockets.each('a frame that nothing is denied: %s is constructed', each(constructors), async (t, question) => {
  equal(await askElsewhere(t, {}, question), 'constructed', 'outcome');
});
sockets.each('denied by the response header: %s throws NotAllowedError', each(constructors), async (t, question) => {
  equal(await askElsewhere(t, withoutSockets, question), 'NotAllowedError', 'outcome');
});
sockets.each('denied by the attribute allow: %s throws NotAllowedError', each(constructors), async (t, question) => {
  equal(await askElsewhere(t, { allow: "direct-sockets 'none'" }, question), 'NotAllowedError', 'outcome');
});
sockets.each('a worker of a frame that is denied: %s throws NotAllowedError', each(constructors),
  async (t, question) => {
    equal(await askElsewhere(t, withoutSockets, question, 'worker'), 'NotAllowedError', 'outcome');
  });
sockets.each('a frame of a frame that is denied: %s throws NotAllowedError', each(constructors),
  async (t, question) => {
    equal(await askElsewhere(t, withoutSockets, question, 'frame'), 'NotAllowedError', 'outcome');
  });
sockets.test('a worker of a frame that nothing is denied: TCPSocket opens', async (t) => {
  equal(await askElsewhere(t, {}, 'openTCPSocket', 'worker'), 'opened', 'outcome');
});
sockets.test('a frame of a frame that nothing is denied: TCPSocket opens', async (t) => {
  equal(await askElsewhere(t, {}, 'openTCPSocket', 'frame'), 'opened', 'outcome');
});
sockets.test('the interfaces are there all the same', async (t) => {
  equal(await askElsewhere(t, withoutSockets, 'exposed'), 'TCPSocket,UDPSocket,TCPServerSocket,MulticastController',
    'interfaces');
});
sockets.test('the policy comes before the checks of the options', async (t) => {
  equal(await askElsewhere(t, withoutSockets, 'withBadOptions'), 'NotAllowedError', 'outcome');
});
sockets.test('the policy comes after the conversion of the options', async (t) => {
  equal(await askElsewhere(t, withoutSockets, 'withUnconvertible'), 'TypeError', 'outcome');
});

const privately = section('policy-direct-sockets-private', 'Permissions Policy, feature "direct-sockets-private"',
  windows);
const withoutPrivate = { deny: 'direct-sockets-private' };

privately.each('denied: %s is constructed', each(constructors), async (t, question) => {
  equal(await askElsewhere(t, withoutPrivate, question), 'constructed', 'outcome');
});
privately.each('denied: %s to this machine rejects with NotAllowedError',
  each(['openTCPSocket', 'openUDPSocket', 'openBoundUDPSocket']), async (t, question) => {
    equal(await askElsewhere(t, withoutPrivate, question), 'NotAllowedError, NotAllowedError', 'opened, closed');
  });
privately.each('denied by the attribute allow: %s rejects with NotAllowedError',
  each(['openTCPSocket', 'openBoundUDPSocket']), async (t, question) => {
    equal(await askElsewhere(t, { allow: "direct-sockets-private 'none'" }, question),
      'NotAllowedError, NotAllowedError', 'opened, closed');
  });
privately.each('not denied: %s opens', each(['openTCPSocket', 'openUDPSocket', 'openBoundUDPSocket']),
  async (t, question) => {
    equal(await askElsewhere(t, {}, question), 'opened', 'outcome');
  });
privately.test('a worker of a frame that is denied: TCPSocket rejects with NotAllowedError', async (t) => {
  equal(await askElsewhere(t, withoutPrivate, 'openTCPSocket', 'worker'), 'NotAllowedError, NotAllowedError',
    'opened, closed');
});
privately.test('denied: a TCPServerSocket opens all the same', async (t) => {
  equal(await askElsewhere(t, withoutPrivate, 'openTCPServerSocket'), 'opened', 'outcome');
});

const multicast = section('policy-direct-sockets-multicast', 'Permissions Policy, feature "direct-sockets-multicast"',
  windows);
const withoutMulticast = { deny: 'direct-sockets-multicast' };

multicast.test('denied: an option for multicast throws NotAllowedError', async (t) => {
  equal(await askElsewhere(t, withoutMulticast, 'withMulticastOption'), 'NotAllowedError', 'outcome');
});
multicast.test('denied by the attribute allow: an option for multicast throws NotAllowedError', async (t) => {
  equal(await askElsewhere(t, { allow: "direct-sockets-multicast 'none'" }, 'withMulticastOption'),
    'NotAllowedError', 'outcome');
});
multicast.test('denied: the other checks of the options come first', async (t) => {
  equal(await askElsewhere(t, withoutMulticast, 'withBadModeAndMulticastOption'), 'TypeError', 'outcome');
});
multicast.test('denied: a bound socket has no multicastController', async (t) => {
  equal(await askElsewhere(t, withoutMulticast, 'multicastController'), 'absent', 'member');
});
multicast.test('denied: a bound socket without such options opens', async (t) => {
  equal(await askElsewhere(t, withoutMulticast, 'openBoundUDPSocket'), 'opened', 'outcome');
});
multicast.test('not denied: a bound socket has a multicastController', async (t) => {
  equal(await askElsewhere(t, {}, 'multicastController'), 'there', 'member');
});
multicast.test('a worker of a frame that is denied: an option for multicast throws NotAllowedError', async (t) => {
  equal(await askElsewhere(t, withoutMulticast, 'withMulticastOption', 'worker'), 'NotAllowedError', 'outcome');
});

const content = section('content-security-policy', 'Content Security Policy', windows);

content.each('%s: TCPSocket opens, in the document and in its worker', {
  'Trusted Types are demanded': "require-trusted-types-for 'script'",
  'connections are forbidden but to the own server': "connect-src 'self'",
}, async (t, csp) => {
  equal(await askElsewhere(t, { csp }, 'openTCPSocket'), 'opened', 'in the document');
  equal(await askElsewhere(t, { csp }, 'openTCPSocket', 'worker'), 'opened', 'in the worker');
});

const secure = section('secure-context', 'Web IDL, [SecureContext]', windows);
//! Leads to this machine, as 127.0.0.1 does, but is none of the addresses that count as trustworthy.
const insecure = () => ({ origin: `http://0.0.0.0:${ports.http}`, allow: 'direct-sockets *' });

secure.test('a page on loopback is a secure context with all interfaces', async (t) => {
  equal(`${await askElsewhere(t, {}, 'secure')} ${await askElsewhere(t, {}, 'exposed')}`,
    'true TCPSocket,UDPSocket,TCPServerSocket,MulticastController', 'isSecureContext and interfaces');
});
secure.test('a page that is no secure context has none of the interfaces', async (t) => {
  equal(`${await askElsewhere(t, insecure(), 'secure')} ${await askElsewhere(t, insecure(), 'exposed')}`, 'false ',
    'isSecureContext and interfaces');
});
