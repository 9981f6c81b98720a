// The entry: defines every tag at once as a shell. A page may load it any number of times.
// Importing it outside a browser does nothing.
// BUILD is put in by the bundle: version, file names with hashes, widgets, fault texts.

import { hint } from './files.js';
import { shellOf } from './shell.js';

if (globalThis.customElements) {
  const others = [];
  for (const [slug, widget] of Object.entries(BUILD.widgets)) {
    const tag = `skylet-${slug}`;
    const taken = customElements.get(tag);
    if (!taken) {
      customElements.define(tag, shellOf(slug, widget));
    } else if (taken.version !== BUILD.version) {
      others.push(`<${tag}> stays with ${taken.version ?? 'another definition'}`);
    }
  }
  if (others.length) hint(others.join(', '));
}

export const version = BUILD.version;
