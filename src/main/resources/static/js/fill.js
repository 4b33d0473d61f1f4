// Puts an offered text into its field; the person still decides whether to save it.
for (const offer of document.querySelectorAll('[data-fill]')) {
  offer.addEventListener('click', () => {
    const field = document.getElementById(offer.dataset.fill);
    field.value = offer.dataset.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
  });
}
