// The element itself: it owns the children, the shadow root, the snapshot and the border to the wasm.
// It never writes the page's own elements, address, globals or storage.

import { askAgain, prepared } from './engine.js';
import { Fault } from './files.js';
import { forgetNear, language, whenNear } from './surroundings.js';

const COMMON = ['lang', 'theme', 'height', 'loading', 'state'];
const THEMES = ['light', 'dark', 'projector'];
const STALL_MS = 8000;
// So many crashes within a minute, and it stays down until asked.
const CRASHES = 3;
const MINUTE_MS = 60_000;
const FOCUSABLE = '.slider, input, button';

const SHEET = `
:host { display: block !important; container-type: inline-size; }
:host([hidden]) { display: none !important; }
.frame { min-height: var(--wide); }
@container (max-width: 559px) { .frame { min-height: var(--narrow); } }
.frame[data-state=ready] { min-height: var(--author, 0); }
.frame:not([data-state=ready]) > .base, .frame[data-state=ready] > slot, .fault:empty { display: none; }
.fault { all: initial; display: block; font: inherit; font-size: 14px; color: inherit; margin-block: 8px; }
.fault button { all: unset; cursor: pointer; text-decoration: underline; padding: 12px 8px; }
.fault button:focus-visible { outline: 2px solid currentColor; }
@media print { .frame { min-height: 0; } }
`;

// Nothing of a browser is touched where there is none.
const Base = globalThis.HTMLElement ?? class {};

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

// Style sheets can be shared within one document only.
const sheets = new WeakMap();
function adopted(ownerDocument, text) {
  if (!sheets.has(ownerDocument)) sheets.set(ownerDocument, new Map());
  const known = sheets.get(ownerDocument);
  if (!known.has(text)) {
    const sheet = new ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return known.get(text);
}

class Shell extends Base {
  static version = BUILD.version;

  static get observedAttributes() {
    return [...COMMON, ...this.widget.settings.map(([name]) => name)];
  }

  #internals = this.attachInternals?.();
  #frame = null;
  #base = null;
  #slot = null;
  #fault = null;
  #state = 'idle';
  // The started widget, and what gives it a place to start in.
  #instance = null;
  #start = null;
  #crashes = [];
  #snapshot = null;
  // Settings given by attribute or property since the last paint; undefined returns one to its default.
  #pending = new Map();
  #isApplying = false;
  #stall = 0;
  // Which attempt to load counts.
  #turn = 0;
  #lang = 'ko';
  // Style sheets of the widget, as texts.
  #styles = [];
  // What reads the page's theme; it comes with the glue.
  #theme = null;

  get #widget() {
    return this.constructor.widget;
  }

  // Before the first start attributes are read from the element itself; afterwards each is one more writer.
  get #hasStarted() {
    return this.#instance !== null || this.#snapshot !== null;
  }

  get readyState() {
    return this.#state;
  }

  // The state as a link carries it.
  get state() {
    this.#flush();
    return this.#instance?.snapshot() ?? this.#snapshot ?? this.getAttribute('state') ?? '';
  }

  set state(text) {
    this.#restore(String(text));
  }

  // The results by name, frozen; undefined until ready.
  get result() {
    this.#flush();
    const flat = this.#instance?.results();
    if (!flat) return undefined;
    const result = {};
    for (let at = 0; at < flat.length; at += 3) {
      result[flat[at]] = Object.freeze({ value: flat[at + 1], unit: flat[at + 2] });
    }
    return Object.freeze(result);
  }

  // Returns to the author's values.
  reset() {
    this.#snapshot = null;
    this.#pending.clear();
    if (this.#instance) this.#applyAuthor();
  }

  focus(options) {
    const first = this.#base?.querySelector(FOCUSABLE);
    first ? first.focus(options) : super.focus(options);
  }

  connectedCallback() {
    this.#build();
    this.#upgradeProperties();
    this.surroundingsChanged();
    if (this.#instance) return;
    const load = () => this.#load();
    if (this.getAttribute('loading') === 'eager') return void load();
    whenNear(this, load);
    this.addEventListener('focusin', load, { once: true });
    addEventListener('beforeprint', load, { once: true });
    this.#forget = () => {
      forgetNear(this);
      this.removeEventListener('focusin', load);
      removeEventListener('beforeprint', load);
    };
  }

  #forget = () => {};

  disconnectedCallback() {
    // A move takes the element out and puts it in again before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#theme?.leave(this);
      this.#forget();
      clearTimeout(this.#stall);
      if (this.#instance) this.#keep();
      this.#drop();
      this.#show('idle');
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'state') {
      if (this.#hasStarted && after !== null) this.#restore(after);
    } else if (name === 'loading') {
      if (after === 'eager' && this.#frame) this.#load();
    } else if (COMMON.includes(name)) {
      if (this.#frame) this.surroundingsChanged();
    } else if (this.#hasStarted) {
      this.#give(name, after ?? undefined);
    }
  }

  // Something around the element changed: its theme, language or reserved height may be others now.
  surroundingsChanged() {
    if (this.#theme) {
      const asked = this.getAttribute('theme');
      const theme = THEMES.includes(asked) ? asked : this.#theme.pageTheme(this);
      this.#base.dataset.theme = theme;
      for (const name of THEMES) this.#internals?.states?.[name === theme ? 'add' : 'delete'](name);
    }
    const lang = language(this);
    if (lang !== this.#lang) {
      this.#lang = lang;
      this.#instance?.set_lang(lang);
    }
    this.#name();
    const height = this.getAttribute('height')?.trim();
    const author = /^\d+(\.\d+)?(px|em)?$/.test(height ?? '') ? height.replace(/\d$/, '$&px') : '';
    const { narrow, wide } = this.#widget.height;
    this.#frame.style.setProperty('--author', author || '0px');
    this.#frame.style.setProperty('--narrow', author || `${narrow}px`);
    this.#frame.style.setProperty('--wide', author || `${wide}px`);
  }

  // A started element is a group with a name.
  #name() {
    if (!this.#internals || !this.#instance) return;
    this.#internals.role = 'group';
    this.#internals.ariaLabel = this.#instance.title();
  }

  #build() {
    if (this.#frame) return this.#dress();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const make = (tag, className) => {
      const made = this.ownerDocument.createElement(tag);
      if (className) made.className = className;
      return made;
    };
    this.#frame = make('div', 'frame');
    this.#slot = make('slot');
    this.#fault = make('p', 'fault');
    this.#fault.setAttribute('part', 'note');
    this.#fault.setAttribute('role', 'status');
    this.#base = make('div', 'base');
    this.#frame.append(this.#slot, this.#fault, this.#base);
    root.replaceChildren(this.#frame);
    this.#dress();
  }

  // Sheets belong to one document; moved to another, an element loses them.
  adoptedCallback() {
    if (this.#frame) this.#dress();
  }

  #dress() {
    const { ownerDocument, shadowRoot } = this;
    if (!ownerDocument.defaultView || !('adoptedStyleSheets' in shadowRoot)) return;
    shadowRoot.adoptedStyleSheets = [SHEET, ...this.#styles].map((text) => adopted(ownerDocument, text));
  }

  // A property set before the tag was defined hides the accessor behind it.
  #upgradeProperties() {
    for (const name of ['state', ...this.#widget.settings.map(([name]) => camel(name))]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  async #load() {
    this.#forget();
    if (this.#state === 'loading' || this.#instance) return;
    this.#show('loading');
    const turn = ++this.#turn;
    const isLast = () => turn === this.#turn && this.isConnected && !this.#instance;
    clearTimeout(this.#stall);
    this.#stall = setTimeout(() => isLast() && this.#fail(new Fault('E-07', 'the files have not arrived')), STALL_MS);
    try {
      this.#start = await prepared(this.constructor.slug);
      // What comes late is welcome too.
      if (this.isConnected && !this.#instance) this.#mount(this.#start());
    } catch (error) {
      if (isLast()) this.#fail(error);
    }
  }

  #mount({ home, styles, theme }) {
    clearTimeout(this.#stall);
    this.#theme = theme;
    theme.enter(this);
    this.surroundingsChanged();
    const { slug } = this.constructor;
    this.#styles = styles;
    this.#dress();
    const crashed = (error) => instance === this.#instance && this.#crashed(error);
    const instance = home.mount(crashed, slug, this.#base, this.#lang, (kind) => this.#heard(kind));
    this.#instance = instance;
    this.#applyAuthor(this.#snapshot ?? undefined);
    this.#flush();
    if (home.isDead) return;
    this.#name();
    this.#show('ready');
    this.#tell('skylet-ready', this.#detail());
  }

  // It starts again from its snapshot, where the reader was; after several crashes it waits to be asked.
  #crashed(error) {
    const focusable = () => [...this.#base.querySelectorAll(FOCUSABLE)];
    const at = focusable().indexOf(this.shadowRoot.activeElement);
    const now = performance.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < MINUTE_MS), now];
    this.#drop();
    if (this.#crashes.length >= CRASHES) {
      this.#crashes = [];
      return this.#fail(new Fault('E-08', String(error)));
    }
    try {
      this.#mount(this.#start());
      focusable()[at]?.focus({ preventScroll: true });
    } catch (fault) {
      this.#fail(fault);
    }
  }

  // The author's attributes, then a state link: the author's, or another.
  #applyAuthor(state = this.getAttribute('state')) {
    this.#instance.clear();
    for (const [name] of this.#widget.settings) {
      if (this.hasAttribute(name)) this.#notice(this.#instance.apply(name, this.getAttribute(name)));
    }
    if (state !== null) this.#notice(this.#instance.restore(state));
  }

  #restore(text) {
    this.#pending.clear();
    this.#snapshot = text;
    if (this.#instance) this.#applyAuthor(text);
  }

  // Takes a setting; many within one turn of the page's scripts are one change.
  #give(name, text) {
    this.#pending.set(name, text);
    if (this.#isApplying) return;
    this.#isApplying = true;
    queueMicrotask(() => this.#flush());
  }

  #flush() {
    this.#isApplying = false;
    if (!this.#instance || !this.#pending.size) return;
    const given = this.#pending;
    // What a listener gives meanwhile is a change of its own.
    this.#pending = new Map();
    for (const [name, text] of given) this.#notice(this.#instance.apply(name, text));
    // After a crash what was given waits for the next start.
    if (!this.#keep()) this.#pending = new Map([...given, ...this.#pending]);
  }

  // What it comes back to after a crash or away from the page; whether there is something new.
  #keep() {
    const snapshot = this.#instance.snapshot();
    this.#snapshot = snapshot ?? this.#snapshot;
    return snapshot !== undefined;
  }

  #heard(kind) {
    if (kind === 'reset') this.reset();
    if (kind === 'language') {
      this.#lang = this.#instance.lang();
      this.#name();
    } else {
      this.#keep();
      this.#tell(kind === 'input' ? 'skylet-input' : 'skylet-change', this.#detail());
    }
  }

  #detail() {
    const texts = this.#instance.inputs() ?? [];
    const inputs = Object.fromEntries(this.#widget.settings.map(([name], at) => [name, texts[at]]));
    return { inputs, result: this.result, state: this.#instance.snapshot() ?? this.#snapshot };
  }

  #notice(message) {
    if (message) this.#tell('skylet-error', { code: 'E-20', message });
  }

  #drop() {
    // Chromium keeps radio buttons of a shadow root, and all they listen with, for as long as they have a name.
    for (const named of this.#base.querySelectorAll('[name]')) named.removeAttribute('name');
    // What a crashed widget has left listening goes with the node.
    const fresh = this.#base.cloneNode(false);
    this.#base.replaceWith(fresh);
    this.#base = fresh;
    this.#instance?.free();
    this.#instance = null;
  }

  #fail(error) {
    const code = error.code ?? 'E-06';
    const [ko, en, canRetry] = BUILD.faults[code];
    const isKorean = this.#lang === 'ko';
    clearTimeout(this.#stall);
    this.#show(canRetry ? 'error' : 'fallback');
    this.#fault.append(`${isKorean ? ko : en} (${code}) `);
    if (canRetry) {
      const retry = this.ownerDocument.createElement('button');
      retry.type = 'button';
      retry.textContent = BUILD.retry[isKorean ? 0 : 1];
      retry.addEventListener('click', () => {
        askAgain();
        this.#load();
      });
      this.#fault.append(retry);
    }
    if (code === 'E-02') {
      const load = () => this.#load();
      addEventListener('online', load, { once: true });
      this.#forget = () => removeEventListener('online', load);
    }
    this.#tell('skylet-error', { code, message: error.message });
  }

  #show(state) {
    const states = this.#internals?.states;
    states?.delete(this.#state);
    states?.add(state);
    this.#state = state;
    this.#frame.dataset.state = state;
    this.#fault.replaceChildren();
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  // The value of a setting now: as shown, as given, or the default.
  #read(at) {
    const [name, fallback, isNumber] = this.#widget.settings[at];
    this.#flush();
    const text = this.#instance?.inputs()?.[at] ?? this.#pending.get(name) ?? this.getAttribute(name) ?? fallback;
    return isNumber && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  }

  static {
    if (DEV_TOOLS) {
      this.prototype.breakIn = function (...given) {
        this.#instance.breakIn(...given);
      };
    }
  }

  // The property of a setting: reads what is shown, takes text or a number.
  static accessor(at) {
    return {
      get() {
        return this.#read(at);
      },
      set(value) {
        this.#give(this.#widget.settings[at][0], value === null || value === undefined ? undefined : String(value));
      },
      enumerable: true,
      configurable: true,
    };
  }
}

// The element class of one widget, with a property for each setting.
export function shellOf(slug, widget) {
  const Own = class extends Shell {
    static slug = slug;
    static widget = widget;
  };
  widget.settings.forEach(([name], at) => Object.defineProperty(Own.prototype, camel(name), Shell.accessor(at)));
  return Own;
}
