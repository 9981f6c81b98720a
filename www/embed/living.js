// A started widget, from its first paint to its end. This half of the shell comes with the glue.

import { enter, leave, pageTheme } from './theme.js';

const THEMES = ['light', 'dark', 'projector'];
// What a copied text carries of the element's own attributes.
const CARRIED = ['mode', 'scene', 'lock', 'hide', 'heading', 'seed', 'theme', 'height'];
// Changes that can be taken back.
const STEPS = 100;
// So many crashes within a minute, and it stays down until asked.
const CRASHES = 3;
const MINUTE_MS = 60_000;

const here = new URL('.', import.meta.url).href;

// What a control does with a key is no concern of the page, which sees the element only, not the field in it.
const isOwn = ({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }) => {
  if (defaultPrevented) return true;
  if (/^(Tab|Escape|F\d+)$/.test(key)) return false;
  if (!/^(input|select|textarea)$/.test(target.localName)) return /^(Enter| )$/.test(key);
  // With these held, a field takes the keys of editing.
  return !(ctrlKey || metaKey || altKey) || /^([acvxyz]|..+)$/i.test(key);
};

function expect(method, found, expected) {
  if (!expected.includes(found)) throw new TypeError(`${method}: found "${found}"; expected ${expected.join(', ')}`);
}

export class Living {
  #shell;
  #memory;
  #home;
  #instance;

  // `shell` is what the element lets see of itself, `memory` what it keeps from one life to the next.
  constructor(shell, memory, home) {
    this.#shell = shell;
    this.#memory = memory;
    this.#home = home;
    const { element, base, lang } = shell;
    this.#instance = home.mount(
      (error) => this.#crashed(error),
      element.constructor.slug,
      base,
      lang,
      (kind) => this.#heard(kind),
    );
    enter(element);
    this.dress();
    this.#author(memory.snapshot);
    this.#instance.set_kept(memory.kept);
    for (const type of ['keydown', 'keypress', 'keyup']) {
      base.addEventListener(type, (event) => {
        if (type === 'keydown') this.#key(event);
        if (isOwn(event)) event.stopPropagation();
      });
    }
  }

  // What comes after the first paint is there.
  complete(parts) {
    if (this.#home.isDead) return;
    this.#home.place(parts);
    this.#instance.set_later();
  }

  // Something around the element changed.
  dress() {
    const { element, base, internals } = this.#shell;
    const asked = element.getAttribute('theme');
    const given = THEMES.includes(asked) ? asked : pageTheme(element);
    // The reader may have turned to a projector's colours, or away from those.
    const turned = given === 'projector' ? pageTheme(element) : 'projector';
    const theme = this.#memory.isTurned ? turned : given;
    base.dataset.theme = theme;
    for (const name of THEMES) internals?.states?.[name === theme ? 'add' : 'delete'](name);
    this.#place();
  }

  #place() {
    const { element, option } = this.#shell;
    const entry = [...document.scripts].find(({ src }) => src === `${here}skylet.js`);
    const value = (name) => option(name) ?? element.getAttribute(name) ?? '';
    const carried = CARRIED.filter((name) => /^[\w .,-]+$/.test(value(name)));
    const extra = carried.map((name) => `${name}=${value(name)}`).join('\n');
    this.#instance.set_place(here, entry?.integrity ?? '', extra);
  }

  // A started element is a group with a name.
  name() {
    const { internals } = this.#shell;
    if (!internals) return;
    internals.role = 'group';
    internals.ariaLabel = this.#instance.title() ?? internals.ariaLabel;
  }

  set lang(lang) {
    this.#instance.set_lang(lang);
    this.name();
  }

  get inputs() {
    return this.#instance.inputs();
  }

  get snapshot() {
    return this.#instance.snapshot();
  }

  // The results by name, frozen; the value is null where it is not known.
  get result() {
    const flat = this.#instance.results();
    if (!flat) return undefined;
    const result = {};
    for (let at = 0; at < flat.length; at += 3) {
      result[flat[at]] = Object.freeze({ value: flat[at + 1] || null, unit: flat[at + 2] });
    }
    return Object.freeze(result);
  }

  detail() {
    const texts = this.inputs ?? [];
    const { settings } = this.#shell.element.constructor.widget;
    const inputs = Object.fromEntries(settings.map(([name], at) => [name, texts[at]]));
    const [mode, scene] = this.#instance.place() ?? [];
    return { inputs, result: this.result, state: this.snapshot ?? this.#memory.snapshot, place: { mode, scene } };
  }

  // The author's attributes, then a state link: the author's, or another.
  #author(state) {
    const { element, names, option } = this.#shell;
    this.#instance.clear();
    for (const name of names) {
      const text = option(name) ?? element.getAttribute(name);
      if (text !== null) this.#notice(this.#instance.apply(name, text));
    }
    const link = state ?? element.getAttribute('state');
    if (link !== null) this.#notice(this.#instance.restore(link));
    this.keep();
  }

  // Returns to the author's values, or to another state.
  restart(state) {
    this.#author(state);
  }

  // Settings and options given by the page; whether they were taken.
  take(given) {
    for (const [name, text] of Object.entries(given)) this.#notice(this.#instance.apply(name, text));
    this.#place();
    return this.keep();
  }

  // Remembers where it stands, as one step that can be taken back; whether it still lives.
  keep() {
    const memory = this.#memory;
    const { snapshot } = this;
    if (snapshot === undefined) return false;
    memory.snapshot = snapshot;
    if (snapshot !== memory.steps[memory.at]) {
      memory.steps = [...memory.steps.slice(0, memory.at + 1), snapshot].slice(-STEPS - 1);
      memory.at = memory.steps.length - 1;
    }
    this.#instance.set_can_undo(memory.at > 0);
    return true;
  }

  // Goes some steps back or forth; whether there was one.
  step(by) {
    const memory = this.#memory;
    const state = memory.steps[memory.at + by];
    if (state === undefined) return false;
    memory.at += by;
    this.#instance.restore(state);
    this.keep();
    return true;
  }

  url({ kind = 'settings' } = {}) {
    expect('toURL', kind, ['settings', 'state']);
    const address = this.#instance.snippet('address');
    return kind === 'state' ? address?.replace(/\?.*/, `?lang=${this.#instance.lang()}#s=${this.snapshot}`) : address;
  }

  code(kind = 'html') {
    expect('toEmbedCode', kind, ['html', 'hugo']);
    return this.#instance.snippet(kind);
  }

  free() {
    leave(this.#shell.element);
    this.#instance.free();
  }

  static {
    if (DEV_TOOLS) {
      this.prototype.breakIn = function (...given) {
        this.#instance.breakIn(...given);
      };
    }
  }

  #key(event) {
    const { key, code, ctrlKey, metaKey, shiftKey, target } = event;
    const isText = /^(text|textarea)$/.test(target.type);
    if (!(ctrlKey || metaKey) || isText || (code !== 'KeyZ' && key !== 'z')) return;
    event.preventDefault();
    if (this.step(shiftKey ? 1 : -1)) this.#tell('skylet-change');
  }

  #heard(kind) {
    const { element } = this.#shell;
    if (kind === 'copy') {
      this.#copy();
    } else if (kind === 'answer') {
      const flat = this.#instance.answer() ?? [];
      const pairs = flat.flatMap((name, at) => (at % 2 ? [] : [[name, flat[at + 1]]]));
      this.#shell.tell('skylet-answer', Object.freeze(Object.fromEntries(pairs)));
    } else if (kind === 'full') {
      const { fullscreenElement } = document;
      // Refused where the page's frame does not allow it; the talk fills its box then.
      Promise.resolve(fullscreenElement ? document.exitFullscreen() : element.requestFullscreen?.()).catch(() => {});
    } else if (kind === 'projector') {
      this.#memory.isTurned = !this.#memory.isTurned;
      this.dress();
    } else if (kind === 'keep') {
      this.#memory.kept = this.#instance.kept() ?? this.#memory.kept;
    } else if (kind === 'language') {
      this.#shell.lang = this.#instance.lang();
      this.name();
    } else if (kind === 'input') {
      this.#memory.snapshot = this.snapshot ?? this.#memory.snapshot;
      this.#tell('skylet-input');
    } else {
      if (kind === 'reset') element.reset();
      if (kind === 'undo') this.step(-1);
      this.keep();
      this.#tell('skylet-change');
    }
  }

  async #copy() {
    const area = this.#shell.base.querySelector('.code');
    let isCopied;
    try {
      await navigator.clipboard.writeText(area.value);
      isCopied = true;
    } catch {
      area.select();
      area.focus();
      isCopied = document.execCommand('copy');
    }
    this.#instance.set_copied(isCopied);
  }

  #tell(type) {
    this.#shell.tell(type, this.detail());
  }

  #notice(message) {
    if (message) this.#shell.tell('skylet-error', { code: 'E-20', message });
  }

  // It starts again from its snapshot, where the reader was; after several crashes it waits to be asked.
  async #crashed(error) {
    const shell = this.#shell;
    if (!shell.isLiving(this)) return;
    const held = shell.element.shadowRoot.activeElement;
    const at = shell.focusable().indexOf(held);
    const now = performance.now();
    const memory = this.#memory;
    memory.crashes = [...memory.crashes.filter((time) => now - time < MINUTE_MS), now];
    shell.drop();
    if (memory.crashes.length >= CRASHES) {
      memory.crashes = [];
      return shell.fail(error);
    }
    if (!shell.again()) return;
    const next = shell.focusable()[at];
    next?.focus({ preventScroll: true });
    if (held?.type !== 'text' || next?.ariaLabel !== held.ariaLabel) return;
    // A snapshot holds values, not what is being typed. That comes last: a field is told of its value in one microtask and
    // shows it in the next.
    await null;
    await null;
    if (shell.element.shadowRoot.activeElement === next) {
      next.value = held.value;
      next.setSelectionRange(held.selectionStart, held.selectionEnd);
    }
  }
}
