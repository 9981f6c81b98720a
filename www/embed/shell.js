// The element itself: it owns the children, the shadow root, the snapshot and the border to the wasm.
// It never writes the page's own elements, address, globals or storage.

import { askAgain, prepared } from './engine.js';
import { Fault } from './files.js';
import { forgetNear, language, whenNear } from './surroundings.js';

// Attributes of every element: what is around it, and what the author says of its widget.
const COMMON = ['lang', 'theme', 'height', 'loading', 'state'];
const OPTIONS = ['mode', 'scene', 'lock', 'hide', 'heading', 'seed'];
const STALL_MS = 8000;
const FOCUSABLE = '.slider, input, select, button';

const SHEET = `
:host { display: block !important; container-type: inline-size !important; }
:host([hidden]) { display: none !important; }
.frame { min-height: var(--wide); }
@container (max-width: 559px) { .frame { min-height: var(--narrow); } }
.frame[data-whole] { min-height: var(--author, 0); }
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
  if (!sheets.has(ownerDocument)) sheets.set(ownerDocument, {});
  const known = sheets.get(ownerDocument);
  if (!known[text]) {
    known[text] = new ownerDocument.defaultView.CSSStyleSheet();
    known[text].replaceSync(text);
  }
  return known[text];
}

class Shell extends Base {
  static version = BUILD.version;

  static get observedAttributes() {
    return [...COMMON, ...this.names];
  }

  #internals = this.attachInternals?.();
  #frame = null;
  #base = null;
  #slot = null;
  #fault = null;
  #state = 'idle';
  // The started widget, and what gives it a place to start in.
  #living = null;
  #start = null;
  // What outlives a start: snapshot, texts worked on, steps to take back, crashes, options given by property.
  #memory = { snapshot: null, kept: [], steps: [], at: -1, crashes: [], options: {} };
  // Settings given by attribute or property since the last paint; undefined returns one to its default.
  #pending = {};
  #isApplying = false;
  #stall = 0;
  // Which attempt to load counts.
  #turn = 0;
  #lang = 'ko';
  // Style sheets of the widget, as texts.
  #styles = [];

  get #widget() {
    return this.constructor.widget;
  }

  // Before the first start attributes are read from the element itself; afterwards each is one more writer.
  get #hasStarted() {
    return this.#living !== null || this.#memory.snapshot !== null;
  }

  get readyState() {
    return this.#state;
  }

  // The state as a link carries it.
  get state() {
    this.#flush();
    return this.#living?.snapshot ?? this.#memory.snapshot ?? this.getAttribute('state') ?? '';
  }

  set state(text) {
    this.#restart(String(text));
  }

  // The results by name, frozen; undefined until ready.
  get result() {
    this.#flush();
    return this.#living?.result;
  }

  // Returns to the author's values.
  reset() {
    this.#restart(null);
  }

  // Takes the last change back, whoever made it, or makes it again; whether there was one.
  undo() {
    this.#flush();
    return this.#living?.step(-1) ?? false;
  }

  redo() {
    this.#flush();
    return this.#living?.step(1) ?? false;
  }

  // The address of the full page with this widget as it stands, as settings or as a state; undefined until ready.
  toURL(options) {
    this.#flush();
    return this.#living?.url(options);
  }

  // The text to paste for this widget as it stands; undefined until ready.
  toEmbedCode(kind) {
    this.#flush();
    return this.#living?.code(kind);
  }

  focus(options) {
    const first = this.#base?.querySelector(FOCUSABLE);
    first ? first.focus(options) : super.focus(options);
  }

  connectedCallback() {
    this.#build();
    this.#upgradeProperties();
    this.surroundingsChanged();
    if (this.#living) return;
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
      this.#forget();
      clearTimeout(this.#stall);
      this.#living?.keep();
      this.#drop();
      this.#show('idle');
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'state') {
      if (this.#hasStarted && after !== null) this.#restart(after);
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
    const lang = language(this);
    if (lang !== this.#lang) {
      this.#lang = lang;
      if (this.#living) this.#living.lang = lang;
    }
    this.#living?.dress();
    const height = this.getAttribute('height')?.trim();
    const author = /^\d+(\.\d+)?(px|em)?$/.test(height ?? '') ? height.replace(/\d$/, '$&px') : '';
    const { narrow, wide } = this.#widget.height;
    this.#frame.style.setProperty('--author', author || '0px');
    this.#frame.style.setProperty('--narrow', author || `${narrow}px`);
    this.#frame.style.setProperty('--wide', author || `${wide}px`);
  }

  #build() {
    if (this.#frame) return this.#dress();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const make = (tag, attributes) => {
      const made = this.ownerDocument.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      return made;
    };
    this.#frame = make('div', { class: 'frame' });
    this.#slot = make('slot', {});
    this.#fault = make('p', { class: 'fault', part: 'note', role: 'status' });
    this.#base = make('div', { class: 'base' });
    this.#frame.append(this.#slot, this.#fault, this.#base);
    root.replaceChildren(this.#frame, make('slot', { name: 'caption' }));
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
    for (const name of ['state', ...this.constructor.names.map(camel)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  async #load() {
    this.#forget();
    if (this.#state === 'loading' || this.#living) return;
    this.#show('loading');
    const turn = ++this.#turn;
    const isLast = () => turn === this.#turn && this.isConnected && !this.#living;
    clearTimeout(this.#stall);
    this.#stall = setTimeout(() => isLast() && this.#fail(new Fault('E-07', 'the files have not arrived')), STALL_MS);
    try {
      this.#start = await prepared(this.constructor.slug);
      // What comes late is welcome too.
      if (this.isConnected && !this.#living) this.#mount(this.#start());
    } catch (error) {
      if (isLast()) this.#fail(error);
    }
  }

  #mount({ home, styles, Living, later }) {
    clearTimeout(this.#stall);
    this.#styles = styles;
    this.#dress();
    const living = new Living(this.#inner(), this.#memory, home);
    this.#living = living;
    this.#flush();
    if (home.isDead) return;
    living.name();
    // It can be seen and used. It is ready when what comes later is there too, or will not come.
    this.#frame.dataset.state = 'ready';
    // What comes later finds its place kept free.
    const ready = () => {
      if (living !== this.#living || home.isDead) return;
      this.#show('ready');
      this.#tell('skylet-ready', living.detail());
    };
    const enough = new Promise((done) => setTimeout(done, STALL_MS));
    const complete = later.then(([parts, style]) => {
      styles.push(style);
      this.#dress();
      living.complete(parts);
    });
    // Its place is kept for as long as it may come.
    const whole = () => living === this.#living && this.#frame.toggleAttribute('data-whole', true);
    complete.then(whole, whole);
    Promise.race([complete, enough]).then(ready, ready);
  }

  // What a started widget sees of its element.
  #inner() {
    const shell = this;
    return {
      element: this,
      base: this.#base,
      internals: this.#internals,
      names: this.constructor.names,
      option: (name) => this.#memory.options[name],
      get lang() {
        return shell.#lang;
      },
      set lang(lang) {
        shell.#lang = lang;
      },
      isLiving: (living) => living === this.#living,
      focusable: () => [...this.#base.querySelectorAll(FOCUSABLE)],
      tell: (type, detail) => this.#tell(type, detail),
      drop: () => this.#drop(),
      fail: (error) => this.#fail(new Fault('E-08', String(error))),
      again: () => this.#again(),
    };
  }

  #again() {
    try {
      this.#mount(this.#start());
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #restart(state) {
    this.#pending = {};
    this.#memory.snapshot = state;
    this.#living?.restart(state);
  }

  // Takes a setting or option; many within one turn of the page's scripts are one change.
  #give(name, text) {
    if (OPTIONS.includes(name)) this.#memory.options[name] = text;
    this.#pending[name] = text;
    if (this.#isApplying) return;
    this.#isApplying = true;
    queueMicrotask(() => this.#flush());
  }

  #flush() {
    this.#isApplying = false;
    const given = this.#pending;
    if (!this.#living || !Object.keys(given).length) return;
    // What a listener gives meanwhile is a change of its own.
    this.#pending = {};
    // After a crash what was given waits for the next start.
    if (!this.#living.take(given)) this.#pending = { ...given, ...this.#pending };
  }

  #drop() {
    // Chromium keeps radio buttons of a shadow root, and all they listen with, for as long as they have a name.
    for (const named of this.#base.querySelectorAll('[name]')) named.removeAttribute('name');
    // What a crashed widget has left listening goes with the node.
    const fresh = this.#base.cloneNode(false);
    this.#base.replaceWith(fresh);
    this.#base = fresh;
    this.#living?.free();
    this.#living = null;
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
    if (state !== 'ready') this.#frame.removeAttribute('data-whole');
    this.#fault.replaceChildren();
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  // The value of a setting now: as shown, as given, or the default.
  #read(at) {
    const [name, fallback, isNumber] = this.#widget.settings[at] ?? [this.constructor.names[at], ''];
    this.#flush();
    const given = this.#pending[name] ?? this.#memory.options[name] ?? this.getAttribute(name) ?? fallback;
    const text = this.#living?.inputs?.[at] ?? given;
    return isNumber && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  }

  static {
    if (DEV_TOOLS) {
      this.prototype.breakIn = function (...given) {
        this.#living.breakIn(...given);
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
        this.#give(this.constructor.names[at], value === null || value === undefined ? undefined : String(value));
      },
      enumerable: true,
      configurable: true,
    };
  }
}

// The element class of one widget, with a property for each setting and option.
export function shellOf(slug, widget) {
  const names = [...widget.settings.map(([name]) => name), ...OPTIONS];
  const Own = class extends Shell {
    static slug = slug;
    static widget = widget;
    static names = names;
  };
  names.forEach((name, at) => Object.defineProperty(Own.prototype, camel(name), Shell.accessor(at)));
  return Own;
}
