// Where a browser test takes place: a server with a release and with pages of the test's own, a browser, and what tests
// do to the widget on such a page. Called once in a `describe`: there before its first test, gone after its last.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { TAG, middle } from './inside.mjs';
import { bundle } from './paths.mjs';
import { serve } from './server.mjs';
import { Browser } from './webdriver.mjs';

const HTML = 'text/html; charset=utf-8';

// What a page waits for unless a test says otherwise.
const areReady = (tag) => [...document.querySelectorAll(tag)].every(({ readyState }) => readyState === 'ready');

// `folder` holds the release, `size` is the window's, `widget` the tag of what is tested; `headers` may add some to an
// answer, and `mounts` says what is served where, if that is more than the release in its place.
export function room(engine, options = {}) {
  const { folder = bundle, size, widget = TAG, headers, mounts = (release) => [[release, folder]] } = options;
  const { version, files } = JSON.parse(readFileSync(join(folder, 'manifest.json')));
  const release = `/skylet/${version}/`;
  const browser = new Browser(engine, size);
  // Path to HTML.
  const pages = new Map();
  let server;

  before(async () => {
    const answer = (path) => (pages.has(path) ? { status: 200, type: HTML, body: Buffer.from(pages.get(path)) } : null);
    server = await serve(mounts(release), { headers, answer });
    await browser.start();
  });
  after(async () => {
    await browser.close();
    await server?.close();
  });

  // Has a page served, and says where.
  function put(html) {
    const path = `/page-${pages.size}/`;
    pages.set(path, html);
    return path;
  }

  // A page of elements, each given by its attributes, and waits for them. `root` and `body` are attributes, `head` and
  // `foot` what stands before the elements and behind them, `inner` what stands in each.
  async function open(elements = '', page = {}) {
    const { lang = 'ko', root = '', head = '', body = '', inner = '', foot = '' } = page;
    const { tag = widget, until = areReady } = page;
    const all = [elements].flat().map((attributes) => `<${tag} loading="eager" ${attributes}>${inner}</${tag}>`);
    const path = put(`<!doctype html><html lang="${lang}" ${root}><meta charset="utf-8">
      <link rel="icon" href="data:,"><title>x</title>${head}<body ${body}>${all.join('')}${foot}
      <script type="module" src="${release}skylet.js" integrity="${files['skylet.js'].integrity}" crossorigin></script>
      </body></html>`);
    await browser.open(server.url + path);
    await browser.until(until, tag);
    return path;
  }

  // Runs a function with the first element and its shadow root.
  const inside = (work, ...args) => {
    const called = `(tag, ...args) => {
      const element = document.querySelector(tag);
      return (${work})(element, element.shadowRoot, ...args);
    }`;
    return browser.run(called, widget, ...args);
  };
  const isSeen = (selector) =>
    inside((_, root, selector) => [...root.querySelectorAll(selector)].some((one) => one.checkVisibility()), selector);

  return {
    browser,
    version,
    release,
    pages,
    put,
    open,
    inside,
    isSeen,
    // Address and log of the server, once it is there.
    get url() {
      return server.url;
    },
    get log() {
      return server.log;
    },
    // The first of a kind inside: the focus goes there, a pointer clicks it, its text.
    focus: (selector) => inside((_, root, selector) => root.querySelector(selector).focus(), selector),
    click: async (selector) => browser.click(await browser.run(middle, selector, widget)),
    text: (selector) => inside((_, root, selector) => root.querySelector(selector)?.textContent ?? null, selector),
  };
}

// Style of a page as wide as this, in pixels.
export const wide = (width) => `<style>body { margin: 0; width: ${width}px }</style>`;
