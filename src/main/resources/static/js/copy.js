// Copies an address; without script it stands there to be copied by hand, and where the clipboard refuses it is selected for that.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const said = button.textContent;
  const field = document.getElementById(button.dataset.field);
  const byHand = document.getElementById(button.dataset.field + '-said');
  button.addEventListener('click', async () => {
    byHand.textContent = '';
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = said; }, 3000);
    } catch {
      field.focus();
      field.select();
      byHand.textContent = button.dataset.byHand;
    }
  });
}
