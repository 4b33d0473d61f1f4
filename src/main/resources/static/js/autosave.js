// Saves a form's raw text to the server on leaving a field and every 20 seconds; it never blocks and never refuses.
class Autosave {
  constructor(form) {
    this.form = form;
    this.kept = 'unsaved' in form.dataset ? null : this.text();
    this.say = form.querySelector('[data-saved]') ?? this.addLine();
    this.wake = () => this.save();
    form.addEventListener('focusout', this.wake);
    form.addEventListener('change', this.wake);
    document.addEventListener('visibilitychange', () => document.hidden && this.save());
    this.timer = setInterval(this.wake, 20000);
    form.addEventListener('submit', (event) => this.sent(event));
    this.others = [...document.forms].filter((other) => other !== form && other.action.startsWith(`${form.action}/`));
    this.others.forEach((other) => other.addEventListener('submit', (event) => this.first(event, other)));
    window.addEventListener('beforeunload', (event) => this.failed && !this.stopped && this.text() !== this.kept && event.preventDefault());
  }

  // what else is sent from this page goes on from what is stored: what was typed is stored first, or nothing is sent
  async first(event, other) {
    this.save();
    if (!this.busy) {
      this.carry(other);
      return;
    }
    event.preventDefault();
    await this.busy;
    if (!this.failed) other.requestSubmit(event.submitter);
  }

  // a ticked statement is no text and never stored by itself: it goes along
  carry(other) {
    other.querySelectorAll('[data-carried]').forEach((field) => field.remove());
    this.form.querySelectorAll('input[type=checkbox]:checked').forEach((box) => {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: box.name, value: box.value });
      field.dataset.carried = '';
      other.append(field);
    });
  }

  addLine() {
    const line = document.createElement('p');
    line.className = 'saved';
    line.setAttribute('aria-live', 'polite');
    this.form.append(line);
    return line;
  }

  // a save under way changes the version: the form waits for it, so that it never meets its own save as somebody else's
  // while the server cannot be reached the form stays: the browser's own page would take its place
  async sent(event) {
    if (this.unreachable) this.save();
    if (!this.busy) {
      this.stop();
      return;
    }
    event.preventDefault();
    await this.busy;
    if (!this.unreachable) this.form.requestSubmit(event.submitter);
  }

  stop() {
    clearInterval(this.timer);
    this.form.removeEventListener('focusout', this.wake);
    this.form.removeEventListener('change', this.wake);
    this.stopped = true;
  }

  body() {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') fields.append(name, value);
    return fields;
  }

  text() {
    const fields = this.body();
    fields.delete('version');
    return fields.toString();
  }

  save() {
    const text = this.text();
    if (this.stopped || this.busy || text === this.kept) return;
    this.busy = this.post(text).finally(() => { this.busy = null; });
  }

  async post(text) {
    try {
      const answer = await fetch(this.form.dataset.autosave, {
        method: 'POST', body: this.body(), redirect: 'error', keepalive: text.length < 60000, headers: { Accept: 'application/json' },
      });
      this.unreachable = false;
      if (answer.ok) this.saved(await answer.json(), text);
      else this.tell(await refusal(answer) ?? this.say.dataset.unsaved);
    } catch {
      this.unreachable = true;
      this.tell(this.say.dataset.unsaved);
    }
  }

  saved(answer, text) {
    this.kept = text;
    for (const form of [this.form, ...this.others]) {
      const version = form.elements.namedItem('version');
      if (version && answer.version !== undefined) version.value = answer.version;
    }
    this.tell((this.say.dataset.text ?? '{0}').replace('{0}', answer.savedAt), true);
  }

  tell(text, done = false) {
    this.failed = !done;
    if (!text) return;
    const line = document.createElement('span');
    line.textContent = text;
    this.say.toggleAttribute('data-failed', !done);
    this.say.replaceChildren(done ? line : text);
  }
}

// an ended session, a closed stage, a newer text: the server says why in a sentence
async function refusal(answer) {
  return [401, 409, 422].includes(answer.status) ? (await answer.json()).text : null;
}

document.querySelectorAll('form[data-autosave]').forEach((form) => new Autosave(form));
