// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

/** The query that lists all types of services (RFC 6763, 9). */
export const allTypes = '_services._dns-sd._udp.local';

/** What is known of the services of the network, from the records that came. Knows no socket and no element. */
export class Directory {
  #types = new Set();
  #instances = new Map(); // name of the instance to { type, host, port, text }
  #addresses = new Map(); // name of the host to its addresses

  /** Takes in what a message says; returns the queries that it raises: { name, type }. */
  learn({ answers, additionals }) {
    const queries = [];
    for (const record of [...answers, ...additionals]) {
      const name = record.name.toLowerCase();
      if (record.type === 'PTR' && name === allTypes) this.#learnType(record.data.toLowerCase(), queries);
      else if (record.type === 'PTR') this.#learnInstance(name, record, queries);
      else if (record.type === 'SRV') this.#learnPlace(record, queries);
      else if (record.type === 'TXT' && this.#instances.has(record.name)) this.#instances.get(record.name).text = record.data;
      else if (record.type === 'A' || record.type === 'AAAA') this.#learnAddress(name, record.data);
    }
    return queries;
  }

  /** [{ name, type, host, port, addresses, text }], by name. */
  get services() {
    const entries = [...this.#instances].map(([name, { type, host, port, text }]) => ({
      name: name.slice(0, name.length - type.length - 1), type: type.replace(/\.local$/, ''), host, port, text,
      addresses: [...(this.#addresses.get(host.toLowerCase()) ?? [])],
    }));
    return entries.sort((a, b) => a.name.localeCompare(b.name) || a.type.localeCompare(b.type));
  }

  #learnType(type, queries) {
    if (this.#types.has(type)) return;
    this.#types.add(type);
    queries.push({ name: type, type: 'PTR' });
  }

  #learnInstance(type, { data: name, ttl }, queries) {
    if (!name.toLowerCase().endsWith(`.${type}`)) return;
    if (ttl === 0) { // goodbye
      this.#instances.delete(name);
    } else if (!this.#instances.has(name)) {
      this.#instances.set(name, { type, host: '', port: '', text: '' });
      queries.push({ name, type: 'SRV' }, { name, type: 'TXT' });
    }
  }

  #learnPlace({ name, data }, queries) {
    const instance = this.#instances.get(name);
    if (!instance) return;
    const [, , port, host] = data.split(' ');
    Object.assign(instance, { host, port });
    if (!this.#addresses.has(host.toLowerCase())) queries.push({ name: host, type: 'A' }, { name: host, type: 'AAAA' });
  }

  #learnAddress(host, address) {
    this.#addresses.set(host, (this.#addresses.get(host) ?? new Set()).add(address));
  }
}
