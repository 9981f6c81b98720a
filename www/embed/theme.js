// What a started element reads of the page around it: light or dark. This half of the shell comes with the glue.

import { parent } from './surroundings.js';

const MARKS = ['data-theme', 'data-bs-theme', 'data-color-mode', 'data-color-scheme'];

const shells = new Set();
let isWatching = false;

// Tells a shell of changes around it until `leave` is called with it. One set of observers serves all.
export function enter(shell) {
  shells.add(shell);
  if (isWatching) return;
  isWatching = true;
  const tell = () => shells.forEach((each) => each.surroundingsChanged());
  const observer = new MutationObserver(tell);
  const attributeFilter = ['class', 'style', 'lang', ...MARKS];
  for (const root of [document.documentElement, document.body]) {
    if (root) observer.observe(root, { attributeFilter });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  // What moves rests while the page is not seen.
  document.addEventListener('visibilitychange', tell);
  // A page may fade its background; the end of the fade is when its colour can be read.
  document.addEventListener('transitionend', (event) => {
    if (event.propertyName === 'background-color') tell();
  });
}

export function leave(shell) {
  shells.delete(shell);
}

// The theme for an element that names none: the page's marks, its colour scheme, its background, the reader's system.
export function pageTheme(element) {
  return marked() ?? scheme(element) ?? background(element) ?? system();
}

function marked() {
  for (const root of [document.documentElement, document.body]) {
    if (!root) continue;
    for (const mark of MARKS) {
      const value = root.getAttribute(mark)?.trim();
      if (value === 'dark' || value === 'light') return value;
    }
    for (const theme of ['dark', 'light']) {
      if ([theme, `${theme}-mode`, `theme-${theme}`].some((name) => root.classList.contains(name))) return theme;
    }
  }
}

function scheme(element) {
  const used = getComputedStyle(element.parentElement ?? document.documentElement).colorScheme;
  if (/\bdark\b/.test(used) !== /\blight\b/.test(used)) return /\bdark\b/.test(used) ? 'dark' : 'light';
}

function background(element) {
  for (let place = element; place; place = parent(place)) {
    const parts = getComputedStyle(place).backgroundColor.match(/^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? \/? ?([\d.]+))?/);
    if (parts && Number(parts[4] ?? 1) > 0.5) {
      const [red, green, blue] = parts.slice(1, 4).map(Number);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
    }
  }
}

function system() {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
