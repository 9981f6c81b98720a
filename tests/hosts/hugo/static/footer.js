// As the theme does: it takes over scrolling and every link to a fragment.
window.onscroll = () => {
  window.lastScroll = scrollY;
};
document.querySelectorAll('a[href^="#"]').forEach((anchor) => {
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    document.querySelector(`[id='${decodeURIComponent(anchor.getAttribute('href').slice(1))}']`).scrollIntoView();
  });
});
document.getElementById('theme-toggle').addEventListener('click', () => {
  document.body.classList.toggle('dark');
});
document.getElementById('root-toggle').addEventListener('click', () => {
  const root = document.documentElement;
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
});
