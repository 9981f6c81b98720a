// All rows in one engine, at the same time in frames of one page, then checked one after another.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { TAG, isWhole } from '../lib/inside.mjs';
import { Browser, ENGINES } from '../lib/webdriver.mjs';
import { check } from './oracle.mjs';
import { ROWS, TITLES } from './rows.mjs';
import { Site, board } from './server.mjs';

export const result = (engine) => new URL(`../../target/faults-${engine}.txt`, import.meta.url);

// Both widgets of a row have a memory each, and an engine gives some 125 to the frames of a page.
const BOARDS = [ROWS.filter(isOfServer), ROWS.filter((row) => !isOfServer(row))];

function isOfServer({ id }) {
  return /^[NCS]/.test(id);
}

export function suite(engine) {
  const outcomes = [];
  BOARDS.forEach((rows, at) => onBoard(engine, `${at + 1} of ${BOARDS.length}`, rows, outcomes));
  after(() => {
    mkdirSync(new URL('.', result(engine)), { recursive: true });
    writeFileSync(result(engine), outcomes.map((outcome) => `${outcome.join(' | ')}\n`).join(''));
  });
}

function onBoard(engine, name, rows, outcomes) {
  describe(`faults in ${engine}, ${name}`, () => {
    const browser = new Browser(engine, { width: 1800, height: 1400 });
    let sites;
    let all;
    let sources;
    let opened;

    before(async () => {
      sites = await Promise.all(rows.map((row) => new Site(row).open()));
      all = await board(sites);
      await browser.start();
      opened = Date.now();
      await browser.open(all.url);
      sources = await browser.run(
        (pages) => pages.map((page) => new DOMParser().parseFromString(page, 'text/html').documentElement.outerHTML),
        sites.map(({ html }) => html),
      );
    });
    after(async () => {
      await browser.close();
      await all?.close();
      await Promise.all((sites ?? []).map((site) => site.close()));
    });

    // Into the frame of a row, with a click, so that keys go there.
    async function enter({ key }) {
      await browser.call('POST', '/frame', { id: null });
      await browser.call('POST', '/frame', { id: await browser.run((id) => document.getElementById(id), key) });
      const heading = await browser.run(() => document.querySelector('h1'));
      await browser.call('POST', `/element/${Object.values(heading)[0]}/click`, {});
    }

    async function load(site) {
      await browser.call('POST', '/frame', { id: null });
      await browser.run((id, url) => {
        const frame = document.getElementById(id);
        frame.onload = () => (frame.name = 'loaded');
        frame.src = url;
      }, site.key, site.url);
      await browser.until((id) => document.getElementById(id).name, site.key);
      await enter(site);
    }

    rows.forEach((row, at) => {
      const { id, variant = '' } = row;
      test(`${id}: ${TITLES[id]}${variant && `: ${variant}`}`, async () => {
        const outcome = [id, variant];
        outcomes.push(outcome);
        try {
          const site = sites[at];
          const reload = () => load(site);
          await (row.isAlone ? load : enter)(site);
          const began = row.isAlone ? Date.now() : opened;
          outcome.push(await check(site, { browser, reload, source: sources[at], opened: began }));
        } catch (error) {
          outcome.push(error.outcome ?? 'not checked');
          throw error;
        }
      });
    });

    // The only engine whose driver hands out the console.
    if (engine === 'chromium') {
      test('one hint in the console where the author can act on it', async () => {
        const lines = await browser.call('POST', '/se/log', { type: 'browser' });
        for (const site of sites.filter(({ row }) => row.hint)) {
          const isOurs = ({ source, message }) => source === 'console-api' && message.includes(site.origin());
          const hints = lines.filter(isOurs);
          assert.equal(hints.length, 1, `${site.key}: ${JSON.stringify(hints)}`);
          assert.ok(hints[0].message.includes(site.row.hint), hints[0].message);
        }
      });
    }

    // What a row's first widget looks like in a window of its own, once everything of it has come and the engine has gone
    // through frames. Drawing may lag still, so it is looked at until `isDone(now, before)`, or long enough.
    async function picture(row, isDone) {
      const site = await new Site(row).open();
      try {
        await browser.open(site.url);
        await browser.until(isWhole);
        const element = await browser.run((tag) => document.querySelector(tag), TAG);
        const shoot = async () => {
          const frames = 'requestAnimationFrame(() => requestAnimationFrame(arguments[0]))';
          await browser.call('POST', '/execute/async', { script: frames, args: [] });
          return browser.call('GET', `/element/${Object.values(element)[0]}/screenshot`);
        };
        let [before, now] = ['', await shoot()];
        for (let times = 0; times < 20 && !isDone(now, before); times += 1) [before, now] = [now, await shoot()];
        return now;
      } finally {
        await site.close();
      }
    }

    for (const row of rows.filter(({ isPictured }) => isPictured)) {
      test(`${row.id}: the same picture as without the policy`, async () => {
        const plain = await picture({ ...row, policy: undefined }, (now, before) => now === before);
        assert.ok(plain.length > 10_000, 'a picture');
        assert.ok((await picture(row, (now) => now === plain)) === plain, 'the same picture');
      });
    }
  });
}

// Rows by engines, from what each has written, in the order of `ENGINES`.
export function table(texts) {
  const lines = texts.map((text) => text.trim().split('\n').map((line) => line.split(' | ')));
  const rows = lines[0].map(([id, variant, outcome], at) => [
    `${id} ${variant}`.trim(),
    outcome,
    ...lines.slice(1).map((engine) => engine[at]?.[2] ?? 'missing'),
  ]);
  const all = [['row', ...ENGINES], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()}\n`).join('');
}
