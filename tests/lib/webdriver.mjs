// A thin client of the W3C WebDriver protocol for three engines, without a dependency.
// Input is the driver's own, so the page sees trusted keys and pointers.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

export const KEY = {
  tab: '\uE004', enter: '\uE007', escape: '\uE00C', space: ' ', pageUp: '\uE00E', pageDown: '\uE00F', end: '\uE010',
  home: '\uE011', left: '\uE012', up: '\uE013', right: '\uE014', down: '\uE015', backspace: '\uE003',
  shift: '\uE008', control: '\uE009',
};

// Drivers still at work; they end with this process, however it ends.
const drivers = new Set();
const endAll = () => drivers.forEach((driver) => endGroup(driver));
process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

function endGroup(driver) {
  drivers.delete(driver);
  try {
    process.kill(-driver.pid, 'SIGTERM');
  } catch {
    // Gone already.
  }
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const START_MS = 30_000;
const WAIT_MS = 30_000;

const SETUP = {
  chromium: ({ folder, port, width, height, dark }) => ({
    command: ['chromedriver', `--port=${port}`],
    environment: {},
    capabilities: {
      browserName: 'chrome',
      'goog:loggingPrefs': { browser: 'ALL' },
      'goog:chromeOptions': {
        binary: '/usr/bin/chromium',
        args: [
          '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
          '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
          '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding',
          `--window-size=${width},${height}`, `--user-data-dir=${join(folder, 'profile')}`,
          ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
        ],
      },
    },
  }),
  firefox: ({ port, dark }) => ({
    command: [process.env.GECKODRIVER ?? 'geckodriver', '--port', String(port)],
    environment: {},
    capabilities: {
      browserName: 'firefox',
      'moz:firefoxOptions': {
        args: ['-headless'],
        prefs: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
      },
    },
  }),
  webkit: ({ folder, port, width, height }) => {
    const run = join(folder, 'run');
    mkdirSync(run, { mode: 0o700 });
    return {
      command: [
        'xvfb-run', '-a', '-s', `-screen 0 ${width + 60}x${height + 80}x24`,
        'dbus-run-session', '--', 'WebKitWebDriver', `--port=${port}`,
      ],
      environment: {
        XDG_RUNTIME_DIR: run,
        HOME: folder,
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Wasm is compiled on the page's own thread: on a busy machine WebKitGTK 2.50 on x86-64 jumps astray while functions
        // are replaced by those another thread has compiled, and reports memory out of bounds or ends by a segmentation fault.
        JSC_useConcurrentJIT: '0',
      },
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
    };
  },
};

function miniBrowser() {
  const listed = execFileSync('sh', ['-c', 'dpkg -L libwebkit2gtk-4.1-0 libwebkit2gtk-4.0-37 2>/dev/null || true']);
  const found = listed.toString().split('\n').find((line) => line.endsWith('/MiniBrowser') && existsSync(line));
  if (!found) throw new Error('MiniBrowser: not found in the packages of libwebkit2gtk');
  return found;
}

// Ports for drivers, below those that systems give to servers that ask for any: between this look and the driver's own
// start nobody else's server comes there. Each process begins elsewhere.
const PORTS = { first: 10_000, count: 20_000 };
let nextPort = process.pid * 37;

async function freePort() {
  for (;;) {
    const port = PORTS.first + (nextPort % PORTS.count);
    nextPort += 1;
    const isFree = await new Promise((told) => {
      const server = createServer().once('error', () => told(false));
      server.listen(port, '127.0.0.1', () => server.close(() => told(true)));
    });
    if (isFree) return port;
  }
}

// A browser of one kind. `start()` runs it, `open(...)` shows a page, `close()` ends browser, driver and their folder.
export class Browser {
  #options;

  constructor(kind, { width = 1000, height = 900, dark = false } = {}) {
    this.kind = kind;
    this.#options = { width, height, dark };
  }

  // A browser that draws no frames is of no use to any test: it is replaced before the first one.
  async start() {
    for (let attempt = 1; ; attempt += 1) {
      await this.#launch();
      if (await this.draws()) return;
      await this.close();
      if (attempt === 3) throw new Error(`${this.kind}: draws no frames, started ${attempt} times`);
    }
  }

  async #launch() {
    const { width, height } = this.#options;
    this.session = null;
    this.folder = mkdtempSync(join(tmpdir(), 'skylet-browser-'));
    const port = await freePort();
    this.base = `http://127.0.0.1:${port}`;
    const { command, capabilities, environment } = SETUP[this.kind]({ ...this.#options, folder: this.folder, port });
    const log = openSync(join(this.folder, 'driver.log'), 'w');
    // A group of its own, so that the browser ends with its driver.
    this.driver = spawn(command[0], command.slice(1), {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...environment },
    });
    drivers.add(this.driver);
    try {
      await this.#connect(capabilities);
      await this.call('POST', '/timeouts', { script: 30_000, pageLoad: 30_000 });
      await this.call('POST', '/window/rect', { width, height });
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async #connect(capabilities) {
    const until = Date.now() + START_MS;
    for (;;) {
      try {
        await this.ask('GET', '/status');
        break;
      } catch (error) {
        if (Date.now() > until) throw new Error(`${this.kind}: the driver does not answer: ${error.message}`);
        await rest(100);
      }
    }
    const { sessionId } = await this.ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.session = `/session/${sessionId}`;
  }

  async ask(method, path, body) {
    const response = await fetch(this.base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${this.kind}: ${value.error}: ${value.message}`);
    return value;
  }

  call(method, path, body) {
    return this.ask(method, this.session + path, body);
  }

  // Whether frames are drawn and keys arrive.
  async draws() {
    const page = 'data:text/html,<input autofocus onkeydown="document.title=event.key">';
    try {
      await this.call('POST', '/timeouts', { script: 5_000 });
      await this.open(page);
      await this.call('POST', '/execute/async', { script: 'const done = arguments[0]; requestAnimationFrame(() => done(true))', args: [] });
      await this.run(() => document.querySelector('input').focus());
      await this.press('k');
      const title = await this.run(() => document.title);
      await this.call('POST', '/timeouts', { script: 30_000 });
      return title === 'k';
    } catch {
      return false;
    }
  }

  open(url) {
    return this.call('POST', '/url', { url });
  }

  // Runs a function in the page; its arguments and result are JSON, or elements.
  run(work, ...args) {
    return this.call('POST', '/execute/sync', { script: `return (${work}).apply(null, arguments)`, args });
  }

  // Waits until a function of the page gives something, and returns that.
  async until(work, ...args) {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const value = await this.run(work, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`${this.kind}: not within ${WAIT_MS / 1000} s: ${work}`);
      await rest(50);
    }
  }

  // Presses keys one after another; `hold` are held meanwhile.
  async press(keys, hold = []) {
    const each = [...keys].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    const actions = [
      ...hold.map((value) => ({ type: 'keyDown', value })), ...each, ...hold.map((value) => ({ type: 'keyUp', value })),
    ];
    await this.call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  // Drags from one point of the window to another with the left button.
  async drag([fromX, fromY], [toX, toY]) {
    const move = (x, y) => ({ type: 'pointerMove', duration: 50, origin: 'viewport', x: Math.round(x), y: Math.round(y) });
    const middle = move((fromX + toX) / 2, (fromY + toY) / 2);
    const actions = [
      move(fromX, fromY), { type: 'pointerDown', button: 0 }, middle, move(toX, toY), { type: 'pointerUp', button: 0 },
    ];
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.call('POST', '/actions', { actions: [pointer] });
  }

  click(point) {
    return this.drag(point, point);
  }

  // What the engine itself computes for assistive technologies.
  async computed(element, what) {
    return this.call('GET', `/element/${element[ELEMENT]}/computed${what}`);
  }

  async screenshot() {
    return Buffer.from(await this.call('GET', '/screenshot'), 'base64');
  }

  async close() {
    if (!this.driver) return;
    if (this.session) await this.call('DELETE', '').catch(() => {});
    endGroup(this.driver);
    await rest(200);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
