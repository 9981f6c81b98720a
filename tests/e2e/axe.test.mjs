// axe in states that nobody chose: settings, panels, modes, languages and themes drawn from a seed, one after the other in
// one element. Nothing may be wrong or left undecided (lib/axe.mjs says what is decided there). Forced colours are left
// out: engines tell scripts the colours that are not shown then.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { bring } from '../lib/axe.mjs';
import { TAG } from '../lib/inside.mjs';
import { cli } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES } from '../lib/webdriver.mjs';

// How many states of each widget; what a link of today begins with; what is unreadable junk in which attribute; and what
// goes through all its options instead of being drawn.
const WIDGETS = [
  {
    tag: TAG, states: 100, version: 3, junk: 'item',
    // Every operation with every panel.
    cycles: { operation: (at) => at, panel: (at) => Math.floor(at / 10 + at) },
  },
  { tag: 'skylet-load-balancing', states: 40, version: 1, junk: 'rate', cycles: { panel: (at) => at } },
  { tag: 'skylet-route53-routing', states: 40, version: 1, junk: 'ttl', cycles: { policy: (at) => at, panel: (at) => at } },
  { tag: 'skylet-s3-storage-class', states: 40, version: 1, junk: 'size', cycles: { panel: (at) => at } },
];
const BATCH = 5;
// Each engine draws others; another number here draws others again.
const SEED = Number(process.env.SKYLET_SEED ?? 7);

const listed = JSON.parse(execFileSync(cli, ['list', '--json']));

// A stream of numbers from 0 to 1 that a seed fixes (mulberry32).
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What is done in a state after it is shown, by mode.
const DEEDS = {
  learn: ['', '', '', 'copy', 'details', 'junk'],
  bet: ['', 'locked', 'skipped'],
  drill: ['', 'hint', 'wrong', 'wrong', 'right', 'given-up', 'unread', 'details'],
  talk: ['', 'on', 'notes', 'check'],
};
const MODES = 'learn learn learn learn drill drill bet talk'.split(' ');

function plans({ tag, states, version, junk, cycles }, seed) {
  const { settings } = listed.find((widget) => widget.tag === tag);
  const roll = dice(seed);
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const bare = (text) => Number(text.replace(/[^\d.]/g, ''));
  // Many sizes, few of them near the largest.
  const number = (least, most) => Math.min(most, Math.floor(least + (most - least + 1) ** roll() - 1));
  const value = {
    choice: ({ options }) => pick(options),
    quantity: ({ min, max, bare_unit: unit }) =>
      unit === 'KB' ? `${number(bare(min) || 1, bare(max) * 1024)} B` : String(number(bare(min), bare(max))),
    list: ({ max, bare_unit: unit }) => {
      const each = () => `${number(1, bare(max))} ${unit}`.trim();
      return Array.from({ length: number(1, 6) }, each).join(unit === 'KB' ? ' ' : ', ');
    },
    happenings: ({ options }) =>
      Array.from({ length: number(1, 6) }, () => `${number(0, 20)} s ${pick(options)} ${number(1, 8)}`).join(', '),
  };
  return Array.from({ length: states }, (_, at) => {
    const given = Object.fromEntries(
      settings.filter(() => roll() < 0.4).map((setting) => [setting.name, value[setting.kind](setting)]),
    );
    for (const [name, place] of Object.entries(cycles)) {
      const { options } = settings.find((setting) => setting.name === name);
      given[name] = options[place(at) % options.length];
    }
    const mode = pick(MODES);
    return {
      junk,
      link: `${version};${Object.entries(given).map(([name, value]) => `${name}=${value.replaceAll(' ', '+')}`).join(';')}`,
      mode,
      deed: pick(DEEDS[mode]),
      lang: pick(['ko', 'en']),
      theme: pick(['light', 'dark', 'projector']),
      scene: 1 + Math.floor(roll() * 7),
      seed: Math.floor(roll() * 100_000),
      heading: pick(['none', '2', '3']),
    };
  });
}

// Runs in the page: brings the element into a state.
async function show(tag, plan) {
  const element = document.querySelector(tag);
  const root = element.shadowRoot;
  const rest = () => new Promise((done) => setTimeout(done));
  const all = (selector) => [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const press = async (selector, at = 0) => {
    all(selector).at(at).click();
    await rest();
  };
  const type = async (text) => {
    const [field] = all('.answer-field');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await press('.practice .do');
  };
  const deeds = {
    copy: () => press('.toolbar .tool[aria-expanded=false]'),
    details: () => {
      for (const details of all('details')) details.open = true;
    },
    junk: () => element.setAttribute(plan.junk, 'junk'),
    locked: async () => {
      const [point] = all('.sketch-points .point');
      if (!point) return type('150');
      point.value = '100';
      point.dispatchEvent(new Event('input'));
      return press('.practice .do');
    },
    skipped: () => press('.practice .plain'),
    hint: () => press('.answer-row .plain'),
    wrong: async () => {
      // Often the number of some wrong rule, and where it is of several, one of them.
      await type('100');
      if (all('.chip').length) await press('.chip');
    },
    right: async () => {
      // Hints lead to it; the last button shows the way and is none.
      while (all('.answer-row .plain').length > 1) await press('.answer-row .plain');
      await type(all('.way li:last-child .result-value')[0].textContent);
    },
    'given-up': () => press('.answer-row .plain', -1),
    unread: () => type('약 3'),
    // Of some scenes nothing is asked.
    on: async () => all('.practice .do').length && press('.practice .do'),
    notes: () => press('.foot .tool', 2),
    check: () => press('.foot .tool', 3),
  };
  // To a scene by the buttons of the foot: back to the first, then forth; one that asks answers first.
  const toScene = async (wanted) => {
    const at = () => Number(root.querySelector('.foot .muted').textContent.match(/\d+/)[0]);
    const [back, forth] = root.querySelectorAll('.foot .tool');
    for (const [button, isThere] of [[back, () => at() === 1], [forth, () => at() === wanted]]) {
      while (!isThere()) {
        button.click();
        await null;
      }
    }
    await rest();
  };
  element.removeAttribute(plan.junk);
  if (all('.toolbar .tool[aria-expanded=true]').length) await press('.toolbar .tool[aria-expanded=true]');
  for (const details of all('details')) details.open = false;
  Object.assign(element, { mode: 'learn', lang: plan.lang, heading: plan.heading, scene: plan.scene, seed: plan.seed });
  element.setAttribute('theme', plan.theme);
  await rest();
  element.state = plan.link;
  element.mode = plan.mode;
  await rest();
  if (plan.mode === 'talk') await toScene(plan.scene);
  await deeds[plan.deed]?.();
  // A talk fits its room in the frame after.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  // What moves is looked at where it comes to rest.
  for (const animation of root.getAnimations()) animation.finish();
}

for (const [engine, widget] of ENGINES.flatMap((engine) => WIDGETS.map((widget) => [engine, widget]))) {
  const { tag, states } = widget;
  describe(`axe in ${engine}: ${tag}`, () => {
    const { browser, open } = room(engine, { widget: tag });

    before(async () => {
      await open();
      await bring(browser);
      await browser.run(`() => { window.show = ${show}; }`);
    });

    test(`finds nothing in ${states} states drawn from a seed`, async () => {
      const all = plans(widget, SEED + ENGINES.indexOf(engine));
      const wrong = [];
      for (let at = 0; at < states; at += BATCH) {
        const some = all.slice(at, at + BATCH);
        const found = await browser.call('POST', '/execute/async', {
          script: `const [tag, plans, done] = arguments;
            (async () => {
              const found = [];
              for (const plan of plans) {
                const lines = show(tag, plan).then(() => audit(document.querySelector(tag)));
                found.push(await lines.catch((error) => [String(error)]));
              }
              return found;
            })().then(done);`,
          args: [tag, some],
        });
        found.forEach((lines, one) => lines.length && wrong.push({ state: some[one], lines }));
      }
      assert.deepEqual(wrong, [], `SKYLET_SEED=${SEED}`);
    });
  });
}
