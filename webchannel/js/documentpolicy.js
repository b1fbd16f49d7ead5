// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { declaredPolicy } from './policyheader.js';

//! The policy-controlled features that the engine does not know. Default allowlist: 'self'.
export const ownFeatures = ['direct-sockets-private', 'direct-sockets-multicast'];

//! The permissions policy of one document, for ownFeatures. Algorithms have their names of the specification.
export class DocumentPolicy {
  #origin;
  #header;
  #parent;
  #containerPolicyOf;
  #declared; // undefined until known
  #inherited; // likewise

  //! `origin`: the document's, serialised. `header`: a DocumentHeader. `parent`: inherited() resolves with a Set of the
  //! features that the document's container hands down, inheritedNow() returns it, or undefined when that takes time;
  //! both may throw. `containerPolicyOf(child, origin)`: the container policy of the frame whose window is `child`,
  //! in this document of `origin`.
  constructor({ origin, header, parent, containerPolicyOf }) {
    this.#origin = origin;
    this.#header = header;
    this.#parent = parent;
    this.#containerPolicyOf = containerPolicyOf;
  }

  //! Resolves with a Set of the features that the document may use. Rejects with an Error that says why that cannot be
  //! known; the next call tries again.
  async features() {
    await this.#learn();
    return this.#enabledFor(this.#origin);
  }

  //! The same at once; undefined when it cannot be known now.
  featuresNow() { return this.#learnNow() ? this.#enabledFor(this.#origin) : undefined; }

  //! The same as far as it has been learnt; undefined before.
  featuresKnown() {
    const isKnown = this.#isOpaque() || (this.#declared !== undefined && this.#inherited !== undefined);
    return isKnown ? this.#enabledFor(this.#origin) : undefined;
  }

  //! Resolves with a Set of the features that a document of `origin` in the frame whose window is `child` inherits.
  async inheritedBy(child, origin) {
    await this.#learn();
    return this.#handedDown(child, origin);
  }

  //! The same at once; undefined when it cannot be known now.
  inheritedByNow(child, origin) { return this.#learnNow() ? this.#handedDown(child, origin) : undefined; }

  async #learn() {
    if (this.#isOpaque())
      return;
    const declare = async () => { this.#declared ??= declaredPolicy(await this.#header.read(), this.#origin); };
    const inherit = async () => { this.#inherited ??= await this.#parent.inherited(); };
    await Promise.all([declare(), inherit()]);
  }

  #learnNow() {
    if (this.#isOpaque())
      return true;
    try {
      this.#declared ??= declaredPolicy(this.#header.readNow(), this.#origin);
      this.#inherited ??= this.#parent.inheritedNow();
    } catch {
      return false; // whoever can wait will learn why
    }
    return this.#inherited !== undefined;
  }

  //! Such documents get no tickets. Nor does what is in them get anything from them.
  #isOpaque() { return this.#origin === 'null'; }

  //! "Get feature value for origin", for all features. For the document's own origin it says what is enabled in it.
  #enabledFor(origin) {
    if (this.#isOpaque())
      return new Set();
    return new Set(ownFeatures.filter((feature) =>
      this.#inherited.has(feature) && (this.#declared.get(feature)?.matches(origin) ?? true)));
  }

  //! "Define an inherited policy for feature in container at origin".
  #handedDown(child, origin) {
    if (origin === 'null')
      return new Set();
    const own = this.#enabledFor(this.#origin);
    const theirs = this.#enabledFor(origin);
    const container = this.#containerPolicyOf(child, this.#origin);
    return new Set(ownFeatures.filter((feature) => own.has(feature) && theirs.has(feature)
      && (container.get(feature)?.matches(origin) ?? origin === this.#origin)));
  }
}
