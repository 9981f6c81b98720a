// The origins of the fault rows: each row has two ports of its own over the real bundle, with the row's faults between
// it and the page. So rows share neither caches nor connections, and any of them can go off line alone.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { bundle, crowded } from '../lib/paths.mjs';
import { BUILD, FILES, OTHER_BUILD, OTHER_RELEASE, OTHER_VERSION, RELEASE, VERSION } from './files.mjs';
import { PROBE, STYLE, elsewhere, markup } from './page.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

const ZONE = readFileSync(new URL('../node_modules/zone.js/bundles/zone.umd.js', import.meta.url));

export class Site {
  log = [];
  #faults;
  #servers = { own: null, other: null };
  #ports = { own: 0, other: 0 };
  #release;
  #released = new Promise((release) => (this.#release = release));

  constructor(row) {
    this.row = row;
    this.key = `${row.id} ${row.variant ?? ''}`.trim().toLowerCase().replace(/[^a-z0-9]+/g, '-');
    this.#faults = (row.faults ?? []).map((fault) => ({ ...fault }));
  }

  async open() {
    await this.start('own');
    await this.start('other');
    this.html = markup(this);
    return this;
  }

  origin(port = 'own') {
    return `http://127.0.0.1:${this.#ports[port]}`;
  }

  get url() {
    return `${this.origin()}/post/`;
  }

  // How often a file has been asked for.
  requests(role) {
    return this.log.filter(({ name }) => name === FILES[role]).length;
  }

  // Ends the fault for whatever is asked from now on, and starts a stopped port again.
  async cure() {
    this.#faults = [];
    if (!this.#servers.other) await this.start('other');
  }

  // Lets go of what is held back.
  release() {
    this.#release();
  }

  async start(port) {
    const server = createServer((request, response) => this.#answer(request, response));
    await new Promise((ready, fail) => server.once('error', fail).listen(this.#ports[port], '127.0.0.1', ready));
    this.#servers[port] = server;
    this.#ports[port] = server.address().port;
  }

  async stop(port) {
    const server = this.#servers[port];
    this.#servers[port] = null;
    await new Promise((closed) => (server ? (server.close(closed), server.closeAllConnections()) : closed()));
  }

  async close() {
    this.#release();
    await Promise.all([this.stop('own'), this.stop('other')]);
  }

  async #answer({ url }, response) {
    const path = url.split('?')[0];
    const name = path.startsWith(RELEASE) ? path.slice(RELEASE.length) : null;
    this.log.push({ url, name: name ?? path, time: Date.now() });
    if (name) return this.#file(name, response);
    if (path.startsWith(OTHER_RELEASE)) return other(path.slice(OTHER_RELEASE.length), response);
    const made = {
      '/post/': ['.html', this.html, this.row.policy && { 'content-security-policy': this.row.policy }],
      '/probe.js': ['.js', PROBE],
      '/zone.js': ['.js', ZONE],
      '/host.css': ['.css', STYLE],
      '/login/': ['.html', elsewhere],
    }[path];
    const [type, body, headers] = made ?? ['.html', elsewhere];
    response.writeHead(made ? 200 : 404, { 'content-type': TYPES[type], 'cache-control': 'no-store', ...headers });
    response.end(body);
  }

  async #file(name, response) {
    const meets = ({ file, times = Infinity }) => times > 0 && (!file || FILES[file] === name);
    let fault = this.#faults.find(meets) ?? {};
    if (fault.spared) {
      fault.spared -= 1;
      fault = {};
    }
    if (fault.times) fault.times -= 1;
    const { cors, isUnkept } = this.row;
    // As real hosts do: what is named by its hash is kept for good.
    const kept = name === FILES.entry ? 'no-cache' : 'public, max-age=31536000, immutable';
    const headers = {
      'content-type': fault.type ?? TYPES[fault.html ? '.html' : extname(name)],
      'cache-control': isUnkept ? 'no-store' : kept,
      ...(cors === true || cors?.some((role) => FILES[role] === name) ? { 'access-control-allow-origin': '*' } : {}),
    };
    if (fault.redirect) {
      const location = `${this.origin(fault.redirect)}/login/`;
      response.writeHead(302, { ...headers, location, 'cache-control': 'no-store' });
      return response.end();
    }
    const changed = spoilt(fault, fault.html ? Buffer.from(elsewhere) : readFileSync(join(bundle, name)), name);
    const isBare = fault.truncate || fault.reset || fault.stall || fault.hold;
    const body = isBare ? changed : gzipSync(changed);
    if (!isBare) headers['content-encoding'] = 'gzip';
    response.writeHead(fault.status ?? 200, { ...headers, 'content-length': body.length, connection: 'close' });
    response.flushHeaders();
    if (fault.reset) {
      response.write(body.subarray(0, body.length >> 1));
      await rest(100);
      return response.socket?.resetAndDestroy();
    }
    if (fault.stall) await this.#released;
    if (fault.hold) await rest(fault.hold);
    if (fault.drip) {
      for (let at = 0; at < body.length; at += fault.drip / 10) {
        response.write(body.subarray(at, at + fault.drip / 10));
        await rest(100);
      }
      return response.end();
    }
    if (fault.leave) response.once('finish', () => this.stop('other'));
    return response.end(body);
  }
}

// A file of the other release.
function other(name, response) {
  let body = readFileSync(join(crowded, name));
  if (name === FILES.entry) body = body.toString().replaceAll(`"${VERSION}"`, `"${OTHER_VERSION}"`);
  response.writeHead(200, { 'content-type': TYPES[extname(name)], 'cache-control': 'no-cache' });
  response.end(body);
}

// The bytes as the fault leaves them. A changed script would also tell if it ran.
function spoilt({ truncate, flip, skew }, bytes, name) {
  if (truncate) return bytes.subarray(0, bytes.length >> 1);
  if (skew) return Buffer.from(bytes.toString('latin1').replaceAll(BUILD, OTHER_BUILD), 'latin1');
  if (!flip) return bytes;
  if (name.endsWith('.js')) return Buffer.concat([Buffer.from('probe.ran.push("script");'), bytes]);
  const other = Buffer.from(bytes);
  other[other.length >> 1] ^= 1;
  return other;
}

// A page of iframes, one a row, so that slow rows wait together.
export async function board(sites) {
  const frame = ({ key, url, row }) => {
    const sandbox = row.sandbox === undefined ? '' : ` sandbox="${row.sandbox}"`;
    const src = row.isAlone ? 'about:blank' : url;
    const width = row.width ?? 190;
    return `<iframe id="${key}" title="${key}" src="${src}"${sandbox} width="${width}" height="150"></iframe>`;
  };
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>board</title>
    <style>body { margin: 0; display: flex; flex-wrap: wrap } iframe { border: 1px solid silver }</style>
    ${sites.map(frame).join('\n')}`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store' });
    response.end(html);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => new Promise((closed) => (server.close(closed), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
