// Numbers to guess before they are shown, and problems whose wrong answers name the wrong rule.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { violations } from '../lib/axe.mjs';
import { TAG } from '../lib/inside.mjs';
import { room, wide } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

// The committed sheet of twenty seeds: question, way, answer, and each wrong answer with what is said of it.
const sheet = (lang) => {
  const path = `../../crates/widgets/dynamodb-capacity/tests/problems.${lang}.txt`;
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return text.split(/\n(?=seed )/).slice(1).map((part) => {
    const lines = part.split('\n');
    const [, seed] = lines[0].match(/^seed (\d+)/);
    const question = lines.find((line) => /^1\. /.test(line)).replace(/^1\. \[[\w-]+\] /, '');
    const way = lines.filter((line) => line.startsWith('   - ')).map((line) => line.slice(5));
    const [, answer] = lines.find((line) => /^ {3}(답|Answer): /.test(line)).match(/: ([\d,.]+)/);
    const wrong = lines.map((line) => line.match(/^ {4,}([\d,./]+) ([\w-]+) \(([\w-]+)\), (.*)$/)).filter(Boolean);
    return { seed, question, way, answer, wrong: wrong.map(([, value, rule, family, said]) => ({ value, rule, family, said })) };
  });
};

for (const engine of ENGINES) {
  describe(`practice in ${engine}`, () => {
    const { browser, open, inside, focus, click, text, isSeen } = room(engine);
    // The focus follows what it is moved to in a task of its own.
    const isFocused = (part) =>
      browser.until(
        (tag, part) => document.querySelector(tag).shadowRoot.activeElement?.className.split(' ').includes(part),
        TAG,
        part,
      );
    const kind = () => inside((_, root) => root.querySelector('.told').dataset.kind);
    async function type(answer) {
      await focus('.answer-field');
      await inside((_, root) => root.querySelector('.answer-field').select());
      await browser.press(answer);
      await browser.press(KEY.enter);
    }

    for (const lang of ['ko', 'en']) {
      test(`the sheet of twenty seeds is asked, worked and refuted in ${lang} as committed`, async () => {
        const problems = sheet(lang);
        assert.equal(problems.length, 20);
        await open(problems.map(({ seed }) => `mode="drill" seed="${seed}"`), { lang });
        // Everything a reader does here is a click or a text typed; both are told to the page as events.
        const found = await browser.run(
          async (tag, answers) => {
            const rest = () => new Promise((done) => setTimeout(done));
            const all = [];
            for (const [at, { shadowRoot: root }] of [...document.querySelectorAll(tag)].entries()) {
              const line = (li) => {
                const [label, working, result] = [...li.children].map(({ textContent }) => textContent);
                return `${label}: ${working}${working ? ' = ' : ''}${result}`;
              };
              const press = async (name) => {
                [...root.querySelectorAll('.answer-row button')].find((one) => one.textContent === name).click();
                await rest();
              };
              const question = root.querySelector('.question').textContent;
              const type = async (value) => {
                const field = root.querySelector('.answer-field');
                field.value = value;
                field.dispatchEvent(new Event('input'));
                root.querySelector('.answer-row .do').click();
                await rest();
              };
              for (let hint = 0; hint < 2; hint += 1) await press(root.host.shadowRoot.querySelector('.answer-row .plain').textContent);
              const way = [...root.querySelectorAll('.way li')].map(line);
              await type(answers[at][0]);
              const chips = [...root.querySelectorAll('.chip')];
              if (chips.length) chips[0].click();
              await rest();
              const said = root.querySelector('.refutation')?.textContent;
              const parts = root.querySelector('.parts .label')?.firstChild.textContent;
              all.push({ question, way, said, parts });
            }
            return all;
          },
          TAG,
          problems.map(({ wrong }) => [wrong[0].value]),
        );
        problems.forEach((problem, at) => {
          assert.deepEqual([found[at].question, found[at].way], [problem.question, problem.way], `seed ${problem.seed}`);
          const [, parts, said] = problem.wrong[0].said.match(/^[^:]+: (.*?)\. (.*)$/);
          assert.deepEqual([found[at].parts, found[at].said], [parts, said], `seed ${problem.seed}: ${problem.wrong[0].rule}`);
        });
      });
    }

    test('a drill from start to end with the keyboard only', async () => {
      const [first] = sheet('ko').filter(({ wrong }) => wrong.some(({ rule }) => rule === 'nearest'));
      await open(`mode="drill" seed="${first.seed}"`);
      await browser.run(() => {
        window.answers = [];
        addEventListener('skylet-answer', ({ detail }) => answers.push(detail));
      });
      assert.equal(await isSeen('.big'), false, 'the picture with its answer is away');
      assert.equal(await text('.narration'), '', 'for the ear as well');
      await type(' ');
      assert.deepEqual([await kind(), await text('.told')], ['note', '답을 적어 주세요.'], 'nothing is not wrong');
      await isFocused('answer-field');
      await type('약 3');
      assert.equal(await kind(), 'note', 'what cannot be read is not wrong');
      assert.equal(await inside((_, root) => root.querySelector('.answer-field').value), '약 3', 'and stays as typed');
      const wrong = first.wrong.find(({ rule }) => rule === 'nearest');
      await type(wrong.value);
      assert.equal(await kind(), 'wrong');
      assert.match(await text('.told'), /나오는 풀이: 반올림$/);
      await isFocused('told');
      assert.ok(await isSeen('.replay'));
      assert.equal(await inside((_, root) => root.querySelectorAll('.parts').length), 1, 'one row is marked');
      assert.match(await text('.ways'), /반올림.*맞는 풀이/, 'and everything is said');
      // Past what plays the rows (back, play, next, where they part), on to the same rule with other numbers.
      for (let stop = 0; stop < 5; stop += 1) await browser.press(KEY.tab);
      await browser.press(KEY.enter);
      await isFocused('answer-field');
      assert.match(await text('.which'), /^문제 2 /);
      // Hints lead to the answer.
      for (let hint = 0; hint < 2; hint += 1) {
        await focus('.answer-row .plain');
        await browser.press(KEY.enter);
      }
      const answer = (await text('.way li:last-child .result-value')).match(/[\d,]+/)[0];
      await type(`${answer.replaceAll(',', '')}.0 rcu`.replace('rcu', await text('.unit-word')));
      assert.equal(await kind(), 'right', await text('.told'));
      const causes = await inside((_, root) => [...root.querySelectorAll('.chip')].map(({ textContent }) => textContent));
      assert.equal(causes.length, 3);
      for (let chip = 0; chip < 3; chip += 1) {
        if ((await text('.told')).includes('그 규칙입니다')) break;
        await focus(`.chip:nth-child(${chip + 1})`);
        await browser.press(KEY.enter);
      }
      assert.match(await text('.told'), /그 규칙입니다\.$/);
      assert.match(await text('.tally'), /^푼 문제 2 · 한 번에 맞힘 0/);
      await browser.press(KEY.tab);
      await browser.press(KEY.enter);
      assert.match(await text('.which'), /^문제 3 /);
      assert.match(await text('.missed'), /반올림아직 놓침/);
      const answers = await browser.run(() => answers.map(({ number, outcome, rule }) => [number, outcome, rule]));
      assert.deepEqual(answers, [['1', 'wrong', 'nearest'], ['2', 'right', '']], 'the page is told');
      const kept = await browser.run(() => localStorage.length + sessionStorage.length + document.cookie.length);
      assert.equal(kept, 0, 'nothing is stored');
    });

    test('a hint by its key, an answer checked from anywhere, and neither where they mean nothing', async () => {
      const [one] = sheet('ko');
      await open(`mode="drill" seed="${one.seed}"`);
      await focus('.answer-field');
      await browser.press('h');
      assert.equal(await inside((_, root) => root.querySelector('.answer-field').value), 'h', 'typed into the field it is a letter');
      const before = await text('.way');
      // Where Hangul is typed, the key lies where it lies.
      await inside((_, root) => {
        const key = { key: 'ㅗ', code: 'KeyH', bubbles: true, composed: true, cancelable: true };
        root.querySelector('.segments input:checked').dispatchEvent(new KeyboardEvent('keydown', key));
      });
      assert.notEqual(await text('.way'), before, 'more of the way');
      await inside((_, root, answer) => {
        const field = root.querySelector('.answer-field');
        field.value = answer;
        field.dispatchEvent(new Event('input'));
      }, one.answer);
      await focus('.practice .segments input:checked');
      await browser.press(KEY.enter);
      assert.equal(await kind(), 'right');
      await isFocused('told');
      await browser.press(KEY.enter);
      await browser.press('h');
      assert.equal(await kind(), 'right', 'there is nothing to check now');
      await focus('.practice .steps .do:not([hidden])');
      await browser.press(KEY.enter);
      assert.match(await text('.which'), /^문제 2 /, 'a button keeps its own Enter');
    });

    test('Enter locks the guess from its handle, once there is one', async () => {
      await open('mode="bet"');
      await focus('.practice .slider');
      await browser.press(KEY.enter);
      assert.equal(await isSeen('.big'), false, 'nothing is guessed yet');
      await browser.press(KEY.right);
      await browser.press(KEY.enter);
      assert.ok(await isSeen('.big'), 'shown');
      assert.match(await text('.told'), /1번 중 0번/);
    });

    test('two rules of one number are told apart by a chip', async () => {
      const one = sheet('ko').find(({ wrong }) => wrong.some(({ rule }) => rule === 'ceiling-after-half'));
      await open(`mode="drill" seed="${one.seed}"`);
      await type(one.wrong.find(({ rule }) => rule === 'ceiling-after-half').value);
      assert.match(await text('.told'), /어디에서|어떻게/);
      const chips = await inside((_, root) => [...root.querySelectorAll('.chip')].map(({ textContent }) => textContent));
      assert.equal(chips.length, 3, chips.join(' | '));
      await click('.chip:nth-child(2)');
      assert.ok(await isSeen('.replay'));
    });

    test('a syllable being typed is neither lost nor taken early', async () => {
      const [one] = sheet('ko');
      await open(`mode="drill" seed="${one.seed}"`);
      await focus('.answer-field');
      const told = await inside(async (_, root) => {
        const field = root.querySelector('.answer-field');
        const rest = () => new Promise((done) => setTimeout(done));
        const say = (type, more) => field.dispatchEvent(new CompositionEvent(type, { bubbles: true, ...more }));
        say('compositionstart', { data: '' });
        field.value = '배';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: '배' }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }));
        await rest();
        const during = [field.value, root.querySelector('.told').textContent];
        field.value = '백';
        say('compositionend', { data: '백' });
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: '백' }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        await rest();
        return [during, root.querySelector('.told').textContent !== ''];
      });
      assert.deepEqual(told, [['배', ''], true]);
    });

    if (engine === 'chromium') {
      test('a real composition, driven through the engine', async () => {
        const [one] = sheet('ko');
        await open(`mode="drill" seed="${one.seed}"`);
        await focus('.answer-field');
        const cdp = (cmd, params) => browser.call('POST', '/goog/cdp/execute', { cmd, params });
        for (const syllable of ['ㅂ', '배', '백']) {
          await cdp('Input.imeSetComposition', { text: syllable, selectionStart: 1, selectionEnd: 1 });
          assert.equal(await inside((_, root) => root.querySelector('.answer-field').value), syllable);
          assert.equal(await text('.told'), '', 'nothing is graded early');
        }
        await cdp('Input.insertText', { text: '백' });
        await browser.press('오십');
        assert.equal(await inside((_, root) => root.querySelector('.answer-field').value), '백오십');
        await browser.press(KEY.enter);
        assert.notEqual(await text('.told'), '');
        assert.notEqual(await kind(), '', 'read as a number');
      });
    }

    test('where one stands outlives a stay outside the page; the seed starts anew', async () => {
      const [one] = sheet('ko');
      await open(`mode="drill" seed="${one.seed}"`);
      await type('77777');
      await focus('.answer-field');
      await inside((_, root) => root.querySelector('.answer-field').select());
      await browser.press('12');
      await inside(async (element) => {
        const parent = element.parentNode;
        element.remove();
        await new Promise((done) => setTimeout(done));
        parent.prepend(element);
      });
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.answer-field'), TAG);
      assert.equal(await inside((_, root) => root.querySelector('.answer-field').value), '12');
      assert.equal(await text('.question'), one.question);
      const other = sheet('ko')[4];
      await inside((element, _, seed) => {
        element.seed = seed;
      }, other.seed);
      await browser.until((tag, question) => document.querySelector(tag).shadowRoot.querySelector('.question').textContent === question, TAG, other.question);
    });

    test('the picture shows the very state of a problem that is over', async () => {
      const one = sheet('en').find(({ question }) => question.includes('Scan'));
      await open(`mode="drill" seed="${one.seed}"`, { lang: 'en' });
      await type(one.answer);
      await inside((_, root) => [...root.querySelectorAll('.practice .plain')].find((one) => one.textContent === 'See it in the picture').click());
      assert.ok(await isSeen('.big'));
      assert.match(await text('.big'), new RegExp(`^${one.answer}`));
    });

    test('a guess is locked in two actions, stays while the picture changes, and is counted', async () => {
      await open('mode="bet"');
      assert.equal(await isSeen('.big'), false, 'no answer before the guess');
      assert.equal(await inside((_, root) => root.querySelector('.practice .do').disabled || root.querySelector('.practice .do').hasAttribute('disabled')), true);
      await focus('.answer-field');
      await browser.press('이백');
      await browser.press(KEY.enter);
      assert.ok(await isSeen('.big'), 'shown');
      assert.match(await text('.told'), /^예상이 50 RCU 많았습니다\. 1번 중 0번 ±10%$/);
      assert.ok(await isSeen('.ghost'), 'the guess stays');
      await focus('.stage .slider');
      await browser.press(']');
      assert.match(await text('.told'), /^꼭 맞혔습니다/, '12,289 B take 200');
      await inside((_, root) => [...root.querySelectorAll('.practice .do')].find((one) => one.textContent === '다음 예상').click());
      assert.equal(await isSeen('.big'), false, 'the next one is hidden again');
      await focus('.practice .slider');
      await browser.press(KEY.right);
      assert.equal(await inside((_, root) => root.querySelector('.practice .do').hasAttribute('disabled')), false);
      await inside((_, root) => [...root.querySelectorAll('.practice .plain')].find((one) => one.textContent === '그냥 보기').click());
      assert.ok(await isSeen('.big'));
      assert.equal(await isSeen('.ghost'), false, 'nothing was guessed');
    });

    for (const width of [300, 720]) {
      test(`nothing leaves the card at ${width} px`, async () => {
        const seeds = [1, 3, 7, 12].flatMap((seed) => ['ko', 'en'].map((lang) => `mode="drill" seed="${seed}" lang="${lang}"`));
        await open([...seeds, 'mode="bet"', 'mode="bet" lang="en"'], { head: wide(width) });
        const outside = await browser.run(async (tag) => {
          const found = [];
          for (const { shadowRoot: root } of document.querySelectorAll(tag)) {
            const field = root.querySelector('.answer-field');
            field.value = '1';
            field.dispatchEvent(new Event('input'));
            [...root.querySelectorAll('.answer-row .plain')].at(-1)?.click();
            await new Promise((done) => setTimeout(done));
            const card = root.querySelector('.card').getBoundingClientRect();
            for (const each of root.querySelectorAll('.practice *:not(.slider, .unseen, svg svg, svg svg *), .purposes *')) {
              const box = each.getBoundingClientRect();
              if (box.width > 0 && (box.right > card.right + 1 || box.left < card.left - 1)) found.push(each.outerHTML.slice(0, 90));
            }
          }
          return found;
        }, TAG);
        assert.deepEqual(outside, []);
      });
    }

    if (engine === 'chromium') {
      test('axe finds nothing while something is asked or replayed', async () => {
        await open(['mode="drill" seed="1"', 'mode="drill" seed="2" theme="dark"', 'mode="bet" theme="projector"']);
        await browser.run(async (tag) => {
          const root = document.querySelectorAll(tag)[1].shadowRoot;
          const field = root.querySelector('.answer-field');
          field.value = '30';
          field.dispatchEvent(new Event('input'));
          root.querySelector('.answer-row .do').click();
          await new Promise((done) => setTimeout(done, 1500));
        }, TAG);
        const found = await violations(browser, TAG);
        assert.deepEqual(found, []);
      });
    }
  });
}
