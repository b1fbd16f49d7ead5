// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Asks what becomes of sockets in frames with other policies, and in what these make. contexts/outcomes.js answers.

import { ports } from './peer.js';

//! A frame of this page: { deny: features that its header takes away, csp: that header, allow: its attribute, origin }.
async function makeFrame(t, { deny = '', csp, allow, origin = '' }) {
  const frame = document.createElement('iframe');
  t.after(() => frame.remove());
  if (allow !== undefined)
    frame.allow = allow;
  const query = new URLSearchParams({ deny, ...(csp === undefined ? {} : { csp }) });
  frame.src = `${origin}/contexts/elsewhere.html?${query}`;
  const loaded = new Promise((resolve) => {
    const listener = ({ data, source }) => {
      if (data !== 'loaded' || source !== frame.contentWindow)
        return;
      removeEventListener('message', listener);
      resolve();
    };
    addEventListener('message', listener);
  });
  document.body.append(frame);
  await loaded;
  return frame.contentWindow;
}

//! The answer of contexts/outcomes.js to `question`; `where` is 'here', or 'worker' or 'frame' for one that the frame
//! makes.
export async function askElsewhere(t, frame, question, where = 'here') {
  const target = await makeFrame(t, frame);
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
  target.postMessage({ question, ports, where, port: port2 }, '*', [port2]);
  return answer;
}
