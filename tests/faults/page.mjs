// The page every row shows: a host with a style sheet, a script and a button of its own, and two widgets in it.

import { FILES, INTEGRITY, OTHER_RELEASE, RELEASE } from './files.mjs';
import { PLACES, SHEETS, hostile } from './hostile.mjs';

const NONCE = 'c2t5bGV0';
export const FALLBACKS = ['DynamoDB: 9 KB … 150 RCU', 'DynamoDB: 4.5 KB … 100 RCU'];

// Another page in place of a file.
export const elsewhere = '<!doctype html><title>Elsewhere</title><p>Sign in to use this network.';

export function markup(site) {
  const { row } = site;
  const own = site.origin();
  const entry = `${site.origin(row.from)}${RELEASE}${FILES.entry}`;
  const nonce = row.nonce ? ` nonce="${NONCE}"` : '';
  const integrity = row.integrity ? ` integrity="${INTEGRITY}" crossorigin` : '';
  const watch = row.watch ? ` data-watch="${row.watch}"` : '';
  const widget = (attributes, text) => `<skylet-dynamodb-capacity lang="ko" loading="eager" ${attributes}>
      <a href="#answer">${text}</a>
    </skylet-dynamodb-capacity>`;
  const place = PLACES[row.place] ?? ((inner) => inner);
  const entries = {
    twice: [entry, entry, `${entry}?again`],
    'newer after': [entry, entry.replace(RELEASE, OTHER_RELEASE)],
    'newer before': [entry.replace(RELEASE, OTHER_RELEASE), entry],
  }[row.entries] ?? [entry];
  return `<!doctype html><html lang="ko"${row.dir ? ` dir="${row.dir}"` : ''}><head><meta charset="utf-8"><title>${row.id}</title>
    ${row.hijack ? hijack(site) : ''}
    <link rel="stylesheet" href="${own}/host.css"><script src="${own}/probe.js"${nonce}${watch}></script>
    ${row.sheet ? `<style id="hostile">${SHEETS[row.sheet]}</style>` : ''}
    ${row.script ? hostile(row.script) : ''}</head><body>
    <h1>Heading</h1><p id="intro">A paragraph of the host.</p><button id="host" type="button">0</button>
    ${row.far ? '<div class="far"></div>' : ''}
    ${place(`${widget('', FALLBACKS[0])}
    ${widget('item="4.5 KB"', FALLBACKS[1])}`)}
    <p id="closing">The last paragraph.</p>
    ${entries.map((src) => `<script type="module" src="${src}"${integrity}${nonce}></script>`).join('\n')}</body></html>`;
}

// A host whose base and import map lead every relative address astray.
function hijack(site) {
  const names = Object.values(FILES).flatMap((name) => [name, `./${name}`, `/${name}`]);
  const imports = Object.fromEntries(names.map((name) => [name, `${site.origin('other')}/login/`]));
  return `<base href="${site.origin('other')}/elsewhere/">
    <script type="importmap">${JSON.stringify({ imports })}</script>`;
}

export const STYLE = `
html { overflow-y: scroll; background: #fff; }
body { margin: 8px; font: 16px/1.5 sans-serif; }
.far { height: 1500px; }
.far ~ * { width: 332px; }
`;

// The host's script. What it notes is the evidence: a driver's script would pass policies that bind the page.
export const PROBE = `(${() => {
  const probe = { errors: [], violations: [], told: [], ran: [], layout: null, heights: [], moved: 0, shift: 0 };
  const watch = document.currentScript.dataset.watch;
  window.probe = probe;
  addEventListener('error', ({ message }) => probe.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => probe.errors.push('rejected: ' + reason));
  document.addEventListener('securitypolicyviolation', (event) => {
    probe.violations.push(event.effectiveDirective + ' ' + event.blockedURI);
  });
  // Kept, since a host may replace it.
  const { stringify } = JSON;
  const elements = () => {
    const root = document.querySelector('#outer')?.shadowRoot ?? document;
    return [...root.querySelectorAll('skylet-dynamodb-capacity')];
  };
  probe.elements = elements;
  // The page as its own scripts have left it.
  probe.mark = () => (probe.html = document.documentElement.outerHTML);
  // The names in the page's global object and on what everything inherits from.
  const COMMON = [Object, Array, Function, String, Number, Promise, Set, Element, HTMLElement, Node, Event, Document];
  const names = (object) => Object.getOwnPropertyNames(object).filter((name) => !/^\d+$/.test(name));
  probe.names = () => [...names(window), ...COMMON.flatMap((each) => names(each.prototype))];
  probe.added = () => {
    const known = new Set(probe.before);
    return probe.names().filter((name) => !known.has(name));
  };
  for (const type of ['skylet-ready', 'skylet-error']) {
    document.addEventListener(type, (event) => {
      const element = elements().indexOf(event.target);
      probe.told.push({ type, code: event.detail.code, at: performance.now(), time: Date.now(), element });
    });
  }
  const place = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height].map((length) => length.toFixed(1));
  };
  probe.digest = () => stringify([...document.querySelectorAll('h1, #intro, #host')].map(place));
  // A frame in a process of its own is laid out some time later.
  const note = () => {
    if (document.querySelector('h1').offsetWidth) probe.layout = probe.digest();
    else setTimeout(note, 10);
  };
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    probe.before = probe.names();
    note();
    const button = document.getElementById('host');
    button.addEventListener('click', () => (button.textContent = Number(button.textContent) + 1));
    const blocks = document.querySelectorAll('h1, #intro, #host, #closing');
    if (watch === 'layout') sample([...blocks].map((element) => [element]));
  });
  if (watch === 'wasm') {
    const { Instance, instantiate } = WebAssembly;
    WebAssembly.Instance = class extends Instance {
      constructor(...given) {
        super(...given);
        probe.ran.push('wasm');
      }
    };
    WebAssembly.instantiate = (given, ...more) => {
      // A few bytes only ask whether wasm may run.
      if (given.byteLength > 100) probe.ran.push('wasm');
      return instantiate(given, ...more);
    };
  }
  // Every frame: how high the first widget stands, and how far the host's own blocks moved while one could see them.
  const sample = (blocks) => {
    const [element] = elements();
    for (const block of blocks) {
      const { top, bottom } = block[0].getBoundingClientRect();
      const [before] = block.splice(1, 1, { top, bottom });
      const isSeen = (box) => box.top < innerHeight && box.bottom > 0;
      const isInSight = before && (isSeen(before) || isSeen({ top, bottom }));
      if (isInSight) probe.moved += Math.abs(top - before.top) / innerHeight;
    }
    const painted = element.shadowRoot?.querySelector('.frame').dataset.state;
    const now = [painted ?? 'plain', element.offsetHeight, element.firstElementChild.offsetHeight > 0];
    if (String(probe.heights.at(-1)) !== String(now)) probe.heights.push(now);
    requestAnimationFrame(() => sample(blocks));
  };
  if (watch === 'layout' && PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    const add = (list) => list.getEntries().forEach(({ value }) => (probe.shift += value));
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  }
}})();`;
