// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Results as JUnit XML: one testsuite for each section.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Characters that XML cannot hold are shown as U+FFFD.
const escape = (text) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/g, '\uFFFD').replace(/[&<>"]/g, (c) => escapes[c]);

//! `assertions` as assertionsOf() gives them, `results` by id.
export function toJUnit(name, assertions, results) {
  const sections = bySection(assertions);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="${escape(name)}">`];
  for (const [section, tests] of sections) {
    const failures = tests.filter(({ id }) => results.get(id).message !== null).length;
    lines.push(`  <testsuite name="${escape(`${name}.${section.id}`)}" tests="${tests.length}" failures="${failures}">`);
    for (const test of tests)
      lines.push(...testcase(`${name}.${section.id}`, test, results.get(test.id)));
    lines.push('  </testsuite>');
  }
  return [...lines, '</testsuites>', ''].join('\n');
}

function testcase(className, { name }, { message, milliseconds }) {
  const start = `    <testcase classname="${escape(className)}" name="${escape(name)}" time="${milliseconds / 1000}"`;
  return message === null ? [`${start}/>`] : [`${start}>`, `      <failure message="${escape(message)}"/>`,
    '    </testcase>'];
}

function bySection(assertions) {
  const sections = new Map();
  for (const assertion of assertions)
    sections.set(assertion.section, [...sections.get(assertion.section) ?? [], assertion]);
  return sections;
}
