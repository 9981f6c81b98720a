// Where started widgets live: wasm instances, each with a glue of its own. This half of the shell comes with the glue.
// An exception out of an instance ends it, whatever its class: engines use different ones, and its memory may be half
// written. Its widgets are told and start again elsewhere.

// So many widgets of a page have an instance to themselves; further ones share. An engine allows some 125 memories.
const ALONE = 32;
const TOGETHER = 8;

const homes = [];

if (DEV_TOOLS) {
  // For tests only: what lives, in pages of memory and in allocations each, and what came late.
  const all = (name) => () => homes.map((home) => home[name]);
  globalThis.skyletHomes = { made: 0, late: 0, pages: all('pages'), allocations: all('allocations') };
}

class Home {
  users = new Set();
  isDead = false;
  #parts = new Set();
  #timers = new Set();
  #exports;

  constructor(make, core) {
    this.glue = make(
      (exports) => this.#guarded(exports),
      (work, ms) => this.#later(work, ms),
      (timer) => clearTimeout(timer),
    );
    this.#exports = this.glue.initSync({ module: core });
    homes.push(this);
    if (DEV_TOOLS) {
      globalThis.skyletHomes.made += 1;
      Object.defineProperty(this, 'pages', { get: () => this.#exports.memory.buffer.byteLength / 65536 });
      Object.defineProperty(this, 'allocations', { get: () => this.glue.Instance.allocations() });
    }
  }

  // Every call into the wasm, from the shell, a listener, a timer or a promise, goes through here. What fires into a dead
  // instance is late: it gets an answer no glue stumbles over.
  #guarded(exports) {
    const guard = (call) => (...given) => {
      if (this.isDead) {
        if (DEV_TOOLS) globalThis.skyletHomes.late += 1;
        return [];
      }
      try {
        return call(...given);
      } catch (error) {
        this.#end(error);
        return [];
      }
    };
    const entries = Object.entries(exports);
    return Object.fromEntries(entries.map(([name, each]) => [name, typeof each === 'function' ? guard(each) : each]));
  }

  // A timer that waits would keep the memory of an instance that is gone.
  #later(work, ms) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  #end(error) {
    // An exception may pass several calls on its way out.
    if (this.isDead) return;
    this.isDead = true;
    homes.splice(homes.indexOf(this), 1);
    this.#timers.forEach(clearTimeout);
    // In a task of its own: what called may still be at work further up.
    setTimeout(() => this.users.forEach((crashed) => crashed(error)));
  }

  // Puts a widget's own files beside the core; a second time would set their variables back.
  place(parts) {
    for (const part of parts) {
      if (!this.#parts.has(part)) new WebAssembly.Instance(part, { shared: this.#exports });
      this.#parts.add(part);
    }
  }

  // Mounts a widget. The object has the methods of the wasm's; none of them throws, and a dead one gives undefined.
  // After a crash `crashed` is called with what was thrown.
  mount(crashed, ...given) {
    this.users.add(crashed);
    const calm = (work) => {
      if (this.isDead) return undefined;
      const found = work();
      return this.isDead ? undefined : found;
    };
    const instance = calm(() => new this.glue.Instance(...given));
    // Inherits nothing: a page may have frozen what it would.
    const widget = Object.create(null);
    for (const name of Object.getOwnPropertyNames(this.glue.Instance.prototype)) {
      widget[name] = (...rest) => calm(() => instance[name](...rest));
    }
    widget.free = () => {
      this.users.delete(crashed);
      calm(() => instance.free());
    };
    return widget;
  }
}

// A home for one more widget: an empty one first, since the memory of an instance never shrinks.
export function settle(make, core, parts) {
  const hasRoom = (home, at) => home.users.size < (at < ALONE ? 1 : TOGETHER);
  let home = homes.find(hasRoom);
  try {
    home ??= new Home(make, core);
  } catch (error) {
    // The engine gives no more memory: closer together.
    home = homes.toSorted((one, other) => one.users.size - other.users.size)[0];
    if (!home) throw error;
  }
  home.place(parts);
  return home;
}
