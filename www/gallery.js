// The gallery's own toggles, as any host page has them: the widgets follow by themselves.

const root = document.documentElement;
const texts = [...document.querySelectorAll('[data-en]')].map((element) => [element, element.textContent]);
const theme = document.querySelector('#theme');
const language = document.querySelector('#language');

root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

theme.addEventListener('click', () => {
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  theme.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));
});
theme.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));

language.addEventListener('click', () => {
  const isKorean = root.lang === 'ko';
  root.lang = isKorean ? 'en' : 'ko';
  language.textContent = isKorean ? '한국어' : 'English';
  language.lang = isKorean ? 'ko' : 'en';
  for (const [element, korean] of texts) element.textContent = isKorean ? element.dataset.en : korean;
});
