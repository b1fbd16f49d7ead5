// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Sockets in dedicated workers of every kind.
import { assert, equal, run, test } from './harness.js';
import { pattern, ports, report, freshName } from './peer.js';
import { blobOf, echo, errorOf, evaluate, frame, nextMessage, valueOf } from './workerlab.js';

const script = new URL('worker-eval.js', location).href;
const text = await (await fetch(script)).text();
const peer = new URL('peer.js', location).href;

const kinds = {
  'a classic worker': () => new Worker('worker-eval.js'),
  'a module worker': () => new Worker('./worker-eval.js', { type: 'module' }),
  'a worker of a URL object': () => new Worker(new URL('worker-eval.js#part', location)),
  'a classic worker of a blob': () => new Worker(blobOf(text)),
  'a module worker of a blob': () => new Worker(blobOf(text), { type: 'module' }),
  'a worker of a blob that is revoked at once': () => {
    const address = blobOf(text);
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    return worker;
  },
};

for (const [kind, make] of Object.entries(kinds)) {
  test(`${kind}: 1 MB there and back`, async () => {
    const worker = make();
    equal(await valueOf(worker, echo(1000000)), 1000000, 'bytes');
    worker.terminate();
  });
}

for (const [kind, make] of Object.entries(kinds)) {
  test(`${kind} makes a worker, which has sockets too`, async () => {
    const worker = make();
    const inner = `new Promise((resolve, reject) => {
      const worker = new Worker('${script}', { name: 'inner', type: 'module' });
      worker.onmessage = ({ data }) => { resolve(JSON.stringify(data)); };
      worker.onerror = reject;
      worker.postMessage(${JSON.stringify(`${echo(1000)}.then(length => [length, name, location.href])`)});
    })`;
    equal(await valueOf(worker, inner), JSON.stringify({ value: [1000, 'inner', script] }), 'the inner worker');
    worker.terminate();
  });
}

test('three levels down, a listening socket and a datagram', async () => {
  const nested = (expression) => `new Promise((resolve, reject) => {
    const worker = new Worker('${script}');
    worker.onmessage = ({ data: { value, error } }) => { error === undefined ? resolve(value) : reject(new Error(error)); };
    worker.postMessage(${JSON.stringify(expression)});
  })`;
  const listen = `(async () => {
    const { readable, localPort } = await new TCPServerSocket('127.0.0.1').opened;
    const client = new TCPSocket('127.0.0.1', localPort);
    const { value } = await readable.getReader().read();
    return value instanceof TCPSocket && (await value.opened).remotePort === (await client.opened).localPort;
  })()`;
  equal(await valueOf(new Worker(script), nested(nested(listen))), true, 'accepted');
});

test('a socket made before the first message, and messages sent at once', async () => {
  const worker = new Worker(`worker-early.js?${ports.tcp}`);
  worker.postMessage(1);
  worker.postMessage(2);
  const { isStrict, remotePort, seen } = await nextMessage(worker);
  equal(remotePort, ports.tcp, 'remotePort');
  equal(isStrict, true, 'strict mode of the script');
  equal(seen.join(), '1,2', 'messages');
});

test('a module worker with imports and a socket at the top', async () => {
  const worker = new Worker('worker-module.js', { type: 'module' });
  const { length, url, location: place } = await nextMessage(worker);
  equal(length, 1000, 'bytes');
  equal(url, new URL('worker-module.js', location).href, 'import.meta.url');
  equal(place, url, 'location');
});

test('terminate() ends the connections of the worker; those of others live on', async () => {
  const connected = (name) => `import('${peer}').then(async ({ connect, pattern }) => {
    const { writable } = await connect('HASH ${name}');
    self.writer = writable.getWriter();
    await writer.write(pattern(10));
  })`;
  const [ended, living] = [freshName(), freshName()];
  const worker = new Worker('worker-eval.js');
  const other = new Worker('worker-eval.js');
  await valueOf(worker, connected(ended));
  await valueOf(other, connected(living));
  worker.terminate();
  equal((await report(ended)).count, 10, 'bytes at the peer, which has seen the end');
  await valueOf(other, `writer.write(new Uint8Array(5)).then(() => writer.close())`);
  equal((await report(living)).count, 15, 'bytes of the other one');
});

test('close() in the worker ends its connections', async () => {
  const name = freshName();
  const worker = new Worker('worker-eval.js');
  await valueOf(worker, `import('${peer}').then(({ connect }) => connect('HASH ${name}')).then(() => {})`);
  worker.postMessage('close()');
  equal((await report(name)).count, 0, 'bytes at the peer, which has seen the end');
});

test('what the rules refuse is refused', async () => {
  const { error } = await evaluate(new Worker('worker-eval.js'), "new TCPSocket('127.0.0.2', 1).opened.then(() => {})");
  assert(error.startsWith('NotAllowedError: '), error);
});

test('a policy that denies the owner denies its workers, and theirs', async () => {
  const { Worker: Denied } = await frame('', "direct-sockets 'none'");
  const construct = "new TCPSocket('127.0.0.1', 1)";
  const worker = new Denied('worker-eval.js');
  equal((await evaluate(worker, construct)).error,
    "NotAllowedError: Failed to construct 'TCPSocket': Permissions-Policy: direct-sockets are disabled.", 'thrown');
  const inner = `new Promise(resolve => {
    const worker = new Worker('${script}');
    worker.onmessage = ({ data }) => { resolve(data.error); };
    worker.postMessage("${construct}");
  })`;
  assert((await valueOf(worker, inner)).startsWith('NotAllowedError: '), 'thrown in the inner one');
});

test('where the policy forbids workers of blobs, workers are the browser’s own', async () => {
  const policy = "<meta http-equiv=Content-Security-Policy content=\"worker-src 'self'\">";
  const { Worker: Strict } = await frame(policy);
  for (const type of ['classic', 'module']) {
    const worker = new Strict('worker-eval.js', { name: 'x', type });
    equal(await valueOf(worker, '[typeof TCPSocket, name, location.href].join()'), `undefined,x,${script}`, type);
  }
});

test('where the policy forbids scripts of blobs, workers of blobs work as without us', async () => {
  const policy = "script-src 'self' 'unsafe-eval'; worker-src 'self' blob:";
  const window = await frame(`<meta http-equiv=Content-Security-Policy content="${policy}">`);
  const worker = new window.Worker(blobOf('onmessage = ({ data, ports }) => { postMessage(data, ports); };'));
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise(resolve => { worker.onmessage = resolve; });
  worker.postMessage({ a: [1] }, [port2]);
  const { data, ports: [port] } = await answered;
  equal(JSON.stringify(data), '{"a":[1]}', 'data');
  const through = new Promise(resolve => { port1.onmessage = resolve; });
  port.postMessage('through');
  equal((await through).data, 'through', 'message through the port');
  const failing = await errorOf(new window.Worker(blobOf('\nthrow new Error("boom")')));
  assert(failing.includes('Uncaught Error: boom'), failing);
  const module = new window.Worker('worker-eval.js', { type: 'module' });
  equal(await valueOf(module, 'typeof TCPSocket'), 'function', 'a module worker, which needs no blob: in script-src');
});

test('a worker of a sandboxed document works, and is no secure context', async () => {
  const element = document.createElement('iframe');
  element.sandbox = 'allow-scripts';
  element.srcdoc = `<!doctype html><script>
    const script = 'postMessage([origin, isSecureContext, typeof TCPSocket].join())';
    new Worker(URL.createObjectURL(new Blob([script]))).onmessage = ({ data }) => { parent.postMessage(data, '*'); };
  <\/script>`;
  const told = new Promise(resolve => { addEventListener('message', ({ data }) => { resolve(data); }, { once: true }); });
  document.documentElement.append(element);
  equal(await told, 'null,false,undefined', 'scope');
});

test('a worker of a data: address keeps its opaque origin and has no API', async () => {
  const worker = new Worker(`data:text/javascript,${encodeURIComponent(text)}`);
  equal(await valueOf(worker, '[origin, typeof TCPSocket].join()'), 'null,undefined', 'scope');
});

test('what is transferred arrives, and shared memory is shared', async () => {
  equal(crossOriginIsolated, true, 'crossOriginIsolated');
  const worker = new Worker(blobOf(`onmessage = ({ data: { shared, bytes } }) => {
    const sum = bytes.reduce((a, b) => a + b);
    Atomics.store(shared, 0, sum);
    Atomics.notify(shared, 0);
    postMessage({ bytes, isIsolated: crossOriginIsolated }, [bytes.buffer]);
  };`));
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const bytes = pattern(1000);
  const sum = bytes.reduce((a, b) => a + b);
  worker.postMessage({ shared, bytes }, [bytes.buffer]);
  equal(bytes.length, 0, 'length of what is gone');
  const { bytes: back, isIsolated } = await nextMessage(worker);
  equal(isIsolated, true, 'crossOriginIsolated in the worker');
  equal(back.length, 1000, 'length of what came back');
  equal(shared[0], sum, 'the shared number');
});

run();
