// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { byId, fillFromAddress, inWords } from '../common/elements.mjs';

const mebibyte = 1024 * 1024;
const fields = byId.start.elements;
let worker = null;

// An isolated app demands that script addresses come from a policy.
const scripts = globalThis.trustedTypes?.createPolicy('recorder', { createScriptURL: (address) => address });
const scriptAddress = (address) => scripts?.createScriptURL(address) ?? address;

function tell(text, kind = 'quiet') {
  byId.status.textContent = text;
  byId.status.className = kind;
}

function showState() {
  for (const field of [fields.host, fields.port, fields.request, fields.rate, byId.open]) field.disabled = worker !== null;
  byId.close.disabled = worker === null;
}

function showFigures({ stored, seconds, checksum }) {
  byId.stored.textContent = `${(stored / mebibyte).toFixed(1)} MiB`;
  byId.speed.textContent = `${(stored / mebibyte / Math.max(seconds, 0.001)).toFixed(1)} MiB/s`;
  byId.checksum.textContent = checksum === undefined ? '…' : checksum.toString(16).padStart(8, '0');
}

function end(text, kind) {
  worker = null;
  tell(text, kind);
  showState();
}

function onMessage({ data: { stored, seconds, done, error } }) {
  if (error?.name === 'AbortError') return end('Stopped.');
  if (error) return end(inWords(error), 'failed');
  showFigures(done ?? { stored, seconds });
  if (done) end(`${done.stored} bytes stored and verified in ${done.seconds.toFixed(2)} s.`);
}

byId.start.addEventListener('submit', (event) => {
  event.preventDefault();
  const { host, port, request, rate } = fields;
  worker = new Worker(scriptAddress(new URL('worker.mjs', import.meta.url).href), { type: 'module' });
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', (failure) => end(failure.message || 'The worker could not be started.', 'failed'));
  worker.postMessage({ host: host.value, port: Number(port.value), request: request.value, rate: Number(rate.value) });
  tell('Recording …');
  showState();
});

byId.close.addEventListener('click', () => { worker?.postMessage({ stop: true }); });

fillFromAddress(byId.start);
showState();
