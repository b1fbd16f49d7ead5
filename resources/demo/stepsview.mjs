// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import * as format from './format.mjs';

/** One card per step: what it is, how far it is, what came out. Draws once per animation frame. */
export class StepsView {
  #cards = new Map();
  #dirty = new Set();
  #frame = 0;

  constructor(list, steps) {
    const template = document.getElementById('step');
    for (const { id, title, note } of steps) {
      const element = template.content.firstElementChild.cloneNode(true);
      const part = (name) => element.querySelector(`.${name}`);
      const card = {
        element, state: 'waiting', done: 0, total: 0, began: 0, facts: undefined,
        bar: part('bar'), fill: part('fill'), figure: part('figure'), detail: part('detail'), word: part('spoken'),
      };
      part('title').textContent = title;
      card.detail.textContent = note;
      this.#cards.set(id, card);
      list.append(element);
    }
  }

  message() {}

  stepStarted(id) {
    Object.assign(this.#cards.get(id), { state: 'running', began: performance.now() });
    this.#draw(id);
  }

  stepProgressed(id, done, total) {
    Object.assign(this.#cards.get(id), { done, total });
    this.#draw(id);
  }

  stepFinished(id, facts) {
    Object.assign(this.#cards.get(id), { state: 'done', facts });
    this.#draw(id);
  }

  finished({ ok }) {
    for (const [id, card] of this.#cards) {
      if (!ok && card.state === 'running')
        card.state = 'failed';
      this.#draw(id);
    }
  }

  #draw(id) {
    this.#dirty.add(id);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      for (const dirty of this.#dirty)
        this.#drawNow(this.#cards.get(dirty));
      this.#dirty.clear();
    });
  }

  #drawNow(card) {
    card.element.dataset.state = card.state;
    card.word.textContent = `(${card.state})`;
    const part = card.state === 'done' ? 1 : card.total ? card.done / card.total : 0;
    card.fill.style.transform = `scaleX(${part})`;
    card.bar.setAttribute('aria-valuenow', Math.round(part * 100));
    if (card.state === 'running' && card.total > 100_000)
      card.figure.textContent = format.rate(card.done, performance.now() - card.began);
    if (card.facts)
      this.#drawFacts(card, card.facts);
  }

  #drawFacts(card, { identity, temperatures, bytes, hash, datagrams, median, milliseconds }) {
    if (bytes) {
      card.figure.textContent = format.rate(bytes, milliseconds);
      facts(card.detail, ['verified', `${format.grouped(bytes)} B`],
            ['SHA-256', `${hash.slice(0, 8)}…${hash.slice(-8)}`, hash], ['time', format.duration(milliseconds)]);
    } else {
      card.figure.textContent = format.duration(median);
      if (datagrams)
        facts(card.detail, ['datagrams', `${datagrams} sent, ${datagrams} back`],
              ['round trip', `${format.duration(median)} median`]);
      else
        facts(card.detail, ['device', identity.split(',').slice(1, 3).join(', ')],
              ['temperature', `${temperatures[0].toFixed(2)} to ${temperatures.at(-1).toFixed(2)} °C`],
              ['round trip', `${format.duration(median)} median of ${temperatures.length}`]);
    }
  }
}

/** Shows pairs of name and value, with the whole value as a tooltip where given. */
function facts(place, ...pairs) {
  const list = document.createElement('dl');
  for (const [name, value, whole] of pairs) {
    const term = document.createElement('dt');
    term.textContent = name;
    const description = document.createElement('dd');
    description.textContent = value;
    if (whole)
      description.title = whole;
    list.append(term, description);
  }
  place.replaceChildren(list);
}
