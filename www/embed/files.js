// Fetches the files of the release, each checked against the hash the entry holds for it, and says why one did not come.

// A reason not to start, with a code of the fault table.
export class Fault extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

// A line for whoever looks into the console, if the page has one; each line once.
const said = {};
export function hint(text) {
  if (!said[text]) globalThis.console?.warn(`skylet ${BUILD.version}: ${text}`);
  said[text] = true;
}

// How often each file has been asked for.
const asked = {};

// The bytes of a file, with the address and content type they came under.
// What does not come whole and unchanged is asked for once more, past every cache: a connection may have broken, a cache
// may hold the file of another release.
export async function fetched(name, integrity) {
  try {
    return await once(name, integrity);
  } catch {
    try {
      return await once(name, integrity);
    } catch (error) {
      throw await reason(name, error);
    }
  }
}

async function once(name, integrity) {
  const { url, ...request } = ask(name);
  const response = await fetch(url, { ...request, integrity });
  return { url, type: typeOf(response), bytes: await response.arrayBuffer() };
}

// A later attempt has an address of its own: engines remember a module that failed to load.
function ask(name) {
  const again = asked[name] ?? 0;
  asked[name] = again + 1;
  const url = new URL(name, import.meta.url);
  if (again) url.searchParams.set('again', again);
  return { url: url.href, cache: again ? 'reload' : 'default', referrerPolicy: 'no-referrer' };
}

const typeOf = (response) => (response.headers.get('content-type') ?? '').split(';')[0];

// A refused hash, a missing file, a lost network and a policy all reject alike: asking without the hash, and then without
// looking at the answer, tells them apart.
async function reason(name, error) {
  const { url, ...request } = ask(name);
  const violations = [];
  const hear = (event) => event.blockedURI === url && violations.push(event.effectiveDirective);
  document.addEventListener('securitypolicyviolation', hear);
  try {
    const response = await fetch(url, request);
    if (!response.ok) return new Fault('E-03', `${name}: the server answered ${response.status}`);
    return changed(name, await response.arrayBuffer(), typeOf(response));
  } catch {
    // The event of a policy may come a little later than the refusal.
    await new Promise((done) => setTimeout(done, 50));
    if (violations.length) return new Fault('E-11', `${name} is blocked by ${violations[0]} of this page`);
    const answer = await fetch(url, { ...request, mode: 'no-cors' }).catch(() => null);
    if (answer?.type !== 'opaque') return new Fault('E-02', `${name} could not be fetched: ${error}`);
    return new Fault('E-10', `${name}: the answer of ${new URL(url).origin} lacks Access-Control-Allow-Origin`);
  } finally {
    document.removeEventListener('securitypolicyviolation', hear);
  }
}

export const mixed = (name, build) => new Fault('E-12', `${name} is of ${build}, this page of ${BUILD.id}`);

// What came in place of the file.
function changed(name, bytes, type) {
  const text = new TextDecoder('latin1').decode(bytes);
  const isFile = name.endsWith('.wasm') ? text.startsWith('\0asm') : type !== 'text/html';
  if (!isFile) return new Fault('E-04', `${name}: the server sent another file, as ${type}`);
  const [build = BUILD.id] = text.match(/skylet-build:[0-9a-f]+/) ?? [];
  if (build !== BUILD.id) return mixed(name, build);
  return new Fault('E-09', `${name} is not the file of this release`);
}
