// Leads people to what needs correction: focus on the error summary, and from its links into the field itself.
const summary = document.querySelector('[data-error-summary]');
summary?.focus();
summary?.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  const named = target.matches('input:not([type=hidden]), select, textarea')
    ? target
    : (target.type === 'hidden' ? target.parentElement : target).querySelector('input:not([type=hidden]), select, textarea');
  const shown = named?.checkVisibility?.() === false ? lastShown(named.closest('fieldset')) : null;
  const field = shown ?? named;
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus();
});

// a select that script hides because it has nothing to choose sends people to the level above it
function lastShown(group) {
  return [...(group?.querySelectorAll('select') ?? [])].filter((one) => one.checkVisibility()).pop();
}
