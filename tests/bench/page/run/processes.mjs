// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What a browser costs: the processes below the one that was started, and that one, as /proc knows them.

import { readFile, readdir } from 'node:fs/promises';

const ticksPerSecond = 100; // USER_HZ, on every Linux

//! { parent, ticks } of what stands in /proc/PID/stat. The name in it may hold anything.
export function parseStat(text) {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

//! Ids of `root` and all below it; `parents` is a Map pid -> pid of the parent.
export function treeBelow(root, parents) {
  const found = new Set([root]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const [id, parent] of parents) {
      if (found.has(parent))
        found.add(id);
    }
  }
  return [...found];
}

async function processes(root) {
  const stats = new Map();
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  await Promise.all(ids.map(async (id) => {
    const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null); // gone meanwhile
    if (text !== null)
      stats.set(id, parseStat(text));
  }));
  const parents = new Map([...stats].map(([id, { parent }]) => [id, parent]));
  return treeBelow(root, parents).filter((id) => stats.has(id)).map((id) => ({ id, ticks: stats.get(id).ticks }));
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

export async function cpuSeconds(root) {
  return sum((await processes(root)).map(({ ticks }) => ticks)) / ticksPerSecond;
}

//! Bytes of memory that a process has for itself, with what several share (and is no file) divided among them.
async function ownMemory(id) {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return sum([...text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm)].map(([, size]) => Number(size) * 1024));
}

//! How much memory the processes have more than at a time before. Those that came or went meanwhile are left out: engines
//! keep a process of some 60 MB ready for the next page.
export class Growth {
  #marked = new Map(); // pid -> bytes

  async mark(root) {
    this.#marked = await this.#read(root);
  }

  async since(root) {
    const now = await this.#read(root);
    return sum([...now].map(([id, bytes]) => bytes - (this.#marked.get(id) ?? bytes)));
  }

  async #read(root) {
    return new Map(await Promise.all((await processes(root)).map(async ({ id }) => [id, await ownMemory(id)])));
  }
}
