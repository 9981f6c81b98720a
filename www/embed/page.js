// The full page of one widget, which a copied link opens.
// The query is the author's configuration, the fragment the reader's state; both are this page's own.

const element = document.querySelector('main > :not(h1, p)');
const known = element.constructor.observedAttributes ?? [];

for (const [name, value] of new URLSearchParams(location.search)) {
  if (known.includes(name) && name !== 'loading') element.setAttribute(name, value);
}

function readFragment() {
  const match = /^#s=(.*)$/.exec(location.hash);
  if (match) element.setAttribute('state', match[1]);
}

readFragment();
addEventListener('hashchange', readFragment);
element.addEventListener('skylet-change', ({ detail }) => {
  history.replaceState(null, '', `#s=${detail.state}`);
});

if (element.getAttribute('lang') === 'en') {
  document.documentElement.lang = 'en';
  for (const text of document.querySelectorAll('[data-en]')) text.textContent = text.dataset.en;
}
