// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

/** The elements of the page that have an id, by id. */
export const byId = new Proxy({}, { get: (_, id) => document.getElementById(id) });

/** An element with text and classes. Text from the network is safe here: it is never markup. */
export function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** A table row; `cells` are texts, or [text, class] pairs. */
export function row(cells) {
  const made = document.createElement('tr');
  for (const cell of cells) made.append(Array.isArray(cell) ? element('td', ...cell) : element('td', cell));
  return made;
}

/** What a person should read about `error`. */
export const inWords = (error) => (error?.name && error.name !== 'Error' ? `${error.name}: ${error.message}` : String(error));

/** Fills the fields of `form` from the address's query, so that an app can be linked to with its settings. */
export function fillFromAddress(form) {
  for (const [name, value] of new URL(location.href).searchParams) {
    const field = form.elements.namedItem(name);
    if (field?.type === 'checkbox') field.checked = value === '1';
    else if (field) field.value = value;
  }
}
