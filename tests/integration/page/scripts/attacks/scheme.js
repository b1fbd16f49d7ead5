// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Goes to the scheme itself, in every way that a page has to fetch something, and reads the log of what was fetched.

for (const make of [
  () => fetch('wirebench:ticket').then((reply) => reply.text()).then((text) => say(`STOLEN ${text}`), () => {}),
  () => navigator.sendBeacon('wirebench:ticket', 'x'),
  () => new EventSource('wirebench:ticket'),
  () => new Worker('wirebench:ticket'),
  () => importScripts?.('wirebench:ticket'),
  () => import('wirebench:ticket'),
  () => globalThis.open('wirebench:ticket'),
]) {
  try { make()?.catch?.(() => {}); } catch { /* refused */ }
}
for (const [tag, attribute] of [['iframe', 'src'], ['script', 'src'], ['img', 'src'], ['object', 'data'], ['link', 'href']]) {
  const element = document.createElement(tag);
  if (tag === 'link') element.rel = 'stylesheet';
  element[attribute] = 'wirebench:ticket';
  document.body.append(element);
}
for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD']) {
  for (const address of ['wirebench:ticket', 'wirebench:ticket?', 'wirebench:ticket#x', 'wirebench://ticket', 'wirebench:']) {
    for (const secret of [null, '', 'undefined', '0'.repeat(32)]) {
      const request = new CleanXMLHttpRequest();
      try {
        request.open(method, address);
        if (secret !== null) request.setRequestHeader('X-Wirebench-Secret', secret);
        request.setRequestHeader('X-Wirebench-Policy', 'direct-sockets');
        request.onload = () => { if (request.responseText) say(`STOLEN ${request.responseText}`); };
        request.send();
      } catch { /* refused */ }
    }
  }
}
new PerformanceObserver((list) => { for (const entry of list.getEntries()) remember(JSON.stringify(entry)); })
  .observe({ entryTypes: ['resource', 'navigation'] });
document.addEventListener('securitypolicyviolation', (event) => remember(event.blockedURI, event.sample));
addEventListener('error', (event) => remember(event.message, event.filename, event.error?.stack), true);
Error.prepareStackTrace = (error, sites) => {
  for (const site of sites) remember(site.getFileName(), site.getEvalOrigin(), String(site.getFunction()), String(site.getThis()));
  return 'stack';
};
for (const script of document.scripts) if (script !== document.currentScript) remember(script.text);
for (const name of Object.getOwnPropertyNames(globalThis)) if (/wirebench|qt|QWeb/i.test(name)) say(`STRANGE global ${name}`);
for (const socketClass of [CleanTCPSocket, CleanUDPSocket]) {
  remember(Function.prototype.toString.call(socketClass));
  for (const key of Reflect.ownKeys(socketClass.prototype)) {
    const { value, get } = Reflect.getOwnPropertyDescriptor(socketClass.prototype, key);
    remember(String(value ?? get));
  }
}
