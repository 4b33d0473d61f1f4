// Asks before a form is sent whose button or form carries data-confirm; without script the form is simply sent.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const text = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (!text || form.dataset.confirmed) return;
  event.preventDefault();
  ask(text, form, event.submitter);
});

function ask(text, form, submitter) {
  const words = document.body.dataset;
  const dialog = document.createElement('dialog');
  dialog.className = 'confirm';
  const say = document.createElement('p');
  say.id = 'confirm-text';
  say.textContent = text;
  const row = document.createElement('div');
  row.className = 'actions';
  const yes = button(submitter?.textContent.trim() || words.yes, submitter?.className ?? 'btn btn-primary');
  const no = button(words.no, 'btn btn-plain');
  yes.addEventListener('click', () => {
    form.dataset.confirmed = 'true';
    dialog.close();
    form.requestSubmit(submitter);
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    submitter?.focus();
  });
  dialog.setAttribute('aria-labelledby', say.id);
  row.append(yes, no);
  dialog.append(say, row);
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}

function button(text, className) {
  const element = document.createElement('button');
  Object.assign(element, { type: 'button', textContent: text, className });
  return element;
}
