// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The elements that frames are in. Built-ins are taken from prototypes: names of a page's elements hide a document's or
// a form's own.

import { originOfUrl } from './allowlist.js';
import { containerPolicy } from './allowattribute.js';
import { uncurryGetter, uncurryMethod } from './primordials.js';

//! The container policy of the frame whose window is `child`, in this window's document, of `origin`. Without an iframe
//! that can be found (a cross-origin frame in a closed shadow root; a frame, object or embed element, which have no
//! `allow`) it is empty, so that default allowlists hold.
export function containerPolicyOf(child, origin) {
  const element = frameElementOf(child) ?? findFrame(child);
  return containerPolicy(element?.getAttribute('allow') ?? '', origin, sourceOriginOf(element, origin));
}

//! Where the element's attributes lead, and not where the frame has gone since.
function sourceOriginOf(element, origin) {
  if (element === undefined)
    return undefined;
  const isOfItsContainer = element.hasAttribute('srcdoc') || ['', 'about:blank', 'about:srcdoc'].includes(element.src);
  return isOfItsContainer ? origin : originOfUrl(element.src);
}

//! Of same-origin frames, even in closed shadow roots; undefined of others.
function frameElementOf(child) {
  try {
    return isFrame(child.frameElement, child) ? child.frameElement : undefined;
  } catch {
    return undefined;
  }
}

const isFrame = (element, child) => element instanceof HTMLIFrameElement && element.contentWindow === child;

function findFrame(child) {
  const { Document, DocumentFragment, Element, document } = globalThis;
  const selectInDocument = uncurryMethod(Document.prototype, 'querySelectorAll');
  const selectInShadow = uncurryMethod(DocumentFragment.prototype, 'querySelectorAll');
  const shadowRootOf = uncurryGetter(Element.prototype, 'shadowRoot');

  const search = (elements) => {
    for (const element of elements) {
      if (isFrame(element, child))
        return element;
      const root = shadowRootOf(element);
      const found = root === null ? undefined : search(selectInShadow(root, '*'));
      if (found !== undefined)
        return found;
    }
    return undefined;
  };
  return search(selectInDocument(document, '*'));
}
