// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The sample apps (resources/apps), as they are, with other programs at the other end.

import { App } from '../harness/app.js';
import { assert, equal } from '../harness/assertions.js';
import { PeerConnection, ask, ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const only = { contexts: ['apps'] };
const mebibyte = 1024 * 1024;

const terminal = section('app-terminal', 'resources/apps/terminal', only);

terminal.test('a conversation: lines both ways', async (t) => {
  const app = await App.open(t, 'terminal', { port: ports.tcp, lineEnd: 'lf' });
  app.click('open');
  const [, port] = await app.shows('status', /^Connected to 127\.0\.0\.1 port \d+, from port (\d+)\.$/);
  const peer = new PeerConnection(`in:${port}`);
  app.submit('say', 'line', 'hello');
  const received = await peer.received(6);
  equal(received.start, '68656c6c6f0a', 'what arrives');
  await peer.echo();
  app.submit('say', 'line', 'echo me');
  await app.shows('log', /echo me.*echo me/);
});

terminal.test('our FIN is sent while the peer goes on talking', async (t) => {
  const app = await App.open(t, 'terminal', { port: ports.tcp, lineEnd: 'lf' });
  app.click('open');
  const [, port] = await app.shows('status', /from port (\d+)\.$/);
  const peer = new PeerConnection(`in:${port}`);
  app.click('finish');
  equal((await peer.ended()).error, null, 'what the peer sees');
  await peer.send(2000);
  await peer.finish();
  await app.shows('log', /closed/);
  equal(app.text('status'), 'Closed.', 'the status');
});

terminal.test('a refused connection is told in words', async (t) => {
  const app = await App.open(t, 'terminal', { port: ports.tcpUnused });
  app.click('open');
  await app.shows('status', /^NetworkError: ./);
});

terminal.test('in listening mode several talk at once, and everybody is answered', async (t) => {
  const app = await App.open(t, 'terminal', { mode: 'listen', port: 0, lineEnd: 'crlf' });
  app.click('open');
  const [, port] = await app.shows('status', /^Listening on 127\.0\.0\.1 port (\d+)\.$/);
  const clients = ['one', 'two', 'three'].map((name) =>
    ask('apps/converse', { port, lines: `I am ${name}\n`, answers: 1, untilEnd: 1 }));
  for (const name of ['one', 'two', 'three'])
    await app.shows('log', new RegExp(`I am ${name}`));
  app.submit('say', 'line', 'welcome all');
  await app.shows('log', /(has finished.*){3}/);
  app.click('close');
  for (const { heard } of await Promise.all(clients))
    equal(heard, 'welcome all\r\n', 'what a client hears');
});

const server = section('app-httpserver', 'resources/apps/httpserver', only);

async function openServer(t) {
  const app = await App.open(t, 'httpserver', { port: 0 });
  app.click('open');
  const [, port] = await app.shows('status', /^Serving on http:\/\/127\.0\.0\.1:(\d+)\/$/);
  return { app, port };
}

server.test('node fetches pages, a chosen file and what it posts', async (t) => {
  const { app, port } = await openServer(t);
  const content = 'file '.repeat(200000);
  app.choose('start', 'files', new File([content], 'a file.txt', { type: 'text/plain' }));
  equal((await ask('apps/request', { port, path: '/' })).body, 'It works.\n/a%20file.txt\n', 'the start page');
  const file = await ask('apps/request', { port, path: '/a%20file.txt' });
  equal(file.headers['content-type'], 'text/plain', 'the type of the file');
  assert(file.body === content, 'the file is whole');
  equal((await ask('apps/request', { port, path: '/echo', method: 'POST', body: 'said', chunked: 1 })).body, 'said', 'the echo');
  equal((await ask('apps/request', { port, path: '/missing' })).status, 404, 'the status of what is not there');
  const head = await ask('apps/request', { port, path: '/a%20file.txt', method: 'HEAD' });
  equal(head.headers['content-length'], String(content.length), 'the length that HEAD tells');
  equal(app.rows('requests').length, 5, 'requests shown');
});

server.test('500 requests over 20 kept connections are all answered', async (t) => {
  const { port } = await openServer(t);
  equal((await ask('apps/flood', { port, count: 500, connections: 20 })).good, 500, 'good answers');
});

server.test('nonsense is answered with 400, and the next client is served', async (t) => {
  const { app, port } = await openServer(t);
  const { heard } = await ask('apps/converse', { port, lines: 'NONSENSE\r\n\r\n', answers: 99, untilEnd: 1 });
  assert(heard.startsWith('HTTP/1.1 400 Bad Request\r\n'), `400 is answered, not ${heard}`);
  equal((await ask('apps/request', { port, path: '/' })).status, 200, 'the status of the next');
  await app.shows('requests', /\(malformed\)/);
});

server.test('stopped, it refuses connections', async (t) => {
  const { app, port } = await openServer(t);
  app.click('close');
  await app.shows('status', /^Stopped\.$/);
  let refusal = null;
  await ask('apps/request', { port, path: '/' }).catch((error) => { refusal = error.message; });
  assert(/ECONNREFUSED/.test(refusal), `refused, not ${refusal}`);
});

const dns = section('app-dns', 'resources/apps/dns', only);

async function askNames(t, name, type) {
  const app = await App.open(t, 'dns', { host: '127.0.0.1', port: ports.names, name, type });
  app.click('ask');
  return app;
}

dns.test('an address, by way of an alias', async (t) => {
  const app = await askNames(t, 'www.example.test', 'A');
  await app.shows('status', /^NOERROR, 2 answers over UDP in /);
  const shown = app.rows('records').map((cells) => cells.join(' '));
  equal(shown.join('; '), 'Answer www.example.test CNAME 120 host.example.test; Answer host.example.test A 120 192.0.2.7', 'records');
});

dns.test('an answer too large for UDP comes over TCP, as text and not as markup', async (t) => {
  const app = await askNames(t, 'large.example.test', 'TXT');
  await app.shows('status', /^NOERROR, 100 answers over TCP in /);
  equal(app.rows('records')[99][4], '"text number 99 <b>not bold</b>"', 'the last record');
});

dns.test('a name that does not exist', async (t) => {
  await (await askNames(t, 'nothing.example.test', 'A')).shows('status', /^NXDOMAIN, 0 answers over UDP/);
});

dns.test('a lost question is asked again', async (t) => {
  await (await askNames(t, 'lossy.example.test', 'A')).shows('status', /^NOERROR, 1 answers over UDP/);
});

dns.test('a server that never answers is given up', async (t) => {
  await (await askNames(t, 'silent.example.test', 'A')).shows('status', /No answer from 127\.0\.0\.1 port \d+ within 3 s\./);
});

const mdns = section('app-mdns', 'resources/apps/mdns', only);

mdns.test('a service of the network is found, described, and gone when it says so', async (t) => {
  const settings = { group: '224.0.0.251', port: ports.udpUnused };
  await ask('apps/offer', settings);
  const app = await App.open(t, 'mdns', settings);
  app.click('open');
  await app.shows('services', /Bench Multimeter.*192\.0\.2\.44/);
  await app.shows('services', /model=34461A/);
  equal(app.rows('services')[0].join('|'),
    'Bench Multimeter|_instrument._tcp|multimeter.local|5025|192.0.2.44|"model=34461A"', 'the service');
  await ask('apps/withdraw');
  await app.shows('empty', /No service/);
  await app.shows('services', /^$/);
  app.click('close');
  await app.shows('status', /^Stopped\.$/);
});

const recorder = section('app-recorder', 'resources/apps/recorder', only);

recorder.test('500 MB reach the file, every byte of them', async (t) => {
  const length = 500e6;
  const app = await App.open(t, 'recorder', { port: ports.source, request: `SEND ${length}` });
  app.click('open');
  await app.shows('status', /^(500000000 bytes stored and verified in |\w+Error)/);
  const { checksum } = await ask('apps/checksum', { length });
  equal(app.text('checksum'), checksum, 'the checksum');
});

recorder.test('a slow file slows the server down', async (t) => {
  const length = 100 * mebibyte;
  const app = await App.open(t, 'recorder', { port: ports.source, request: `SEND ${length}`, rate: 4 });
  app.click('open');
  const [, stored] = await app.shows('stored', /^([4-9]\.\d) MiB$/);
  const { sent } = await ask('apps/sent');
  const waiting = sent / mebibyte - Number(stored);
  assert(waiting < 40, `${waiting} MiB wait between the server and the file, which is less than 40`);
  app.click('close');
  await app.shows('status', /^Stopped\.$/);
});

recorder.test('a source that refuses is told in words', async (t) => {
  const app = await App.open(t, 'recorder', { port: ports.tcpUnused });
  app.click('open');
  await app.shows('status', /^NetworkError: ./);
});
