// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Knocks at the bridge's door by itself, from `setup.place`, and says 'in' or 'out'.

function knock(address, tell) {
  const socket = new WebSocket(address);
  let isIn = false;
  socket.onopen = () => socket.send('{"type":3,"id":1}'); // QWebChannel: init
  socket.onmessage = () => { isIn = true; tell('in'); };
  socket.onclose = () => { if (!isIn) tell('out'); };
}
const tell = (text) => console.log(`knocked: ${text}`);
const source = `(${knock})(${JSON.stringify(setup.address)}, PLACEHOLDER)`;
const inPage = `<script>${source.replace('PLACEHOLDER', () => String(tell))}</` + 'script>';
const inWorker = source.replace('PLACEHOLDER', '(text) => postMessage(text)');

function frame(attributes) {
  document.body.append(Object.assign(document.createElement('iframe'), attributes));
}
function worker(url) {
  const started = new Worker(url);
  started.onmessage = ({ data }) => tell(data);
  globalThis.kept = started;
}
({
  'page': () => knock(setup.address, tell),
  'page, twice': () => knock(setup.address, () => knock(setup.address, tell)),
  'frame of another origin': () => frame({ src: `${setup.other}/run#${encodeURIComponent(inPage)}`, allow: 'direct-sockets' }),
  'sandboxed frame': () => frame({ srcdoc: inPage, sandbox: 'allow-scripts', allow: 'direct-sockets *' }),
  'data: frame': () => frame({ src: `data:text/html,${encodeURIComponent(inPage)}` }),
  'srcdoc frame': () => frame({ srcdoc: inPage }),
  'data: worker': () => worker(`data:text/javascript,${encodeURIComponent(inWorker)}`),
  'blob worker': () => worker(URL.createObjectURL(new Blob([inWorker]))),
})[setup.place]();
