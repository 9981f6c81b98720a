// The files of a page with one widget, by what they are for, as the bundle's manifest names them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../lib/paths.mjs';

const { version, entry, build, pages, later, files } = JSON.parse(readFileSync(join(bundle, 'manifest.json')));
const page = pages['dynamodb-capacity'];
const isCore = (name) => name.startsWith('core-');

export const RELEASE = `/assets/skylet/${version}/`;
// Another release on the same site: all widgets to come, and a higher number.
export const OTHER_VERSION = '9.9.9';
export const OTHER_RELEASE = RELEASE.replace(version, OTHER_VERSION);
export const VERSION = version;
export const INTEGRITY = files[entry].integrity;
export const FILES = {
  entry,
  glue: page.find((name) => isCore(name) && name.endsWith('.js')),
  core: page.find((name) => isCore(name) && name.endsWith('.wasm')),
  widget: page.find((name) => !isCore(name) && name.endsWith('.wasm')),
  later: later['dynamodb-capacity'][0],
};

// What every file that holds code says of its release, and another release of the same length.
export const BUILD = build;
export const OTHER_BUILD = build.replace(/[0-9a-f]+$/, (id) => (id.startsWith('0') ? '1' : '0').repeat(id.length));
