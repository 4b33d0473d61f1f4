// Counts the rows of a list in a text area, and leads from a row's complaint to the row itself.
const rowsOf = (area) => area.value.split('\n');

for (const line of document.querySelectorAll('[data-rows-of]')) {
  const area = document.getElementById(line.dataset.rowsOf);
  area?.addEventListener('input', () => {
    line.textContent = line.dataset.text.replace('{0}', rowsOf(area).filter((row) => row.trim()).length);
  });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const [, id, row = link?.dataset.line] = /^#([^.]+)(?:\.(\d+))?$/.exec(link?.hash ?? '') ?? [];
  const area = document.getElementById(id ?? '');
  if (!row || !(area instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  lead(area, Number(row) - 1);
});

function lead(area, at) {
  const rows = rowsOf(area);
  const start = rows.slice(0, at).reduce((length, row) => length + row.length + 1, 0);
  area.scrollIntoView({ block: 'center' });
  area.focus();
  area.setSelectionRange(start, start + (rows[at] ?? '').length);
  area.scrollTop = Math.max(0, (at / rows.length) * area.scrollHeight - area.clientHeight / 2);
}
