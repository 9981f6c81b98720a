// The rows: what goes wrong, and what has to come of it. Data only.
//
// faults        each { file, what, times, spared }: file is entry, glue, core, widget, later, or none for all of them; times:
//               only so many requests, after so many spared
// from, cors    which port the bundle comes from, and which of its files carry CORS headers (true: all)
// policy        the page's Content-Security-Policy; sandbox: that of its frame; isScriptless: its own script is dead
// nonce, integrity, hijack, far, watch, width    what else is special about the page (page.mjs)
// ends          ready, plain (the children, never upgraded) or the code of the fault table
// after         milliseconds it takes to get there
// says          words the line has to hold, those an author can act on
// cure          what makes it ready once the fault is over: retry, online, itself or reload
// requests      how often a file was asked for at that end, at least and at most
// script, sheet, dir, place    what the host does (hostile.mjs), and which way it writes
// entries       which scripts of which releases the page loads; version: the one in charge
// answers       what the widgets show when ready, if not the usual; item: what the first holds; isMute: it cannot be typed in
// hint          the one line in the console; isClean: no violation; isPictured: looks as it does without the policy
// isUnkept      the server forbids caches to keep anything
// isSame        looks as it does without the sheet or direction; isWhole: nothing leaves the card
// isCutOff      the server goes away when it is ready; isAlone: loads when the others are done

import { readFileSync } from 'node:fs';
import { OTHER_VERSION, VERSION } from './files.mjs';

const FALLBACK = ['E-01', 'E-05', 'E-11'];
export const canRetry = (code) => code.startsWith('E-') && !FALLBACK.includes(code);

const fault = (file, what) => ({ faults: [{ file, ...what }] });
const [flip, skew, html, stall, reset] = ['flip', 'skew', 'html', 'stall', 'reset'].map((what) => ({ [what]: true }));
const FETCHED = ['glue', 'core', 'widget'];
const STYLE = "style-src 'self'";
const FETCHING = `default-src 'none'; connect-src 'self'; ${STYLE}`;
const STRICT = `${FETCHING}; script-src 'self' 'wasm-unsafe-eval'`;
const NONCE = "script-src 'nonce-c2t5bGV0' 'strict-dynamic' 'wasm-unsafe-eval'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'";
// The policy a release recommends, word for word.
const csp = readFileSync(new URL('../../www/release/CSP.md', import.meta.url), 'utf8');
const [RECIPE] = csp.match(/^default-src.*$/m);
const AUTHOR = { ends: 'E-10', says: ['Access-Control-Allow-Origin'] };
const LATE = { ends: 'E-07', after: 8000 };
const TWICE = [2, 3];
const LOOK = { ends: 'ready', width: 365, isWhole: true, isSame: true };

export const TITLES = {
  N1: 'the wasm is missing, a page in its place',
  N2: 'the wasm under a wrong type',
  N3: 'another file in its place',
  N4: 'the wasm is cut short',
  N5: 'the connection breaks half way',
  N6: 'the server is gone, then back',
  N7: 'headers, then silence',
  N8: 'changed bytes',
  N9: 'a file of another release',
  N10: 'sent on to a page',
  N11: 'the bundle on another origin',
  N12: 'off line once ready',
  N13: '20 KB a second',
  C1: 'a policy without wasm',
  C2: 'a policy for styles',
  C3: 'Trusted Types, none allowed',
  C4: 'a nonce and strict-dynamic',
  C5: 'a policy without fetching',
  C6: 'a sandbox with scripts',
  C7: 'no scripts',
  C8: 'base and import map lead astray',
  S1: 'no violation',
  B1: 'no WebAssembly',
  B2: 'a wasm feature missing',
  B3: 'no adopted style sheets',
  B4: 'the tag defined ten seconds later',
  L1: 'the script twice',
  L2: 'two releases',
  L3: 'the tag taken by someone else',
  L9: 'inside something',
  H1: 'every rule of the page insists',
  H2: 'boxes of other kinds',
  H3: 'what is inherited',
  H4: 'written right to left',
  H5: 'hidden or cut off at first',
  H6: 'laid out by the page',
  G1: 'prototypes of another age',
  G2: 'zone.js',
  G3: 'frozen built-ins',
  G4: 'replaced built-ins',
  G5: 'no console, errors swallowed',
  G6: 'keys and the page',
};

export const ROWS = [
  { id: 'N1', ...fault('core', { status: 404, ...html }), ends: 'E-03', cure: 'retry' },
  { id: 'N1', variant: 'later', ...fault('later', { status: 404, ...html }), ends: 'ready', hint: 'answered 404' },
  ...['text/plain', 'application/octet-stream'].map((type) => {
    return { id: 'N2', variant: type, ...fault('core', { type }), ends: 'ready', hint: type };
  }),
  ...FETCHED.map((file) => ({ id: 'N3', variant: file, ...fault(file, html), ends: 'E-04', cure: 'retry' })),
  { id: 'N3', variant: 'glue as text', ...fault('glue', { type: 'text/plain' }), ends: 'E-04', cure: 'retry' },
  { id: 'N4', ...fault('core', { truncate: true }), ends: 'E-09', cure: 'retry', requests: { core: TWICE } },
  { id: 'N5', variant: 'once', ...fault('core', { ...reset, times: 1 }), ends: 'ready', requests: { core: [2, 2] } },
  { id: 'N5', variant: 'always', ...fault('core', reset), ends: 'E-02', cure: 'retry', requests: { core: [2, 4] } },
  {
    id: 'N5', variant: 'at the import', ...fault('glue', { ...reset, spared: 1 }), isUnkept: true, ends: 'E-06',
    cure: 'retry',
  },
  { id: 'N6', ...fault('entry', { leave: true }), from: 'other', cors: true, ends: 'E-02', cure: 'online' },
  { id: 'N7', variant: 'core', ...fault('core', stall), ...LATE, cure: 'itself', requests: { core: [1, 1] } },
  { id: 'N7', variant: 'widget', ...fault('widget', stall), ...LATE, cure: 'itself', requests: { widget: [1, 1] } },
  { id: 'N7', variant: 'glue, Retry', ...fault('glue', stall), ...LATE, cure: 'retry' },
  { id: 'N7', variant: 'later', ...fault('later', stall), ends: 'ready', after: 8000 },
  { id: 'N8', variant: 'later', ...fault('later', flip), ends: 'ready', hint: 'is not the file of this release' },
  { id: 'N8', variant: 'entry', ...fault('entry', flip), integrity: true, ends: 'plain', cure: 'reload' },
  ...FETCHED.map((file) => {
    return { id: 'N8', variant: file, ...fault(file, flip), watch: 'wasm', ends: 'E-09', cure: 'retry' };
  }),
  ...FETCHED.flatMap((file) => {
    const skewed = { id: 'N9', requests: { [file]: TWICE } };
    return [
      { ...skewed, variant: file, ...fault(file, skew), ends: 'E-12', cure: 'retry' },
      { ...skewed, variant: `${file}, once`, ...fault(file, { ...skew, times: 1 }), ends: 'ready' },
    ];
  }),
  { id: 'N10', variant: 'same origin', ...fault('core', { redirect: 'own' }), ends: 'E-04', cure: 'retry' },
  { id: 'N10', variant: 'another origin', ...fault('core', { redirect: 'other' }), ...AUTHOR, cure: 'retry' },
  { id: 'N11', variant: 'entry with CORS', from: 'other', cors: ['entry'], ...AUTHOR },
  { id: 'N11', variant: 'no CORS', from: 'other', ends: 'plain' },
  { id: 'N11', variant: 'all with CORS', from: 'other', cors: true, integrity: true, ends: 'ready' },
  { id: 'N12', ends: 'ready', isCutOff: true },
  { id: 'N13', ...fault(null, { drip: 20_000 }), ends: 'ready', far: true, watch: 'layout', width: 365, isAlone: true },
  { id: 'C1', policy: "script-src 'self'", ends: 'E-05', says: ["script-src 'wasm-unsafe-eval'"] },
  { id: 'C2', policy: STYLE, ends: 'ready', isPictured: true },
  { id: 'C3', policy: TRUSTED, ends: 'ready' },
  { id: 'C4', policy: NONCE, nonce: true, ends: 'ready' },
  { id: 'C5', policy: "connect-src 'none'", ends: 'E-11', says: ['connect-src'] },
  { id: 'C6', variant: 'with CORS', sandbox: 'allow-scripts', cors: true, ends: 'ready' },
  { id: 'C6', variant: 'no CORS', sandbox: 'allow-scripts', ends: 'plain' },
  { id: 'C7', variant: 'sandbox', sandbox: '', ends: 'plain', isScriptless: true },
  { id: 'C7', variant: 'policy', policy: "script-src 'none'", ends: 'plain', isScriptless: true },
  { id: 'C8', hijack: true, ends: 'ready' },
  ...[
    { variant: 'strict', policy: STRICT },
    { variant: 'nonce', policy: `${FETCHING}; ${NONCE}`, nonce: true },
    { variant: 'styles', policy: STYLE },
    { variant: 'recommended, with Trusted Types', policy: RECIPE },
    { variant: 'sandbox', policy: 'sandbox allow-scripts', cors: true },
  ].map((profile) => ({ id: 'S1', ...profile, ends: 'ready', isClean: true })),
  { id: 'B1', script: 'noWasm', ends: 'E-01', requests: { core: [0, 0] } },
  { id: 'B2', script: 'oldWasm', ends: 'E-01', requests: { core: [0, 0] } },
  { id: 'B3', script: 'noSheets', ends: 'E-01', requests: { core: [0, 0] } },
  {
    id: 'B4', ...fault('entry', { hold: 10_000 }), script: 'early', ends: 'ready', answers: ['100RCU', '20RCU'],
    item: '5 KB',
  },
  { id: 'L1', entries: 'twice', ends: 'ready' },
  { id: 'L2', variant: 'newer after', entries: 'newer after', ends: 'ready', version: VERSION, hint: `stays with ${VERSION}` },
  {
    id: 'L2', variant: 'newer before', entries: 'newer before', ends: 'ready', version: OTHER_VERSION,
    hint: `stays with ${OTHER_VERSION}`,
  },
  { id: 'L3', script: 'taken', ends: 'plain', hint: 'stays with another definition' },
  ...[['shadow', 'fromShadow'], ['template', 'fromTemplate'], ['dialog', 'fromDialog']].map(([place, script]) => {
    return { id: 'L9', variant: place, place, script, ends: 'ready' };
  }),
  ...['revert', 'initial'].map((sheet) => ({ id: 'H1', variant: sheet, ...LOOK, sheet })),
  ...['boxes', 'reset', 'motion'].map((sheet) => ({ id: 'H2', variant: sheet, ...LOOK, sheet })),
  ...['inherited', 'rem', 'variables'].map((sheet) => ({ id: 'H3', variant: sheet, ...LOOK, sheet })),
  { id: 'H4', ...LOOK, dir: 'rtl' },
  ...['none', 'zero'].map((place) => ({ id: 'H5', variant: place, ...LOOK, place, sheet: place, script: 'reveal' })),
  { id: 'H5', variant: 'clip', ...LOOK, place: 'clip', sheet: 'clip' },
  ...['flex', 'grid', 'dark'].map((sheet) => ({ id: 'H6', variant: sheet, ends: 'ready', width: 365, isWhole: true, sheet })),
  { id: 'G1', script: 'prototypes', ends: 'ready' },
  { id: 'G2', script: 'zone', ends: 'ready' },
  { id: 'G3', script: 'frozen', ends: 'ready' },
  ...['otherFetch', 'otherPromise', 'otherMap', 'noReflect', 'otherArrayFrom', 'otherJson'].map((script) => {
    return { id: 'G4', variant: script, script, ends: 'ready' };
  }),
  { id: 'G4', variant: 'noFetch', script: 'noFetch', ends: 'E-02' },
  { id: 'G5', variant: 'no console', script: 'noConsole', ...fault('core', { type: 'text/plain' }), ends: 'ready' },
  { id: 'G5', variant: 'errors swallowed', script: 'swallow', ends: 'ready' },
  { id: 'G6', variant: 'shortcuts', script: 'shortcuts', ends: 'ready' },
  { id: 'G6', variant: 'stopped', script: 'stopKeys', ends: 'ready' },
  { id: 'G6', variant: 'prevented', script: 'preventKeys', ends: 'ready', isMute: true },
];
