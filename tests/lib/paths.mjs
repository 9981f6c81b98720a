// Where the tests find what they test. `cargo xtask test` says; the defaults are what it would say.

import { existsSync } from 'node:fs';

const target = (path) => new URL(`../../target/${path}`, import.meta.url).pathname;

function there(path) {
  if (!existsSync(path)) throw new Error(`${path} is missing; build it first: cargo xtask demo --once`);
  return path;
}

export const bundle = there(process.env.SKYLET_BUNDLE ?? target('skylet/0.1.0'));
export const release = there(process.env.SKYLET_RELEASE ?? target('dist/skylet-0.1.0.zip'));
// The bundle with stand-ins for the widgets to come.
export const crowded = process.env.SKYLET_CROWDED ?? target('elsewhere/target/skylet/0.1.0');
// The bundle with all code in one wasm file.
export const unsplit = process.env.SKYLET_UNSPLIT ?? target('elsewhere/target/unsplit/0.1.0');
// The bundle with a new widget of each kind, as `cargo xtask new-widget` makes them.
export const fresh = process.env.SKYLET_NEW ?? target('elsewhere/target/new/0.1.0');
// The bundle with ways to break its widgets.
export const breakable = process.env.SKYLET_BREAKABLE ?? target('skylet-breakable/0.1.0');
export const site = there(process.env.SKYLET_SITE ?? target('site'));
export const cli = there(process.env.SKYLET_CLI ?? target('debug/skylet'));
