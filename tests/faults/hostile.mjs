// What hosts do to a page: scripts that run in its head, style sheets, and places to put a widget. Each function is sent
// to the page as text, so none may use anything of this file.

const script = (work) => `<script>(${work})();</script>`;

export const SCRIPTS = {
  noWasm: () => delete globalThis.WebAssembly,
  oldWasm: () => (WebAssembly.validate = () => false),
  noSheets: () => {
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;
  },
  // Set before the tag is defined, which is ten seconds later.
  early: () =>
    document.addEventListener('readystatechange', () => {
      const [first, second] = document.querySelectorAll('skylet-dynamodb-capacity');
      if (document.readyState !== 'interactive' || Object.hasOwn(first, 'item')) return;
      first.item = '5 KB';
      second.requests = 20;
    }),
  taken: () => customElements.define('skylet-dynamodb-capacity', class extends HTMLElement {}),
  fromTemplate: () =>
    document.addEventListener('DOMContentLoaded', () => {
      const template = document.querySelector('template');
      template.after(template.content.cloneNode(true));
      probe.mark();
    }),
  fromDialog: () =>
    document.addEventListener('DOMContentLoaded', () => {
      document.querySelector('dialog').show();
      probe.mark();
    }),
  fromShadow: () => document.addEventListener('DOMContentLoaded', () => probe.mark()),
  // Prototype.js and MooTools changed what they liked.
  prototypes: () => {
    Array.prototype.each = Array.prototype.forEach;
    Array.prototype.clone = Array.prototype.slice;
    Array.prototype.include = Array.prototype.includes;
    String.prototype.camelize = String.prototype.strip = String.prototype.trim;
    Number.prototype.times = function () {};
    // Drivers follow what can be listed.
    Object.defineProperty(Object.prototype, 'extend', { value: function () {}, writable: true, configurable: true });
    Function.prototype.bind = function (self, given = []) {
      const work = this;
      return function (...more) {
        return work.apply(self, [].concat(given, more));
      };
    };
    Array.from = (item) => (item === null || item === undefined ? [] : Array.prototype.slice.call(item));
    Element.prototype.hide = Element.prototype.show = Element.prototype.update = function () {
      return this;
    };
    Event.prototype.stop = function () {
      this.preventDefault();
      this.stopPropagation();
    };
    window.$ = (id) => document.getElementById(id);
    window.$$ = (selector) => [...document.querySelectorAll(selector)];
  },
  frozen: () => {
    const names = 'Object Function Array String Number Boolean Symbol Error TypeError Promise Map Set WeakMap RegExp Date';
    for (const name of `${names} ArrayBuffer Uint8Array DataView TextDecoder JSON Math Reflect WebAssembly`.split(' ')) {
      if (globalThis[name].prototype) Object.freeze(globalThis[name].prototype);
      Object.freeze(globalThis[name]);
    }
  },
  otherFetch: () => {
    const { fetch } = window;
    window.fetch = function (...given) {
      return fetch.apply(this, given);
    };
  },
  noFetch: () => (window.fetch = () => Promise.reject(new Error('fetch is closed'))),
  otherPromise: () => {
    const Native = Promise;
    function Other(work) {
      const inner = new Native(work);
      this.then = (...given) => Other.resolve(inner.then(...given));
      this.catch = (given) => this.then(undefined, given);
      this.finally = (...given) => Other.resolve(inner.finally(...given));
    }
    Other.resolve = (value) => new Other((done) => done(value));
    Other.reject = (reason) => new Other((_, fail) => fail(reason));
    Other.all = (list) => new Other((done, fail) => Native.all(list).then(done, fail));
    Other.race = (list) => new Other((done, fail) => Native.race(list).then(done, fail));
    window.Promise = Other;
  },
  otherMap: () => {
    // As an older browser has it: what it is made with is left out, and nothing can be chained.
    window.Map = function () {
      let entries = [];
      const find = (key) => entries.find((entry) => entry[0] === key);
      this.get = (key) => find(key)?.[1];
      this.has = (key) => Boolean(find(key));
      this.delete = (key) => (entries = entries.filter((entry) => entry[0] !== key));
      this.set = (key, value) => {
        if (find(key)) find(key)[1] = value;
        else entries.push([key, value]);
      };
      this.forEach = (work) => entries.forEach(([key, value]) => work(value, key));
      this.values = () => entries.map(([, value]) => value);
      this[Symbol.iterator] = () => entries[Symbol.iterator]();
    };
  },
  noReflect: () => (window.Reflect = undefined),
  otherArrayFrom: () => (Array.from = (list) => Array.prototype.slice.call(list)),
  otherJson: () => {
    const { parse, stringify } = JSON;
    window.JSON = { parse: (...given) => parse(...given), stringify: (...given) => stringify(...given) };
  },
  noConsole: () => {
    delete window.console;
    window.console = undefined;
  },
  swallow: () => {
    addEventListener('error', (event) => event.stopImmediatePropagation(), true);
    window.onerror = () => true;
  },
  // The host hears of keys only what it may: Escape, Tab, and those its own controls take.
  shortcuts: () => {
    probe.heard = [];
    document.addEventListener('keydown', ({ key, target }) => {
      if (target.localName.startsWith('skylet')) probe.heard.push(key);
    });
  },
  stopKeys: () => document.addEventListener('keydown', (event) => event.stopPropagation(), true),
  preventKeys: () =>
    document.addEventListener('keydown', (event) => {
      if (event.target.localName.startsWith('skylet')) event.preventDefault();
    }, true),
  // A host that shows its tab panel some time after the widgets in it are ready; meanwhile they are to rest.
  reveal: () => {
    probe.hiddenCalls = 0;
    let ready = 0;
    document.addEventListener('skylet-ready', () => {
      ready += 1;
      if (ready !== 2) return;
      const { requestAnimationFrame, setTimeout, setInterval } = window;
      const counted = (work) => (...given) => {
        probe.hiddenCalls += 1;
        return work.apply(window, given);
      };
      setTimeout(() => {
        window.requestAnimationFrame = counted(requestAnimationFrame);
        window.setTimeout = counted(setTimeout);
        window.setInterval = counted(setInterval);
        setTimeout(() => {
          Object.assign(window, { requestAnimationFrame, setTimeout, setInterval });
          document.querySelector('#box').className = '';
          probe.mark();
        }, 300);
      }, 300);
    });
  },
};

export const hostile = (name) => (name === 'zone' ? '<script src="/zone.js"></script>' : script(SCRIPTS[name]));

export const SHEETS = {
  revert: '* { all: revert !important; }',
  initial: 'body, body *, body *::before { all: initial !important; } script { display: none !important; }',
  boxes:
    'div { display: flex !important; } span { display: none !important; }',
  reset: `* { margin: 0 !important; padding: 0 !important; border: 0 !important; box-sizing: content-box !important; }
    button, input, textarea { background: none !important; outline: 0 !important; }`,
  inherited: `body { font-size: 40px; font-weight: 900; font-style: italic; text-transform: uppercase; letter-spacing: 9px;
    word-spacing: 20px; line-height: 3; text-align: right; text-indent: 50px; white-space: pre; word-break: break-all;
    visibility: visible; color: red; cursor: wait; list-style: square; font-variant: small-caps; text-shadow: 1px 1px red;
    quotes: "x" "y"; tab-size: 1; hyphens: auto; user-select: none; }`,
  rem: 'html { font-size: 62.5% !important; }',
  motion: `* { transition: all 5s !important; } skylet-dynamodb-capacity, skylet-dynamodb-capacity * {
    animation: spin 1s infinite !important; } @keyframes spin { to { opacity: 0.9; } }`,
  variables: `:root { --paper: red; --ink: red; --muted: red; --edge: red; --accent: red; --surface: red; --name: 1px;
    --value: 1px; --series-1: red; --radius: 50px; --hairline: red; }`,
  none: '.none { display: none; }',
  zero: '.zero { width: 0; height: 0; overflow: hidden; }',
  clip: '#box { overflow: hidden; contain: layout paint; transform: rotate(0.001deg) scale(0.999); }',
  flex: 'body { display: flex; flex-direction: column; } skylet-dynamodb-capacity { min-width: 0; flex: none; }',
  grid: 'body { display: grid; grid-template-columns: minmax(0, 1fr); } skylet-dynamodb-capacity { min-width: 0; }',
  dark: 'html, body { background: #111; color: #eee; }',
};

export const PLACES = {
  shadow: (inner) => `<div id="outer"><template shadowrootmode="open">${inner}</template></div>`,
  template: (inner) => `<template>${inner}</template>`,
  dialog: (inner) => `<dialog>${inner}</dialog>`,
  none: (inner) => `<div id="box" class="none">${inner}</div>`,
  zero: (inner) => `<div id="box" class="zero">${inner}</div>`,
  clip: (inner) => `<div id="box">${inner}</div>`,
};
