// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Structured Field Values for HTTP (RFC 8941), as far as a dictionary needs them. Lists outside of dictionaries, and
// writing, are nobody's business here.

//! The value of a field is not what its definition says.
class Malformed extends Error { }

const bareItems = [ // in the order of the RFC, by what they begin with
  { type: 'decimal', pattern: /-?\d{1,12}\.\d{1,3}(?![\d.])/y, toValue: ([text]) => Number(text) },
  { type: 'integer', pattern: /-?\d{1,15}(?![\d.])/y, toValue: ([text]) => Number(text) },
  { type: 'string', pattern: /"((?:[ !#-[\]-~]|\\["\\])*)"/y, toValue: ([, text]) => text.replace(/\\(.)/g, '$1') },
  { type: 'token', pattern: /[A-Za-z*][!#$%&'*+\-.^_`|~:/\w]*/y, toValue: ([text]) => text },
  { type: 'bytes', pattern: /:([A-Za-z0-9+/=]*):/y, toValue: ([, text]) => text },
  { type: 'boolean', pattern: /\?([01])/y, toValue: ([, text]) => text === '1' },
];
const key = /[a-z*][a-z0-9_\-.*]*/y;
const spaces = / */y;
const blanks = /[ \t]*/y;

class Parser {
  #text;
  #at = 0;

  constructor(text) { this.#text = text; }

  #match(pattern) {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null)
      this.#at = pattern.lastIndex;
    return match;
  }

  #skip(character) {
    if (this.#text[this.#at] !== character)
      return false;
    this.#at++;
    return true;
  }

  #isAtEnd() { return this.#at === this.#text.length; }

  #expect(isThere) {
    if (!isThere)
      throw new Malformed(`at character ${this.#at + 1}`);
  }

  dictionary() {
    const members = new Map();
    this.#match(spaces);
    while (!this.#isAtEnd()) {
      const name = this.#key();
      members.set(name, this.#member()); // the last one of a name counts
      this.#match(blanks);
      if (this.#isAtEnd())
        break;
      this.#expect(this.#skip(','));
      this.#match(blanks);
      this.#expect(!this.#isAtEnd()); // a comma is followed by something
    }
    return members;
  }

  #key() {
    const match = this.#match(key);
    this.#expect(match);
    return match[0];
  }

  #member() {
    if (!this.#skip('=')) {
      this.#parameters();
      return [{ type: 'boolean', value: true }];
    }
    if (this.#skip('('))
      return this.#innerList();
    return [this.#item()];
  }

  #innerList() {
    const items = [];
    for (;;) {
      const isApart = this.#match(spaces)[0] !== '' || items.length === 0;
      if (this.#skip(')')) {
        this.#parameters();
        return items;
      }
      this.#expect(isApart);
      items.push(this.#item());
    }
  }

  #item() {
    const item = this.#bareItem();
    this.#parameters();
    return item;
  }

  #bareItem() {
    for (const { type, pattern, toValue } of bareItems) {
      const match = this.#match(pattern);
      if (match !== null)
        return { type, value: toValue(match) };
    }
    throw new Malformed(`at character ${this.#at + 1}`);
  }

  #parameters() {
    while (this.#skip(';')) {
      this.#match(spaces);
      this.#key();
      if (this.#skip('='))
        this.#bareItem();
    }
  }
}

//! A Map from each key of the dictionary to the list of its items, { type, value }: one item makes a list of one.
//! Parameters are checked and left out. Undefined when `text` is malformed anywhere.
export function parseDictionary(text) {
  try {
    return new Parser(text.replace(/ +$/, '')).dictionary();
  } catch (error) {
    if (error instanceof Malformed)
      return undefined;
    throw error;
  }
}
