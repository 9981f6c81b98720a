// As the theme does before anything is drawn.
window.pageErrors = [];
addEventListener('error', (event) => window.pageErrors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => window.pageErrors.push(String(event.reason)));
try {
  if (localStorage.getItem('pref-theme') === 'dark') document.body.classList.add('dark');
} catch {}
window.globalsBefore = Object.getOwnPropertyNames(window).length;
