// Fetches, checks and compiles the wasm: what was fetched serves the whole page and outlives any instance.
// Every failure is told apart by what was asked and answered, never by an error's text.

import { Fault, fetched, hint, mixed } from './files.js';

const [GLUE, CORE] = [0, 1];

// A module with all that ours ask of an engine beyond the first wasm: several results, a table of references, copying in
// bulk, sign extension, saturating conversion. No memory: an engine gives a page only so many.
const NEEDS = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 1, 125, 2, 127, 127, 3, 2, 1, 0, 4, 4, 1, 111, 0, 0, 10, 27, 1, 25, 0, 65, 0,
  65, 0, 65, 0, 252, 14, 0, 0, 65, 0, 208, 111, 38, 0, 65, 1, 192, 32, 0, 252, 0, 11,
]);

// By name: the promise of a compiled module, or of the glue. Failures are not kept.
// Pages replace Map by less; an object does.
const files = {};
// Files that have neither arrived nor failed.
const pending = new Set();

// Has everything a widget needs fetched and checked; the function it gives finds a place for it at once, and again after a
// crash.
export async function prepared(slug) {
  await probe();
  // All are checked before any is executed.
  const names = [GLUE, CORE, ...BUILD.widgets[slug].files].map((at) => BUILD.files[at]);
  const [glue, core, ...parts] = await Promise.all(names.map(kept));
  const half = await glue();
  if (half.build !== BUILD.id) throw mixed('the glue', half.build);
  // A widget's file holds name and hash of what comes after its first paint.
  const more = text(parts, 'later');
  const later = Promise.all(more ? [kept(more.split(' '))] : []).then((late) => [late, sheet([core, ...late], `${slug}-later`)]);
  later.catch(({ message }) => hint(message));
  return () => ({ ...placed(slug, half, core, parts), later });
}

// Asks anew for what is still under way; whichever comes first counts.
export function askAgain() {
  pending.forEach((name) => delete files[name]);
}

function kept([name, integrity]) {
  if (!files[name]) {
    const promise = (name.endsWith('.js') ? glueOf : compiled)(name, integrity);
    files[name] = promise;
    pending.add(name);
    const settled = () => files[name] === promise && pending.delete(name);
    promise.then(settled, () => settled() && delete files[name]);
  }
  return files[name];
}

// The glue is imported only when all files have been checked.
async function glueOf(name, integrity) {
  const { url, type } = await fetched(name, integrity);
  if (!/\b(java|ecma)script\b/.test(type)) throw new Fault('E-04', `${name} is sent as ${type}, not as JavaScript`);
  return () =>
    import(url).catch((error) => {
      // Engines remember a module that failed to load: next time under another address.
      delete files[name];
      throw new Fault('E-06', `${name} was not imported: ${error}`);
    });
}

async function compiled(name, integrity) {
  const { bytes, type } = await fetched(name, integrity);
  if (type !== 'application/wasm') hint(`${name} is sent as ${type}; application/wasm is expected`);
  let module;
  try {
    module = await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Fault('E-01', `${name} was not compiled: ${error}`);
  }
  if (!section(module, BUILD.id)) throw mixed(name, 'another');
  return module;
}

const section = (module, name) => WebAssembly.Module.customSections(module, name)[0];
// The text some of the modules hold under a name.
const text = (modules, name) => new TextDecoder().decode(modules.map((module) => section(module, name)).find(Boolean));

const sheet = (modules, name) => text(modules, `css:${name}`);

function placed(slug, { make, settle, Living }, core, parts) {
  const all = [core, ...parts];
  try {
    return { home: settle(make, core, parts), styles: [text(all, 'css'), sheet(all, slug)], Living };
  } catch (error) {
    throw new Fault('E-06', `${slug} did not start: ${error}`);
  }
}

async function probe() {
  const has =
    typeof WebAssembly === 'object' &&
    'adoptedStyleSheets' in Document.prototype &&
    globalThis.CSS?.supports('color', 'light-dark(#000, #fff)') &&
    CSS.supports('container-type', 'inline-size') &&
    WebAssembly.validate(NEEDS);
  if (!has) {
    throw new Fault('E-01', 'WebAssembly as of 2022, adoptedStyleSheets, light-dark() or container queries are missing');
  }
  try {
    // A small module, really instantiated: one engine compiles what the page's policy forbids to run.
    await WebAssembly.instantiate(NEEDS);
  } catch (error) {
    throw new Fault('E-05', `WebAssembly is not allowed here: ${error}`);
  }
}
