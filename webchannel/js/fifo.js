// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

class Node {
  value;
  next;

  constructor(value, next) {
    this.value = value;
    this.next = next;
  }
}

//! First in, first out, without the methods of Array (a page may have patched them).
export class Fifo {
  #head = null;
  #tail = null;

  get isEmpty() { return this.#head === null; }
  //! The oldest value; undefined when empty.
  get front() { return this.#head?.value; }

  push(value) {
    const node = new Node(value, null);
    if (this.#tail === null)
      this.#head = node;
    else
      this.#tail.next = node;
    this.#tail = node;
  }

  //! `value` becomes the oldest one.
  unshift(value) {
    this.#head = new Node(value, this.#head);
    this.#tail ??= this.#head;
  }

  shift() {
    const node = this.#head;
    this.#head = node.next;
    if (this.#head === null)
      this.#tail = null;
    return node.value;
  }

  clear() { this.#head = this.#tail = null; }
}
