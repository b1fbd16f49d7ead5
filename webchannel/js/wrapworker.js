// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { BlobAddresses } from './blobaddresses.js';
import { overrideConstructor } from './override.js';
import { own } from './ownworker.js';
import { URL, functionText, uncurryMethod } from './primordials.js';
import { Blob, createObjectURL, revokeObjectURL, warn } from './platform.js';
import { toWorkerRequest } from './workerrequest.js';
import { allowedFeatures, bootCall, moduleScript } from './workerscript.js';

const scriptType = { __proto__: null, type: 'text/javascript' };
const toAddress = (...parts) => createObjectURL(new Blob(parts, scriptType));

//! Gives the API to the dedicated workers that `scope` makes: `Worker` starts them with our script, which then loads the
//! page's. `program` is the function that all our scripts are in, `parameters` those of a window. `base()`: what relative
//! addresses are relative to.
export function wrapWorker({ scope, ask, mayAllowFeature, base, program, parameters }) {
  const { origin } = scope;
  const { prototype } = scope.Worker;
  const post = uncurryMethod(prototype, 'postMessage');
  const terminate = uncurryMethod(prototype, 'terminate');
  const blobs = new BlobAddresses(URL);
  let areBlobsForbidden = false;

  let ourScript; // one blob that all workers' scripts share

  //! The addresses of what the worker starts with, its own first.
  function makeScripts(address, { credentials, name, type }) {
    ourScript ??= new Blob([`(${functionText(program)})`]);
    const features = allowedFeatures(mayAllowFeature);
    const worker = { __proto__: null, address, credentials, features, name, type };
    const boot = toAddress(ourScript, bootCall(parameters, worker));
    return type === 'module' ? [toAddress(moduleScript(boot, address)), boot] : [boot];
  }

  function makeWrapped(make, { address, options }) {
    const scripts = makeScripts(address, options);
    const release = blobs.keep(address);
    const onStarted = () => {
      for (let i = 0; i < scripts.length; ++i)
        revokeObjectURL(scripts[i]);
      release();
    };
    try {
      const worker = make([scripts[0], options]);
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
        + 'workers from blob: addresses (worker-src).');
      return worker;
    }
  });
}
