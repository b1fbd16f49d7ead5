// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Documents within the document: each runs the attempt again, some with the parent's clean natives.

const source = document.currentScript.text;
const inner = `<script>${source.replaceAll('</', '<\\/')}</` + 'script>';
function add(change) {
  const frame = document.createElement('iframe');
  change(frame);
  document.body.append(frame);
  return frame;
}
if (globalThis === globalThis.top && !globalThis.isRewritten) {
  globalThis.isRewritten = true;
  add((frame) => { frame.srcdoc = inner; });
  add((frame) => { frame.srcdoc = inner; frame.sandbox = 'allow-scripts'; frame.allow = 'direct-sockets *'; });
  add((frame) => { frame.src = `data:text/html,${encodeURIComponent(inner)}`; frame.allow = 'direct-sockets *'; });
  add((frame) => { frame.src = URL.createObjectURL(new Blob([inner], { type: 'text/html' })); });
  add((frame) => { frame.src = 'javascript:"<p>hello"'; });
  add(() => {}).contentDocument.write(inner);
  const natives = add(() => {}).contentWindow;
  for (const name of ['Promise', 'WebSocket', 'MessageChannel', 'XMLHttpRequest', 'ReadableStream', 'JSON', 'Object'])
    globalThis[name] = natives[name];
  const popup = globalThis.open('/');
  popup?.document?.write(inner); // there may be a window for a moment
  cleanTimeout(() => { if (popup && !popup.closed) say('STRANGE popup'); }, setup.patience);
  onload = () => {
    document.open();
    document.write(inner);
    document.close();
  };
}
