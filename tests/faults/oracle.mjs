// What has to hold in every row, whatever went wrong: one function.

import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { TAG, outside } from '../lib/inside.mjs';
import { KEY } from '../lib/webdriver.mjs';
import { FILES } from './files.mjs';
import { FALLBACKS } from './page.mjs';
import { canRetry } from './rows.mjs';

// A stalled load is decided after 8 s, all rows load at the same time, and the machine may be busy. Only what fails waits
// that long.
const SETTLED_MS = 45_000;
const CURED_MS = 20_000;

// What can be seen of the page, the probe's notes with it. Runs in the page.
const look = (tag) => ({
  html: document.documentElement.outerHTML,
  layout: window.probe?.digest(),
  probe: window.probe ? { ...probe, before: null, elements: null } : null,
  elements: [...(window.probe?.elements() ?? document.querySelectorAll(tag))].map((element) => {
    const text = (selector) => element.shadowRoot?.querySelector(selector)?.textContent ?? null;
    const link = element.querySelector('a').getBoundingClientRect();
    const widget = element.shadowRoot?.querySelector('.base')?.firstElementChild;
    return {
      state: element.readyState ?? 'plain',
      version: element.constructor.version,
      isUpgraded: Boolean(element.shadowRoot) || Boolean(customElements.get(tag)),
      isFallbackSeen: link.height > 0 && link.width > 0,
      isWidgetSeen: Boolean(widget) && widget.getBoundingClientRect().height > 100,
      line: text('.fault'),
      buttons: element.shadowRoot?.querySelectorAll('.fault button').length ?? 0,
      answer: text('.big'),
      field: element.shadowRoot?.querySelector('.item-value input')?.value,
    };
  }),
});

// The host counts in its button; a nonce is hidden from the page.
const bare = (html) => html.replace(/(<button id="host"[^>]*>)\d+/, '$10').replace(/ nonce="[^"]*"/g, '');

// The children are seen first, the height is kept from the moment the element is there, and nothing in sight moves.
function stable({ heights, moved, shift }) {
  const text = JSON.stringify(heights);
  const [[state, , isSeen], ...later] = heights;
  assert.deepEqual([state, isSeen], ['plain', true], text);
  const kept = later.filter(([state]) => state !== 'plain');
  const [, reserved] = kept[0];
  assert.ok(reserved > 600, text);
  for (const [state, height, isSeen] of kept) {
    assert.ok(Math.abs(height - reserved) <= 40, text);
    assert.equal(isSeen, state !== 'ready', text);
  }
  assert.ok(moved <= 0.02 && shift <= 0.02, `moved by ${moved}, layout shift ${shift}`);
}

// How the inside of the first element looks: what no style sheet of a page may change, without what only follows from
// its own width. Runs in the page.
const inside = () => {
  const PROPERTIES = `display position float visibility opacity color background-color background-image box-sizing
    border-top-width border-left-style border-top-color margin-top margin-bottom padding-top padding-left font-size
    font-weight font-style font-variant-caps letter-spacing word-spacing line-height text-transform text-align text-indent
    text-decoration-line text-shadow white-space-collapse word-break overflow-wrap direction writing-mode cursor
    pointer-events user-select overflow-x z-index flex-direction flex-grow row-gap column-gap list-style-type box-shadow
    filter transform animation-name transition-duration tab-size hyphens quotes fill stroke outline-style`.split(/\s+/);
  const [element] = probe.elements();
  const look = (node) => {
    const style = getComputedStyle(node);
    return `${node.localName}.${node.getAttribute('class')}: ${PROPERTIES.map((name) => style.getPropertyValue(name)).join('; ')}`;
  };
  const { display, containerType } = getComputedStyle(element);
  return [`${display} ${containerType}`, ...[...element.shadowRoot.querySelectorAll('.base, .base *')].map(look)];
};

// How an element stands: ready, plain or the code it shows.
const standing = ({ state, line }) => line?.match(/E-\d+/)?.[0] ?? state;

// Checks one row in the frame the driver stands in. `reload` shows the frame anew, `source` is the page as a parser
// writes it, `opened` when all rows began; returns what became of the row.
export async function check(site, { browser, reload, source, opened }) {
  const { row } = site;
  const found = [];
  const cures = {
    retry,
    reload,
    itself: () => site.release(),
    online: () => browser.run(() => void dispatchEvent(new Event('online'))),
  };
  const settle = async (end, until) => {
    for (;;) {
      const seen = await browser.run(look, TAG);
      const at = seen.elements.map(standing);
      if (at.every((each) => each === end) || Date.now() > until) {
        found.push(at[0]);
        assert.deepEqual(at, [end, end], `told: ${JSON.stringify(seen.probe?.told)}`);
        return seen;
      }
      await rest(100);
    }
  };
  try {
    const seen = await settle(row.ends, Math.max(opened + SETTLED_MS, Date.now() + 1000));
    await common(seen);
    await stated(seen);
    if (row.ends === 'ready') await exercised();
    await hostAnswers();
    if (row.cure) {
      await site.cure();
      await cures[row.cure]();
      await common(await settle('ready', Date.now() + CURED_MS));
      await exercised();
      await hostAnswers();
    }
    return found.join(' -> ');
  } catch (error) {
    error.outcome = `${found.join(' -> ')}, not as it should be`;
    throw error;
  }

  // Nothing of the page is touched, and one of widget and children is there to be read.
  async function common({ html, layout, probe, elements }) {
    assert.equal(bare(html), bare(probe?.html ?? source), 'the page is as its own scripts left it');
    assert.equal(Boolean(probe), !row.isScriptless, 'the page has its own script');
    if (probe) {
      assert.equal(layout, probe.layout, 'what stands above stays where it was');
      assert.deepEqual(probe.errors, []);
      assert.ok(!probe.ran.includes('script'), 'no changed script has run');
      const added = await browser.run(() => window.probe.added());
      // Two names are of a driver.
      const isOurs = (name) => !/^(ret_nodes|se_exported.*)$/.test(name);
      assert.deepEqual(added.filter(isOurs), [], "no name added to what is the page's");
      if (row.isClean) assert.deepEqual(probe.violations, []);
    }
    for (const [at, element] of elements.entries()) {
      const isReady = element.state === 'ready';
      assert.deepEqual([element.isFallbackSeen, element.isWidgetSeen], [!isReady, isReady], 'children or widget');
      if (isReady) assert.deepEqual([element.line, element.answer], ['', (row.answers ?? ['150RCU', '100RCU'])[at]]);
      else await readable(at);
      if (row.version) assert.equal(element.version, row.version, 'the first release stays in charge');
    }
  }

  async function readable(at) {
    // The driver finds nothing of a frame in a process of its own, which this engine gives to sandboxed ones.
    if (browser.kind === 'chromium' && row.sandbox !== undefined) return;
    const find = (tag, at) => [...(window.probe?.elements() ?? document.querySelectorAll(tag))][at].querySelector('a');
    const link = await browser.run(find, TAG, at);
    assert.equal(await browser.computed(link, 'role'), 'link');
    assert.equal(await browser.computed(link, 'label'), FALLBACKS[at]);
  }

  // What the row itself says about its end.
  async function stated({ probe, elements }) {
    for (const [at, { line, buttons, isUpgraded }] of elements.entries()) {
      if (row.ends === 'plain') assert.equal(isUpgraded, row.script === 'taken', 'not upgraded by us');
      if (!row.ends.startsWith('E-')) continue;
      const told = probe.told.filter(({ element }) => element === at).at(-1);
      assert.deepEqual([told.type, told.code], ['skylet-error', row.ends]);
      assert.equal(buttons, canRetry(row.ends) ? 1 : 0, 'Retry where it can help');
      for (const word of row.says ?? []) assert.ok(line.includes(word), `${word} is named in: ${line}`);
      if (row.after) {
        const { time } = site.log.find(({ name }) => name === FILES[row.faults[0].file]);
        assert.ok(told.at >= row.after, `shown ${told.at} ms after the page was opened`);
        // Far less than what a wrong limit would be off by, and more than a machine with much to do is late.
        assert.ok(told.time <= time + row.after + 3000, `shown ${told.time - time} ms after the file was asked for`);
      }
    }
    for (const [role, [least, most]] of Object.entries(row.requests ?? {})) {
      const count = site.requests(role);
      assert.ok(count >= least && count <= most, `${role} was asked for ${count} times, not ${least} to ${most}`);
    }
    if (row.watch === 'wasm') assert.deepEqual(probe.ran, [], 'nothing has run');
    if (row.watch === 'layout') stable(probe);
    if (row.isCutOff) await site.stop('own');
    if (row.isWhole) assert.deepEqual(await browser.run(outside, TAG), []);
    if (row.isSame) await same();
    if (row.script === 'reveal') assert.equal(probe.hiddenCalls, 0, 'hidden, it rests');
    if (row.sheet === 'dark') {
      const theme = () => probe.elements()[0].shadowRoot.querySelector('.base').dataset.theme;
      assert.equal(await browser.run(theme), 'dark');
    }
  }

  // The host's rules on and off: the inside looks the same.
  async function same() {
    const under = await browser.run(inside);
    const hold = (isOn) =>
      browser.run((isOn, dir) => {
        const sheet = document.querySelector('#hostile');
        if (sheet) sheet.media = isOn ? '' : 'not all';
        if (isOn && dir) document.documentElement.dir = dir;
        else document.documentElement.removeAttribute('dir');
      }, isOn, row.dir ?? '');
    await hold(false);
    const without = await browser.run(inside);
    await hold(true);
    await browser.run(() => document.querySelector('#hostile')?.removeAttribute('media'));
    assert.ok(under.length > 100, `${under.length} nodes`);
    assert.equal(under[0], 'block inline-size');
    const changed = under.flatMap((line, at) => (line === without[at] ? [] : [`${line}\n${without[at]}`]));
    assert.deepEqual(changed.slice(0, 3), []);
  }

  // A click on Retry, of one element after the other: each has a button of its own.
  async function retry() {
    for (const at of [0, 1]) {
      const find = (at) => probe.elements()[at].shadowRoot.querySelector('.fault button');
      const button = await browser.run(find, at);
      await browser.call('POST', `/element/${Object.values(button)[0]}/click`, {});
      // What becomes ready moves the rest.
      await browser.until((at) => probe.elements()[at].readyState !== 'loading', at);
    }
  }

  // Each widget answers a key, and what is typed stays; neither asks the server for anything.
  async function exercised() {
    const asked = site.log.length;
    const focus = (at, selector) =>
      browser.run(
        (at, selector) => {
          probe.elements()[at].shadowRoot.querySelector(selector).focus();
        },
        at,
        selector,
      );
    const fields = async () => (await browser.run(look, TAG)).elements.map(({ field }) => field);
    const first = row.item ?? '9 KB';
    await focus(1, '.stage .slider');
    await browser.press(KEY.right);
    assert.deepEqual(await fields(), [first, '5 KB'], 'the other widget answers a key');
    // A page that forbids its reader to type gets that.
    if (row.isMute) return;
    await focus(0, '.item-value input');
    await browser.press('a', [KEY.control]);
    await browser.press('8 KBx');
    assert.deepEqual(await fields(), ['8 KBx', '5 KB'], 'what was typed stays');
    await browser.press(KEY.backspace);
    const { elements } = await browser.run(look, TAG);
    assert.deepEqual(elements.map(({ answer }) => answer), ['100RCU', row.answers?.[1] ?? '100RCU']);
    if (row.script === 'shortcuts') {
      await browser.press(KEY.escape);
      const heard = await browser.run(() => probe.heard);
      assert.deepEqual(heard.filter((key) => key !== 'Control'), ['Escape'], 'keys of a control stay in it');
    }
    assert.equal(site.log.length, asked, 'no request after ready');
  }

  async function hostAnswers() {
    if (row.isScriptless) return;
    const press = () => browser.run(() => {
      const button = document.getElementById('host');
      button.focus();
      return Number(button.textContent);
    });
    const before = await press();
    await browser.press(KEY.enter);
    assert.equal(await press(), before + 1, "the host's button answers a key");
  }
}
