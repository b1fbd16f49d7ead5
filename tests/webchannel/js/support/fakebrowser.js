// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What a browser has and node has not, or not on its global object. Import before webchannel/js/platform.js and others
// that look at globals when they load.

import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto; // node 18

//! The service worker that controls the document is `controller`; a test sets it.
export const serviceWorkers = { controller: null, isKnown: true };
globalThis.ServiceWorkerContainer = class { get controller() { return serviceWorkers.controller; } };
const container = new ServiceWorkerContainer();
globalThis.Navigator = class {
  get serviceWorker() {
    if (!serviceWorkers.isKnown)
      throw new DOMException('not here', 'SecurityError');
    return container;
  }
};

//! A window for the event between page.js and world.js.
const window = new EventTarget();
globalThis.addEventListener = window.addEventListener.bind(window);
globalThis.window = globalThis;
globalThis.parent = globalThis; // no frame
globalThis.location = { href: 'https://page.example/#top' };
globalThis.origin = 'https://page.example';
const { dispatchEvent } = EventTarget.prototype;
EventTarget.prototype.dispatchEvent = function (event) {
  const goesOn = Reflect.apply(dispatchEvent, this === globalThis ? window : this, [event]);
  return goesOn && event.isPrevented !== true;
};

//! Node's cannot be cancelled.
globalThis.MessageEvent = class extends MessageEvent {
  preventDefault() { this.isPrevented = true; }
  get data() { return super.data; }
  get ports() { return super.ports; }
};

const channels = [];
//! Node does not end while ports are open.
export const closePorts = () => { for (const { port1 } of channels) port1.close(); };

//! Browsers have the ports on the prototype.
const NodeMessageChannel = globalThis.MessageChannel;
globalThis.MessageChannel = class MessageChannel {
  #channel = new NodeMessageChannel();
  constructor() { channels.push(this); }
  get port1() { return this.#channel.port1; }
  get port2() { return this.#channel.port2; }
};

//! Lists every WebSocket that was made; a test plays the server with accept(), deliver(), and drop().
export class FakeWebSocket extends EventTarget {
  static made = [];
  static asked = 0;
  static refuse = false; // as a bad address is
  sent = [];
  isClosed = false;
  #binaryType = 'blob';

  constructor(url) {
    super();
    ++FakeWebSocket.asked;
    if (FakeWebSocket.refuse)
      throw new DOMException('refused', 'SecurityError');
    this.url = url;
    FakeWebSocket.made.push(this);
  }

  get binaryType() { return this.#binaryType; }
  set binaryType(type) { this.#binaryType = type; }
  send(data) { this.sent.push(typeof data === 'string' ? data : Uint8Array.from(data)); } // copied, as by browsers
  close() { this.isClosed = true; }

  accept() { this.dispatchEvent(new Event('open')); }
  deliver(data) { this.dispatchEvent(new MessageEvent('message', { data })); }
  //! What Chromium does for a Content Security Policy: nothing else.
  block() { this.dispatchEvent(new Event('error')); }
  drop() { this.dispatchEvent(new Event('close')); }
}

globalThis.WebSocket = FakeWebSocket;

//! Lists every request that fetch() was asked for; a test plays the server.
export class FakeFetch {
  static made = [];
  isCancelled = false;
  #answer = deferred();
  #body;

  constructor(url, options) {
    Object.assign(this, { url, options });
    FakeFetch.made.push(this);
    options.signal?.addEventListener('abort', () => {
      this.#answer.reject(options.signal.reason);
      this.fail(options.signal.reason);
    });
  }

  get response() { return this.#answer.promise; }
  get isAborted() { return this.options.signal.aborted; }
  accept(status = 200) {
    const body = new ReadableStream({
      start: (controller) => { this.#body = controller; },
      cancel: () => { this.isCancelled = true; },
    });
    this.#answer.resolve(new Response(body, { status }));
  }
  refuse() { this.#answer.reject(new TypeError('Failed to fetch')); }
  //! `bytes`: become a chunk with a buffer of its own.
  deliver(bytes) { this.deliverAsIs(Uint8Array.from(bytes)); }
  deliverAsIs(chunk) { this.#body.enqueue(chunk); }
  end() { this.#body.close(); }
  fail(reason = new TypeError('network error')) { this.#body?.error(reason); }
}

function deferred() {
  const result = {};
  result.promise = new Promise((resolve, reject) => { Object.assign(result, { resolve, reject }); });
  return result;
}

globalThis.fetch = (url, options) => new FakeFetch(url, options).response;

const taking = (method) => (request, answer) => FakeQWebChannel.calls.push({ method, request, answer });

//! Qt's client as far as it is used: an object `sockets` whose methods take a callback.
export class FakeQWebChannel {
  static calls = []; // { request, answer }

  constructor(transport, ready) {
    this.transport = transport;
    transport.onmessage = ({ data }) => {
      if (data === 'ready')
        ready({ objects: { sockets: { open: taking('open'), joinGroup: taking('joinGroup'),
          leaveGroup: taking('leaveGroup') } } });
    };
    transport.send('init');
  }
}
