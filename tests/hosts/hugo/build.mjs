// Builds the posts with the real Hugo, the way an author gets them: the release unpacked, its two folders copied into the
// blog as its README says, snippet and shortcode from the command line.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, cli, release } from '../../lib/paths.mjs';

const SITE = new URL('.', import.meta.url).pathname;
const ARGUMENTS = ['dynamodb-capacity', 'item=9 KB', 'consistency=eventual', 'requests=100'];

// What an author pastes, for one host.
export function snippet(host, ...more) {
  const manifest = join(bundle, 'manifest.json');
  return execFileSync(cli, ['embed', ...ARGUMENTS, '--host', host, '--manifest', manifest, ...more]).toString();
}

// The release in a folder of its own; whoever asks removes it.
export function unpack() {
  const folder = mkdtempSync(join(tmpdir(), 'skylet-release-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', release, folder]);
  return join(folder, readdirSync(folder)[0]);
}

// Builds into a folder of its own and returns it with a way to remove it.
export function build({ edit = (text) => text } = {}) {
  const work = mkdtempSync(join(tmpdir(), 'skylet-hugo-'));
  cpSync(SITE, work, { recursive: true });
  const unpacked = unpack();
  for (const folder of ['static', 'layouts']) cpSync(join(unpacked, folder), join(work, folder), { recursive: true });
  rmSync(unpacked, { recursive: true, force: true });
  for (const [post, host] of [['snippet', 'html'], ['shortcode', 'hugo']]) {
    const path = join(work, 'content/post', `${post}.md`);
    const text = readFileSync(path, 'utf8').replace('@SNIPPET@\n', () => `${snippet(host)}`);
    writeFileSync(path, edit(text, post));
  }
  const remove = () => rmSync(work, { recursive: true, force: true });
  try {
    const hugo = process.env.HUGO ?? 'hugo';
    execFileSync(hugo, ['--gc', '--minify', '--source', work, '--destination', join(work, 'public')], { stdio: 'pipe' });
  } catch (error) {
    remove();
    throw new Error(`hugo: ${error.stderr}${error.stdout}`);
  }
  return { folder: join(work, 'public'), remove };
}
