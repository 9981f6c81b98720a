// The full page of one widget, which a copied link opens.
// The query is the author's configuration, the fragment the reader's state; both are this page's own.

const element = document.querySelector('main > :not(h1, p)');
const known = element.constructor.observedAttributes ?? [];

for (const [name, value] of new URLSearchParams(location.search)) {
  if (known.includes(name) && name !== 'loading') element.setAttribute(name, value);
}

function readFragment() {
  const [, state, mode, scene] = /^#s=([^&]*)(?:&m=(\w+)&n=(\d+))?$/.exec(location.hash) ?? [];
  if (mode) {
    element.setAttribute('mode', mode);
    element.setAttribute('scene', scene);
  }
  if (state) element.setAttribute('state', state);
}

readFragment();
addEventListener('hashchange', readFragment);
element.addEventListener('skylet-change', ({ detail }) => {
  const { mode, scene } = detail.place;
  // A talk that is loaded again goes on where it was.
  const place = mode === 'learn' ? '' : `&m=${mode}&n=${scene}`;
  history.replaceState(null, '', `#s=${detail.state}${place}`);
});

if (element.getAttribute('lang') === 'en') {
  document.documentElement.lang = 'en';
  for (const text of document.querySelectorAll('[data-en]')) text.textContent = text.dataset.en;
}
