// Shows the buttons that print the page; without script there is the browser's own way.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
