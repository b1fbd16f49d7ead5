// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { BlobAddresses } from './blobaddresses.js';
import { overrideConstructor } from './override.js';
import { own } from './ownworker.js';
import { URL, functionText, uncurryMethod } from './primordials.js';
import { Blob, createObjectURL, revokeObjectURL, warn } from './platform.js';
import { trustedAddress } from './trustedaddress.js';
import { toWorkerRequest } from './workerrequest.js';
import { allowedFeatures, bootCall, moduleScript } from './workerscript.js';

const scriptType = { __proto__: null, type: 'text/javascript' };
const toAddress = (...parts) => createObjectURL(new Blob(parts, scriptType));

//! Gives the API to the dedicated workers that `scope` makes: `Worker` starts them with our script, which then loads the
//! page's. `program` is the function that all our scripts are in, `parameters` those of a window, `document` the address of
//! its document. `base()`: what relative addresses are relative to.
export function wrapWorker({ scope, ask, mayAllowFeature, document, base, program, parameters }) {
  const { origin } = scope;
  const { prototype } = scope.Worker;
  const post = uncurryMethod(prototype, 'postMessage');
  const terminate = uncurryMethod(prototype, 'terminate');
  const blobs = new BlobAddresses(URL);
  let areBlobsForbidden = false;

  let ourScript; // one blob that all workers' scripts share

  //! The addresses of what the worker starts with, its own first.
  function makeScripts(address, { credentials, name, type }, isTrusted) {
    ourScript ??= new Blob([`(${functionText(program)})`]);
    const features = allowedFeatures(mayAllowFeature);
    const worker = { __proto__: null, address, credentials, document, features, isTrusted, name, type };
    const boot = toAddress(ourScript, bootCall(parameters, worker));
    return type === 'module' ? [toAddress(moduleScript(boot, address)), boot] : [boot];
  }

  function makeWrapped(make, { args, address, options }) {
    const isTrusted = typeof args[0] !== 'string'; // then a string may be refused
    const scripts = makeScripts(address, options, isTrusted);
    const release = blobs.keep(address);
    const onStarted = () => {
      for (let i = 0; i < scripts.length; ++i)
        revokeObjectURL(scripts[i]);
      release();
    };
    try {
      const worker = make([isTrusted ? trustedAddress(scripts[0]) : scripts[0], options]);
      own(worker, { __proto__: null, ask, word: parameters.eventName, post, terminate, onStarted });
      return worker;
    } catch (error) {
      onStarted();
      throw error;
    }
  }

  overrideConstructor(scope, 'Worker', (make, args) => {
    const request = toWorkerRequest(args, base(), origin);
    if (request.address === undefined || areBlobsForbidden)
      return make(request.args);
    try {
      return makeWrapped(make, request);
    } catch {
      const worker = make(request.args); // throws what the page is to see
      areBlobsForbidden = true;
      warn('Wirebench: sockets are not available in workers of this page: its Content Security Policy does not allow '
        + 'workers from blob: addresses (worker-src), or a Trusted Types policy for them (trusted-types wirebench).');
      return worker;
    }
  });
}
