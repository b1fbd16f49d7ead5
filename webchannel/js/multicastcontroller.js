// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { illegalInvocation, toInterface } from './interface.js';
import { MulticastGroups } from './multicastgroups.js';
import { toMembership } from './multicastmembership.js';
import { TypeError, freeze, rejected } from './primordials.js';
import { requireArguments, toDOMString, toDictionary } from './webidl.js';

//! dictionary MulticastGroupOptions
const optionMembers = { __proto__: null, sourceAddress: toDOMString };
const contextOf = (operation) => `Failed to execute '${operation}' on 'MulticastController'`;

//! As first argument of the constructor: the second one is the MulticastGroups. Never leaves this module.
const ofSocket = freeze({ __proto__: null });

//! { MulticastController, toMulticastController }: the interface, and what makes the one of a bound socket:
//! toMulticastController(channel, whenClosing), where whenClosing(callback) calls back when the socket is closed.
export function makeMulticastController() {
  class MulticastController {
    #groups;

    constructor() {
      if (arguments[0] !== ofSocket)
        throw new TypeError("Failed to construct 'MulticastController': Illegal constructor");
      this.#groups = arguments[1];
    }

    static #isOne(value) { return typeof value === 'object' && value !== null && #groups in value; }

    joinGroup(groupAddress, options = undefined) {
      if (!MulticastController.#isOne(this))
        return illegalInvocation();
      return change('joinGroup', arguments.length, groupAddress, options, (one) => this.#groups.join(one));
    }

    leaveGroup(groupAddress, options = undefined) {
      if (!MulticastController.#isOne(this))
        return illegalInvocation();
      return change('leaveGroup', arguments.length, groupAddress, options, (one) => this.#groups.leave(one));
    }

    get joinedGroups() {
      if (!MulticastController.#isOne(this))
        throw new TypeError('Illegal invocation');
      return this.#groups.list;
    }
  }

  const toMulticastController = (channel, whenClosing) => {
    const groups = new MulticastGroups(channel);
    whenClosing(() => { groups.close(); });
    return new MulticastController(ofSocket, groups);
  };
  return {
    __proto__: null,
    MulticastController: toInterface(MulticastController, 'MulticastController'),
    toMulticastController,
  };
}

//! The conversions and checks that the operations have in common. What they throw is what the promise rejects with.
function change(operation, argumentCount, groupAddress, options, act) {
  const context = contextOf(operation);
  let membership;
  try {
    requireArguments(argumentCount, 1, context);
    const group = toDOMString(groupAddress);
    const { sourceAddress } = toDictionary(options, optionMembers, context);
    membership = toMembership(group, sourceAddress, context);
  } catch (error) {
    return rejected(error);
  }
  return act(membership);
}
