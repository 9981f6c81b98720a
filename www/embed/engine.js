// Fetches, checks, compiles and starts the wasm, once for all elements of the page.
// Every failure is told apart by what was asked and answered, never by an error's text.

const STALL_MS = 8000;

// A reason not to start, with a code of the fault table.
export class Fault extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

let attempt = 0;
let started = null;

// The started module, shared; a failure is forgotten, so that the next call tries again past the cache.
export function engine() {
  started ??= start(attempt++).catch((error) => {
    started = null;
    throw error;
  });
  return started;
}

// Lets go of a module that has thrown: the next call starts a fresh one.
export function discard() {
  started = null;
}

// Calls `late` when nothing has come after some seconds; returns a way to cancel that.
export function whenStalled(late) {
  const timer = setTimeout(late, STALL_MS);
  return () => clearTimeout(timer);
}

async function start(again) {
  await probe();
  const [[glueName, glueHash], [wasmName, wasmHash]] = [BUILD.glue, BUILD.wasm];
  // Both are checked before either is executed.
  const [bytes] = await Promise.all([fetched(wasmName, wasmHash, again), fetched(glueName, glueHash, again)]);
  if (new DataView(bytes).getUint32(0) !== 0x0061736d) {
    throw new Fault('E-04', `${wasmName} is not WebAssembly`);
  }
  let module;
  try {
    module = await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Fault('E-01', `${wasmName} was not compiled: ${error}`);
  }
  try {
    const glue = await import(address(glueName, again));
    await glue.default({ module_or_path: module });
    return glue;
  } catch (error) {
    throw new Fault('E-06', `${glueName} did not start: ${error}`);
  }
}

async function probe() {
  const has =
    typeof WebAssembly === 'object' &&
    'adoptedStyleSheets' in Document.prototype &&
    globalThis.CSS?.supports('color', 'light-dark(#000, #fff)') &&
    CSS.supports('container-type', 'inline-size');
  if (!has) {
    throw new Fault('E-01', 'WebAssembly, adoptedStyleSheets, light-dark() and container queries are needed');
  }
  try {
    // The smallest module, really instantiated: one engine compiles what the page's policy forbids to run.
    await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch (error) {
    throw new Fault('E-05', `WebAssembly is not allowed here: ${error}`);
  }
}

// A second attempt asks under another address: engines remember a module that failed to load.
function address(name, again) {
  const url = new URL(name, import.meta.url);
  if (again) url.searchParams.set('again', again);
  return url.href;
}

async function fetched(name, integrity, again) {
  let response;
  try {
    const cache = again ? 'reload' : 'default';
    response = await fetch(address(name, again), { integrity, cache, referrerPolicy: 'no-referrer' });
  } catch (error) {
    throw await unfetched(name, again, error);
  }
  checkStatus(name, response);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new Fault('E-02', `${name} was interrupted: ${error}`);
  }
}

// A refused hash, a missing file and a lost network all reject alike; asking once without the hash tells them apart.
async function unfetched(name, again, error) {
  try {
    const response = await fetch(address(name, again), { cache: 'reload', referrerPolicy: 'no-referrer' });
    checkStatus(name, response);
  } catch (second) {
    return second instanceof Fault ? second : new Fault('E-02', `${name} could not be fetched: ${error}`);
  }
  return new Fault('E-02', `${name} is not the file this release was built with`);
}

function checkStatus(name, response) {
  if (!response.ok) throw new Fault('E-03', `${name}: the server answered ${response.status}`);
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new Fault('E-04', `${name}: the server answered with a page`);
  }
}
