// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A frame in which harness/elsewhere.js asks what becomes of sockets. It may be asked to ask a worker or a frame of its
// own instead.

import { answer } from './outcomes.js';

const trusted = globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });

function ownWorker() {
  const address = '/contexts/elsewhere-worker.js';
  return new Worker(trusted ? trusted.createScriptURL(address) : address, { type: 'module' });
}

async function ownFrame() {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => { addEventListener('message', resolve, { once: true }); });
  frame.src = '/contexts/elsewhere.html';
  document.body.append(frame);
  await loaded;
  return frame.contentWindow;
}

addEventListener('message', async ({ data }) => {
  if (data.where === 'worker')
    ownWorker().postMessage({ ...data, where: 'here' }, [data.port]);
  else if (data.where === 'frame')
    (await ownFrame()).postMessage({ ...data, where: 'here' }, '*', [data.port]);
  else if (data.where === 'here')
    await answer(data);
});
parent.postMessage('loaded', '*');
