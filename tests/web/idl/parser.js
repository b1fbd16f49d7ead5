// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A parser for as much Web IDL as direct-sockets.idl uses: enumerations, dictionaries, interfaces with a constructor,
// regular operations and read-only attributes, and types with parameters, unions and extended attributes.

const tokens = /\s+|\/\/[^\n]*|([A-Za-z_]\w*|"[^"]*"|-?\d+|[{}()[\]<>;,=?])|(.)/gy;

function tokenize(text) {
  return [...text.matchAll(tokens)].flatMap(([, token, unknown]) => {
    if (unknown !== undefined)
      throw new SyntaxError(`Web IDL: unexpected ${unknown}`);
    return token === undefined ? [] : [token];
  });
}

class Parser {
  #tokens;
  #at = 0;

  constructor(text) { this.#tokens = tokenize(text); }

  get #next() { return this.#tokens[this.#at]; }

  #take(expected) {
    const token = this.#tokens[this.#at++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new SyntaxError(`Web IDL: expected ${expected ?? 'more'}, found ${token} (token ${this.#at})`);
    return token;
  }

  #takeIf(token) {
    const isNext = this.#next === token;
    this.#at += isNext ? 1 : 0;
    return isNext;
  }

  #list(end, parseOne, separator = ',') {
    const list = [];
    while (!this.#takeIf(end)) {
      list.push(parseOne());
      if (this.#next !== end || separator === ';')
        this.#take(separator);
    }
    return list;
  }

  parse() {
    const definitions = { enums: {}, dictionaries: {}, interfaces: {} };
    while (this.#next !== undefined) {
      const extended = this.#extendedAttributes();
      const kind = this.#take();
      const name = this.#take();
      this.#take('{');
      if (kind === 'enum')
        definitions.enums[name] = this.#list('}', () => JSON.parse(this.#take()));
      else if (kind === 'dictionary')
        definitions.dictionaries[name] = this.#list('}', () => this.#member(), ';');
      else if (kind === 'interface')
        definitions.interfaces[name] = this.#interface(name, extended);
      else
        throw new SyntaxError(`Web IDL: unexpected ${kind}`);
      this.#take(';');
    }
    return definitions;
  }

  //! { Exposed: ['Window', 'Worker'], SecureContext: true }
  #extendedAttributes() {
    const found = {};
    if (!this.#takeIf('['))
      return found;
    this.#list(']', () => {
      const name = this.#take();
      found[name] = true;
      if (this.#takeIf('='))
        found[name] = this.#takeIf('(') ? this.#list(')', () => this.#take()) : [this.#take()];
    });
    return found;
  }

  //! { name: 'unsigned short', enforceRange } or { name: 'Promise', parameter }, { name: 'union', types }
  #type() {
    const enforceRange = this.#extendedAttributes().EnforceRange === true;
    if (this.#takeIf('(')) {
      const types = [this.#type()];
      while (this.#takeIf('or'))
        types.push(this.#type());
      this.#take(')');
      return { name: 'union', types, enforceRange };
    }
    let name = this.#take();
    if (name === 'unsigned')
      name = `unsigned ${this.#take()}`;
    if (!this.#takeIf('<'))
      return { name, enforceRange };
    const parameter = this.#type();
    this.#take('>');
    return { name, parameter, enforceRange };
  }

  #default() {
    if (!this.#takeIf('='))
      return;
    if (this.#take() === '{')
      this.#take('}');
  }

  #member() {
    const type = this.#type();
    const name = this.#take();
    this.#default();
    return { name, type };
  }

  #arguments() {
    this.#take('(');
    return this.#list(')', () => {
      const optional = this.#takeIf('optional');
      return { optional, ...this.#member() };
    });
  }

  #interface(name, extended) {
    const made = { name, extended, construct: null, attributes: [], operations: [] };
    this.#list('}', () => {
      if (this.#takeIf('constructor')) {
        made.construct = this.#arguments();
      } else if (this.#takeIf('readonly')) {
        this.#take('attribute');
        made.attributes.push(this.#member());
      } else {
        const { name: operation, type } = this.#member();
        made.operations.push({ name: operation, type, arguments: this.#arguments() });
      }
    }, ';');
    return made;
  }
}

//! { enums: name -> values, dictionaries: name -> members, interfaces: name -> interface }; throws SyntaxError.
export const parseIdl = (text) => new Parser(text).parse();
