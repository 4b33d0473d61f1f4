// An ARIA 1.2 combobox over a plain text field: suggestions from a look-up, the chosen entry's id in the hidden field beside it.
let count = 0;

class Combobox {
  constructor(box) {
    this.box = box;
    this.input = box.querySelector('input:not([type=hidden])');
    this.hidden = box.querySelector('input[type=hidden]');
    if (!this.hidden) return;
    this.level = document.getElementById(box.dataset.level ?? '');
    this.chosen = box.parentElement.querySelector('[data-chosen]');
    this.options = [];
    this.active = -1;
    this.prepare();
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('click', () => this.list.hidden && this.look());
    this.input.addEventListener('blur', () => this.leave());
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const row = event.target.closest('[role=option]');
      if (row) this.choose(this.options[Number(row.dataset.index)]);
    });
    this.level?.addEventListener('change', () => {
      this.input.value = '';
      this.forget();
      this.close();
    });
  }

  prepare() {
    const id = `combobox-${++count}`;
    this.list = document.createElement('ul');
    Object.assign(this.list, { id, role: 'listbox', hidden: true, className: 'combo-list' });
    this.list.setAttribute('aria-label', this.box.dataset.label);
    this.say = document.createElement('p');
    this.say.className = 'combo-say';
    this.say.setAttribute('role', 'status');
    this.box.append(this.list, this.say);
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id,
    })) this.input.setAttribute(name, value);
  }

  typed() {
    this.forget();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), 160);
  }

  forget() {
    if (this.hidden.value) {
      this.hidden.value = '';
      this.hidden.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.chosen?.replaceChildren();
  }

  async look() {
    const q = this.input.value.trim();
    if (this.level && !this.level.value) return this.tell(this.box.dataset.first);
    if (!q && !this.level) return this.close();
    this.asked?.abort();
    this.asked = new AbortController();
    const address = new URL(this.box.dataset.combobox, location.href);
    address.searchParams.set('q', q);
    if (this.level) address.searchParams.set('level', this.level.value);
    if (this.box.dataset.province) address.searchParams.set('provinceCode', this.box.dataset.province);
    try {
      const answer = await fetch(address, { signal: this.asked.signal, headers: { Accept: 'application/json' } });
      if (answer.ok && document.activeElement === this.input) this.show(await answer.json(), q);
    } catch {
      // aborted or offline: the field stays an ordinary text field
    }
  }

  show(options, q) {
    this.options = options;
    this.active = -1;
    this.list.replaceChildren(...options.map((option, index) => this.row(option, index, q)));
    this.list.hidden = !options.length;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.input.removeAttribute('aria-activedescendant');
    this.tell(options.length ? this.box.dataset.count.replace('{0}', options.length) : this.box.dataset.none, options.length);
  }

  row(option, index, q) {
    const row = document.createElement('li');
    row.id = `${this.list.id}-${index}`;
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', 'false');
    row.dataset.index = index;
    const name = document.createElement('span');
    name.append(...marked(option.name, q));
    row.append(name);
    if (option.certified) row.append(this.badge(option));
    if (option.path) row.append(small(option.path));
    return row;
  }

  badge(option) {
    const badge = document.createElement('span');
    badge.className = 'badge-cert';
    badge.dataset.certified = option.category;
    badge.append(`✓ ${this.box.dataset.certified}`, small(option.categoryName));
    if (option.demo) {
      badge.classList.add('badge-cert-demo');
      badge.dataset.certifiedDemo = 'true';
      badge.append(small(this.box.dataset.demo));
    }
    return badge;
  }

  key(event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.list.hidden) this.look();
      else this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      this.choose(this.options[this.active]);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  move(step) {
    const rows = [...this.list.children];
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = (from + step + rows.length) % rows.length;
    rows.forEach((row, index) => row.setAttribute('aria-selected', String(index === this.active)));
    rows[this.active].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', rows[this.active].id);
  }

  choose(option) {
    this.input.value = option.name;
    this.hidden.value = option.id;
    this.chosen?.replaceChildren(...(option.certified ? [this.badge(option)] : []));
    this.close();
    for (const field of [this.input, this.hidden]) field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // who leaves the field with the whole name of the only entry so called means that entry
  leave() {
    const named = this.options.filter((option) => option.name === this.input.value.trim());
    if (!this.hidden.value && named.length === 1) this.choose(named[0]);
    else this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    if (this.quiet) this.tell('', true);
  }

  // counts are for screen readers only; what is missing is told to everybody
  tell(text, quiet = false) {
    this.quiet = Boolean(quiet);
    this.say.classList.toggle('visually-hidden', this.quiet);
    this.say.textContent = text ?? '';
  }
}

function small(text) {
  const element = document.createElement('small');
  element.textContent = text;
  return element;
}

function marked(text, q) {
  const at = q ? text.toLowerCase().indexOf(q.toLowerCase()) : -1;
  if (at < 0) return [text];
  const mark = document.createElement('mark');
  mark.textContent = text.slice(at, at + q.length);
  return [text.slice(0, at), mark, text.slice(at + q.length)];
}

document.querySelectorAll('[data-combobox]').forEach((box) => new Combobox(box));
