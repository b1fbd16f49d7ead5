// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Sockets in shared and service workers of a folder that Wirebench serves.
import { assert, equal, run, test } from './harness.js';
import { freshName, ports, report } from './peer.js';
import { evaluate, frame, valueOf } from './workerlab.js';

const href = name => new URL(name, location).href;

// import() is not for service workers, so this one needs nothing.
const talk = (command, text, end) => `(async () => {
  const socket = new TCPSocket('127.0.0.1', ${ports.tcp});
  const { readable, writable } = await socket.opened;
  self.writer = writable.getWriter();
  await writer.write(new TextEncoder().encode('${command}\\n${text}'));
  if (!${end}) return;
  await writer.close();
  let got = '';
  const reader = readable.getReader();
  for (let read; !(read = await reader.read()).done;) got += new TextDecoder().decode(read.value);
  await socket.closed;
  return got;
})()`;
const echo = talk('ECHO', 'hello', true);

async function active(script, options) {
  const registration = await navigator.serviceWorker.register(script, { scope: `/${script}-scope/`, ...options });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (worker.state !== 'activated') await new Promise(resolve => { worker.onstatechange = resolve; });
  return worker;
}

test('a classic shared worker', async () => {
  const { port } = new SharedWorker('worker-shared.js', 'a name');
  equal(await valueOf(port, echo), 'hello', 'echo');
  equal(await valueOf(port, '[name, location.href, origin, isSecureContext].join()'),
    `a name,${href('worker-shared.js')},${location.origin},true`, 'scope');
  equal(await valueOf(port, '[isStrict, line].join()'), 'true,7', 'strict mode, and the line');
  equal(await valueOf(port, 'new Request("a/b").url'), href('a/b'), 'a relative address');
});

test('a module shared worker, whose imports are of the same kind', async () => {
  const { port } = new SharedWorker('worker-shared-module.js', { type: 'module', name: 'm' });
  equal(await valueOf(port, echo), 'hello', 'echo');
  equal(await valueOf(port, '[imported, peerPort, metaUrl, line].join()'), `1,${ports.tcp},${href('worker-shared-module.js')},7`,
    'modules');
  equal(await valueOf(port, "[TCPSocket, UDPSocket, TCPServerSocket].map(c => c.name).join()"), 'TCPSocket,UDPSocket,TCPServerSocket',
    'classes');
});

test('one shared worker serves all windows', async () => {
  const { SharedWorker: OfFrame } = await frame('');
  const [first, second] = [new SharedWorker('worker-shared.js', 'two'), new OfFrame('worker-shared.js', 'two')];
  await valueOf(first.port, 'self.mark = 7');
  equal(await valueOf(second.port, 'mark'), 7, 'the mark');
  equal(await valueOf(second.port, echo), 'hello', 'echo');
});

test('a listening socket and a datagram in a shared worker', async () => {
  const { port } = new SharedWorker('worker-shared.js', 'listener');
  equal(await valueOf(port, `(async () => {
    const { readable, localPort } = await new TCPServerSocket('127.0.0.1').opened;
    const client = new TCPSocket('127.0.0.1', localPort);
    const { value } = await readable.getReader().read();
    return (await value.opened).remotePort === (await client.opened).localPort;
  })()`), true, 'accepted');
});

test('a shared worker whose last window goes ends with its connections', async () => {
  const window = await frame('');
  const { port } = new window.SharedWorker('worker-shared.js', 'short');
  const name = freshName();
  await valueOf(port, talk(`HASH ${name}`, 'abc', false));
  window.frameElement.remove();
  equal((await report(name)).count, 3, 'bytes at the peer, which has seen the end');
});

test('what the rules refuse is refused', async () => {
  const { port } = new SharedWorker('worker-shared.js');
  const { error } = await evaluate(port, "new TCPSocket('127.0.0.2', 1).opened.then(() => {})");
  assert(error.startsWith('NotAllowedError: '), error);
});

test('a classic service worker', async () => {
  const worker = await active('worker-shared.js');
  equal(await valueOf(worker, echo), 'hello', 'echo');
  equal(await valueOf(worker, '[isStrict, line, location.href].join()'), `true,7,${href('worker-shared.js')}`, 'scope');
});

test('a module service worker', async () => {
  const worker = await active('worker-shared-module.js', { type: 'module' });
  equal(await valueOf(worker, echo), 'hello', 'echo');
  equal(await valueOf(worker, '[imported, peerPort, metaUrl].join()'), `1,${ports.tcp},${href('worker-shared-module.js')}`,
    'modules');
});

run();
