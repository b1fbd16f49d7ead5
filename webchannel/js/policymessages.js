// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// How the world script of a frame asks the one of its parent, of another origin, what it inherits (README.md).

//! Milliseconds. Only where no world script is around does anybody wait for it; one that is busy must not cost rights.
const limit = 5_000;
//! More ports than pages send: a message's data is looked at only with so many of them, because looking may use it up
//! (transferred streams).
const portCount = 5;

//! Signs answers for frames: both sides hold `secret`, pages do not.
class Signature {
  #key;

  constructor(secret) {
    this.#key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' },
      false, ['sign', 'verify']);
  }

  async of(answer) { return crypto.subtle.sign('HMAC', await this.#key, Signature.#bytes(answer)); }
  async isOf(signature, answer) {
    return crypto.subtle.verify('HMAC', await this.#key, signature, Signature.#bytes(answer));
  }

  static #bytes({ nonce, origin, features }) {
    return new TextEncoder().encode(JSON.stringify(['inherited policy', nonce, origin, features]));
  }
}

//! The child's side. Resolves with a Set of the features that a document of `origin`, in this window, inherits; rejects
//! with an Error when nobody with the secret says so in time.
export async function askParent({ name, secret, origin }) {
  const nonce = crypto.randomUUID();
  const { signature, features } = await answerTo({ name, nonce });
  if (!await new Signature(secret).isOf(signature, { nonce, origin, features }))
    throw new Error('the page around it gave an answer that somebody else made up');
  return new Set(features);
}

function answerTo(question) {
  return new Promise((resolve, reject) => {
    const channels = Array.from({ length: portCount }, () => new MessageChannel());
    const { port1: port } = channels[0];
    const timeout = setTimeout(() => {
      port.close();
      reject(new Error('the page around it does not say what it allows'));
    }, limit);
    port.onmessage = ({ data }) => {
      clearTimeout(timeout);
      port.close();
      if (data?.signature instanceof ArrayBuffer && Array.isArray(data.features))
        resolve(data);
      else
        reject(new Error('the page around it cannot say what it allows'));
    };
    // Whoever it is: the question tells nothing, and a wrong answer is found out.
    globalThis.parent.postMessage(question, '*', channels.map(({ port2 }) => port2));
  });
}

//! The parent's side: takes questions of frames in this window, which the page never sees, and answers with what
//! `policy`, a DocumentPolicy, hands down. Call before any script of the page runs.
export function answerChildren({ name, secret, policy }) {
  globalThis.addEventListener('message', (event) => {
    if (!event.isTrusted || event.ports.length !== portCount || event.data?.name !== name)
      return;
    event.stopImmediatePropagation();
    const { source, origin, data: { nonce }, ports: [port] } = event;
    if (source?.parent === globalThis.window && typeof nonce === 'string')
      answer(port, source, origin, nonce);
  }, { capture: true });

  async function answer(port, child, origin, nonce) {
    try {
      const features = [...await policy.inheritedBy(child, origin)];
      port.postMessage({ features, signature: await new Signature(secret).of({ nonce, origin, features }) });
    } catch (error) {
      console.warn(`Wirebench: what a frame inherits is not known: ${error.message}`);
      port.postMessage({});
    }
  }
}
