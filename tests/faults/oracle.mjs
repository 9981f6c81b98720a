// What has to hold in every row, whatever went wrong: one function.

import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { TAG } from '../lib/inside.mjs';
import { KEY } from '../lib/webdriver.mjs';
import { FILES } from './files.mjs';
import { FALLBACKS } from './page.mjs';
import { canRetry } from './rows.mjs';

// A stalled load is decided after 8 s. All rows wait at the same time, so only the first waits long.
const SETTLED_MS = 15_000;
const CURED_MS = 5_000;

// What can be seen of the page, the probe's notes with it. Runs in the page.
const look = (tag) => ({
  html: document.documentElement.outerHTML,
  layout: window.probe?.digest(),
  probe: window.probe ?? null,
  elements: [...document.querySelectorAll(tag)].map((element) => {
    const text = (selector) => element.shadowRoot?.querySelector(selector)?.textContent ?? null;
    const link = element.querySelector('a').getBoundingClientRect();
    const widget = element.shadowRoot?.querySelector('.base')?.firstElementChild;
    return {
      state: element.readyState ?? 'plain',
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
    assert.equal(bare(html), bare(source), 'the page is as the server sent it');
    assert.equal(Boolean(probe), !row.isScriptless, 'the page has its own script');
    if (probe) {
      assert.equal(layout, probe.layout, 'what stands above stays where it was');
      assert.deepEqual(probe.errors, []);
      assert.ok(!probe.ran.includes('script'), 'no changed script has run');
      if (row.isClean) assert.deepEqual(probe.violations, []);
    }
    for (const [at, element] of elements.entries()) {
      const isReady = element.state === 'ready';
      assert.deepEqual([element.isFallbackSeen, element.isWidgetSeen], [!isReady, isReady], 'children or widget');
      if (isReady) assert.deepEqual([element.line, element.answer], ['', ['150RCU', '100RCU'][at]]);
      else await readable(at);
    }
  }

  async function readable(at) {
    // The driver finds nothing of a frame in a process of its own, which this engine gives to sandboxed ones.
    if (browser.kind === 'chromium' && row.sandbox !== undefined) return;
    const link = await browser.run((tag, at) => document.querySelectorAll(tag)[at].querySelector('a'), TAG, at);
    assert.equal(await browser.computed(link, 'role'), 'link');
    assert.equal(await browser.computed(link, 'label'), FALLBACKS[at]);
  }

  // What the row itself says about its end.
  async function stated({ probe, elements }) {
    for (const [at, { line, buttons, isUpgraded }] of elements.entries()) {
      if (row.ends === 'plain') assert.equal(isUpgraded, false, 'not upgraded');
      if (!row.ends.startsWith('E-')) continue;
      const told = probe.told.filter(({ element }) => element === at).at(-1);
      assert.deepEqual([told.type, told.code], ['skylet-error', row.ends]);
      assert.equal(buttons, canRetry(row.ends) ? 1 : 0, 'Retry where it can help');
      for (const word of row.says ?? []) assert.ok(line.includes(word), `${word} is named in: ${line}`);
      if (row.after) {
        const { time } = site.log.find(({ name }) => name === FILES[row.faults[0].file]);
        assert.ok(told.at >= row.after, `shown ${told.at} ms after the page was opened`);
        assert.ok(told.time <= time + row.after + 1000, `shown ${told.time - time} ms after the file was asked for`);
      }
    }
    for (const [role, [least, most]] of Object.entries(row.requests ?? {})) {
      const count = site.requests(role);
      assert.ok(count >= least && count <= most, `${role} was asked for ${count} times, not ${least} to ${most}`);
    }
    if (row.watch === 'wasm') assert.deepEqual(probe.ran, [], 'nothing has run');
    if (row.watch === 'layout') stable(probe);
    if (row.isCutOff) await site.stop('own');
  }

  // A click on Retry, of one element after the other: each has a button of its own.
  async function retry() {
    for (const at of [0, 1]) {
      const inside = (tag, at) => document.querySelectorAll(tag)[at].shadowRoot.querySelector('.fault button');
      const button = await browser.run(inside, TAG, at);
      await browser.call('POST', `/element/${Object.values(button)[0]}/click`, {});
      // What becomes ready moves the rest.
      await browser.until((tag, at) => document.querySelectorAll(tag)[at].readyState !== 'loading', TAG, at);
    }
  }

  // Each widget answers a key, and what is typed stays; neither asks the server for anything.
  async function exercised() {
    const asked = site.log.length;
    const focus = (at, selector) =>
      browser.run(
        (tag, at, selector) => {
          document.querySelectorAll(tag)[at].shadowRoot.querySelector(selector).focus();
        },
        TAG,
        at,
        selector,
      );
    const fields = async () => (await browser.run(look, TAG)).elements.map(({ field }) => field);
    await focus(1, '.stage .slider');
    await browser.press(KEY.right);
    assert.deepEqual(await fields(), ['9 KB', '5 KB'], 'the other widget answers a key');
    await focus(0, '.item-value input');
    await browser.press('a', [KEY.control]);
    await browser.press('8 KBx');
    assert.deepEqual(await fields(), ['8 KBx', '5 KB'], 'what was typed stays');
    await browser.press(KEY.backspace);
    const { elements } = await browser.run(look, TAG);
    assert.deepEqual(elements.map(({ answer }) => answer), ['100RCU', '100RCU']);
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
