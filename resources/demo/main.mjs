// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The demo page: runs the conversation with the demo device whose ports the address names (?tcp=PORT&udp=PORT), and
// shows it here and on the console. With close=1 the window is closed when all went well; a failure is also an
// uncaught error.

import { ConsoleLog } from './consolelog.mjs';
import { Conversation, steps } from './conversation.mjs';
import * as format from './format.mjs';
import { RateChart } from './ratechart.mjs';
import { StepsView } from './stepsview.mjs';
import { TimelineView } from './timelineview.mjs';

const element = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const ports = { tcp: Number(query.get('tcp')), udp: Number(query.get('udp')) };

const consoleLog = new ConsoleLog();
const timeline = new TimelineView(element('scroller'), element('rows'), element('count'));
const views = [consoleLog, new StepsView(element('steps'), steps), new RateChart(element('chart'), element('peak'))];
const began = performance.now();

const observer = {
  message(entry) {
    const timed = { ...entry, milliseconds: performance.now() - began };
    consoleLog.message(timed);
    timeline.message(timed);
  },
  stepStarted: (id) => views.forEach((view) => view.stepStarted(id)),
  stepProgressed: (...progress) => views.forEach((view) => view.stepProgressed(...progress)),
  stepFinished(id, facts) {
    views.forEach((view) => view.stepFinished(id, facts));
    element('verified').textContent = format.grouped(facts.verified);
  },
};

function show(state, text) {
  document.body.dataset.state = state;
  element('state').textContent = text;
}

function finish(outcome) {
  const { ok, verified, reason } = outcome;
  const time = format.duration(performance.now() - began);
  show(ok ? 'ok' : 'failed', ok ? 'Passed' : 'Failed');
  element('banner').textContent = ok
    ? `All ${steps.length} steps passed. ${format.grouped(verified)} bytes verified in ${time}.`
    : `Failed: ${reason}`;
  element('again').hidden = false;
  views.filter((view) => view !== consoleLog).forEach((view) => view.finished?.(outcome));
  consoleLog.finished(outcome);
}

function checked() {
  if (!(ports.tcp > 0 && ports.udp > 0))
    throw new Error('the address names no device; start this page with "wirebench demo"');
  if (typeof TCPSocket === 'undefined' || typeof UDPSocket === 'undefined')
    throw new Error('this browser has no Direct Sockets; start this page with "wirebench demo"');
  return { TCPSocket, UDPSocket };
}

async function run() {
  element('tcp').textContent = `127.0.0.1:${ports.tcp}`;
  element('udp').textContent = `127.0.0.1:${ports.udp}`;
  element('again').addEventListener('click', () => location.reload());
  try {
    show('running', 'Running');
    const verified = await new Conversation(checked(), ports, observer).run();
    finish({ ok: true, verified });
  } catch (error) {
    finish({ ok: false, reason: error.message });
    throw error; // so that it counts as an uncaught error too
  }
  if (query.get('close') === '1')
    window.close();
}

run();
