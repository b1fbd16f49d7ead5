// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { containerPolicy } from '../../../webchannel/js/allowattribute.js';
import { DocumentPolicy, ownFeatures } from '../../../webchannel/js/documentpolicy.js';
import { reasonOf } from './support/fakebridge.js';

const own = 'https://own.example';
const other = 'https://other.example';
const [local, multicast] = ownFeatures;

//! A document with a server and a parent that can be out of order.
class Fixture {
  header = null; // an Error: cannot be had
  inherited = new Set(ownFeatures); // likewise
  isParentQuick = true;
  allow = '';
  asked = { header: 0, parent: 0 };

  constructor(differences = {}, origin = own) {
    Object.assign(this, differences);
    const give = (what) => {
      if (what instanceof Error)
        throw what;
      return what;
    };
    const header = () => { this.asked.header++; return give(this.header); };
    const inherited = () => { this.asked.parent++; return give(this.inherited); };
    this.policy = new DocumentPolicy({
      origin,
      header: { read: async () => header(), readNow: header },
      parent: { inherited: async () => inherited(),
                inheritedNow: () => (this.isParentQuick ? inherited() : undefined) },
      containerPolicyOf: (child, origin) => containerPolicy(this.allow, origin, child.sourceOrigin),
    });
  }
}

const names = (features) => [...features];

test('without a header and without a parent a document may use everything', async () => {
  assert.deepEqual(names(await new Fixture().policy.features()), ownFeatures);
  assert.deepEqual(names(new Fixture().policy.featuresNow()), ownFeatures);
});

test('what is not inherited no header gives back', async () => {
  const { policy } = new Fixture({ header: `${local}=*, ${multicast}=*`, inherited: new Set([multicast]) });
  assert.deepEqual(names(await policy.features()), [multicast]);
  assert.deepEqual(names(await policy.inheritedBy({}, own)), [multicast]);
});

test('header and parent are asked once', async () => {
  const fixture = new Fixture({ header: `${local}=()` });
  for (let time = 0; time < 3; time++) {
    assert.deepEqual(names(await fixture.policy.features()), [multicast]);
    assert.deepEqual(names(fixture.policy.featuresNow()), [multicast]);
    assert.deepEqual(names(await fixture.policy.inheritedBy({}, own)), [multicast]);
  }
  assert.deepEqual(fixture.asked, { header: 1, parent: 1 });
});

test('what cannot be known rejects, is not known at once, and is asked for again', async () => {
  for (const member of ['header', 'inherited']) {
    const fixture = new Fixture();
    const works = fixture[member];
    fixture[member] = new Error('out of order');
    for (const promise of [fixture.policy.features(), fixture.policy.inheritedBy({}, own)])
      assert.equal((await reasonOf(promise)).message, 'out of order');
    assert.equal(fixture.policy.featuresNow(), undefined);
    assert.equal(fixture.policy.inheritedByNow({}, own), undefined);
    fixture[member] = works;
    assert.deepEqual(names(await fixture.policy.features()), ownFeatures);
  }
});

test('what a parent takes time for is not known at once, and is from then on', async () => {
  const fixture = new Fixture({ isParentQuick: false, inherited: new Set([local]) });
  assert.equal(fixture.policy.featuresNow(), undefined);
  await fixture.policy.features();
  assert.deepEqual(names(fixture.policy.featuresNow()), [local]);
});

test('what is known asks nobody, and is what was learnt', async () => {
  const fixture = new Fixture({ header: `${local}=()` });
  assert.equal(fixture.policy.featuresKnown(), undefined);
  assert.deepEqual(fixture.asked, { header: 0, parent: 0 });
  await fixture.policy.features();
  assert.deepEqual(names(fixture.policy.featuresKnown()), [multicast]);
  assert.deepEqual(names(new Fixture({}, 'null').policy.featuresKnown()), []);
});

const frames = [ // the header, allow, the frame's origin; whether it inherits the first feature
  ['', '', own, true],
  ['', '', other, false],
  ['', local, other, true],
  ['', `${local} *`, other, true],
  ['', `${local} 'none'`, own, false],
  ['', `${local} 'self'`, other, false],
  ['', `${multicast} *`, other, false],
  [`${local}=()`, `${local} *`, own, false],
  [`${local}=self`, `${local} *`, own, true],
  [`${local}=self`, `${local} *`, other, false],
  [`${local}=(self "${other}")`, local, other, true],
  [`${local}=(self "${other}")`, '', other, false],
  [`${local}=("${other}")`, `${local} *`, other, false], // it does not have what it would hand down
  [`${local}=*`, local, other, true],
  [`${local}=*`, '', other, false],
  [`${local}=*`, `${local} *`, 'null', false], // opaque
];
for (const [header, allow, origin, expected] of frames) {
  test(`header ${JSON.stringify(header)}, allow ${JSON.stringify(allow)}, frame of ${origin}`, async () => {
    const child = { sourceOrigin: origin };
    assert.equal((await new Fixture({ header, allow }).policy.inheritedBy(child, origin)).has(local), expected);
    assert.equal(new Fixture({ header, allow }).policy.inheritedByNow(child, origin).has(local), expected);
  });
}

test('a document of an opaque origin has nothing, hands nothing down, and asks nobody', async () => {
  const fixture = new Fixture({ allow: `${local} *` }, 'null');
  const answers = [await fixture.policy.features(), fixture.policy.featuresNow(),
    await fixture.policy.inheritedBy({}, own), fixture.policy.inheritedByNow({}, 'null')];
  assert.deepEqual(answers.map(names), [[], [], [], []]);
  assert.deepEqual(fixture.asked, { header: 0, parent: 0 });
});
