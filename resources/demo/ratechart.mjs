// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import * as format from './format.mjs';

const width = 320;
const height = 72;
const interval = 40; // milliseconds per point
const mostPoints = 160;

/** Draws the rate of both transfers over time: receiving and sending as two areas in their colours. */
export class RateChart {
  #chart;
  #peak;
  #points = []; // { id, rate } per interval, in bytes per second
  #current;
  #frame = 0;

  constructor(chart, peak) {
    this.#chart = chart;
    this.#peak = peak;
  }

  message() {}

  stepStarted(id) {
    this.#current = { id, since: performance.now(), done: 0 };
  }

  stepProgressed(id, done) {
    if (id !== 'receive' && id !== 'send')
      return;
    const now = performance.now();
    const elapsed = now - this.#current.since;
    if (elapsed < interval)
      return;
    this.#points.push({ id, rate: (done - this.#current.done) / elapsed * 1000 });
    if (this.#points.length > mostPoints)
      this.#points = halved(this.#points);
    this.#current = { id, since: now, done };
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  stepFinished() {}

  finished() {}

  #draw() {
    this.#frame = 0;
    const most = Math.max(...this.#points.map(({ rate }) => rate));
    const step = width / Math.max(this.#points.length - 1, 1);
    const paths = { receive: '', send: '' };
    this.#points.forEach(({ id, rate }, index) => {
      const begins = index === 0 || this.#points[index - 1].id !== id;
      const at = `${(index * step).toFixed(1)} ${(height - rate / most * (height - 6)).toFixed(1)}`;
      paths[id] += `${begins ? 'M' : 'L'}${at}`;
    });
    for (const id of ['receive', 'send']) {
      const ends = this.#points.map((point, index) => ({ ...point, index })).filter((point) => point.id === id);
      this.#chart.querySelector(`.line.${id}`).setAttribute('d', paths[id]);
      const foot = (point) => `L${(point.index * step).toFixed(1)} ${height}`;
      const area = ends.length > 1 ? `${paths[id]}${foot(ends.at(-1))}${foot(ends[0])}Z` : '';
      this.#chart.querySelector(`.area.${id}`).setAttribute('d', area);
    }
    this.#peak.textContent = `peak ${format.rate(most, 1000)}`;
  }
}

/** Half as many points, each the mean of two of the same transfer. */
function halved(points) {
  const result = [];
  for (let i = 0; i < points.length; i += 2) {
    const [a, b] = [points[i], points[i + 1] ?? points[i]];
    result.push(a.id === b.id ? { id: a.id, rate: (a.rate + b.rate) / 2 } : b);
  }
  return result;
}
