// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The top page: runs the suites itself, or in a context of the kind that ?context= names.

const parameters = new URLSearchParams(location.search);
const context = parameters.get('context') ?? 'window';

// Isolated web apps take no plain strings as addresses of scripts.
const trusted = globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });
const scriptAddress = (path) => {
  const address = `${path}${location.search}`;
  return trusted ? trusted.createScriptURL(address) : address;
};

const finished = (target) => new Promise((resolve, reject) => {
  target.onmessage = ({ data }) => (data === 'finished' ? resolve() : reject(new Error(data)));
  target.onerror = (event) => reject(new Error(event.message ?? 'the context could not be made'));
});

const executeIn = {
  async window() {
    const { execute } = await import('./execute.js');
    await execute(parameters);
  },
  apps: () => executeIn.window(),
  async worker() {
    await finished(new Worker(scriptAddress('/contexts/worker.js'), { type: 'module' }));
  },
  async frame() {
    const frame = document.createElement('iframe');
    frame.src = `/contexts/frame.html${location.search}`;
    const end = finished(globalThis);
    document.body.append(frame);
    await end;
  },
  async shared() {
    const worker = new SharedWorker(scriptAddress('/contexts/shared.js'), { type: 'module' });
    worker.onerror = (event) => { throw new Error(event.message ?? 'the shared worker could not be made'); };
    await finished(worker.port);
  },
  async service() {
    const registration = await navigator.serviceWorker.register(scriptAddress('/contexts/service.js'),
      { type: 'module', scope: '/contexts/' });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(location.search, [port2]);
    await finished(port1);
    await registration.unregister();
  },
};

try {
  await executeIn[context]();
} catch (error) {
  const failure = encodeURIComponent(JSON.stringify({ context, failure: String(error) }));
  await fetch(`${parameters.get('server') ?? ''}/report?${failure}`);
}
window.close();
