// Refills the region selects from the look-up without a page change; the last select alone is what the form sends as its region.
class Cascade {
  constructor(field) {
    this.field = field;
    this.province = field.querySelector('[name=regionProvince]');
    this.city = field.querySelector('[name=regionCity]');
    this.leaf = field.querySelector('[data-leaf]');
    this.addTownship();
    this.province.addEventListener('change', () => this.provinceChosen());
    this.city.addEventListener('change', () => this.cityChosen());
    this.leaf.addEventListener('change', () => this.leafChosen());
    this.township.addEventListener('change', () => this.townshipChosen());
    this.begin();
  }

  addTownship() {
    const place = document.createElement('div');
    const label = document.createElement('label');
    this.township = document.createElement('select');
    this.township.id = `${this.leaf.id}-township`;
    this.township.className = 'form-select';
    label.htmlFor = this.township.id;
    label.textContent = this.field.dataset.township;
    place.append(label, this.township);
    this.leaf.closest('.cascade').append(place);
  }

  // the server offers townships in the last select; here they have a select of their own
  async begin() {
    const value = this.leaf.dataset.value ?? '';
    this.show(this.township, false);
    if (!this.city.value) {
      this.show(this.city, Boolean(this.province.value));
      return this.show(this.leaf, false);
    }
    await this.cityChosen(value);
  }

  async provinceChosen() {
    const province = this.province.value;
    this.fill(this.leaf, []);
    this.fill(this.city, []);
    const under = province ? await regions(province) : [];
    if (province !== this.province.value) return;
    this.fill(this.city, under);
    this.show(this.city, Boolean(province));
    this.show(this.leaf, false);
    this.show(this.township, false);
    this.told();
  }

  async cityChosen(value) {
    const known = typeof value === 'string' ? value : '';
    const city = this.city.value;
    if (!known) this.fill(this.leaf, []);
    const under = city ? await regions(city) : [];
    if (city !== this.city.value) return;
    const counties = under.filter((one) => one.level !== 'TOWNSHIP');
    this.townships = null;
    if (city && !counties.length) {
      this.fill(this.leaf, [{ code: city, name: this.city.selectedOptions[0].text }], city);
      this.show(this.leaf, false);
      this.townships = under;
    } else {
      this.fill(this.leaf, counties, known.slice(0, 6));
      this.show(this.leaf, counties.length > 0);
    }
    await this.leafChosen(known);
  }

  async leafChosen(value) {
    const known = typeof value === 'string' ? value : '';
    this.restore();
    const county = this.leaf.value;
    const list = !county ? [] : this.townships ?? await regions(county);
    if (county !== this.leaf.value) return;
    this.fill(this.township, list, known);
    this.show(this.township, list.length > 0);
    this.townshipChosen();
  }

  townshipChosen() {
    this.restore();
    const option = this.leaf.selectedOptions[0];
    if (option && this.township.value) {
      option.dataset.own = option.value;
      option.value = this.township.value;
    }
    this.told();
  }

  restore() {
    for (const option of this.leaf.options) if (option.dataset.own) {
      option.value = option.dataset.own;
      delete option.dataset.own;
    }
  }

  told() {
    this.leaf.dispatchEvent(new CustomEvent('region', { bubbles: true }));
  }

  fill(select, list, chosen = '') {
    select.replaceChildren(new Option(this.field.dataset.choose, ''), ...list.map((one) => new Option(one.name, one.code)));
    select.value = [...select.options].some((option) => option.value === chosen) ? chosen : '';
  }

  show(select, shown) {
    select.parentElement.hidden = !shown;
  }
}

async function regions(parent) {
  try {
    const answer = await fetch(`/lookup/regions?parent=${encodeURIComponent(parent)}`, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}

document.querySelectorAll('[data-cascade]').forEach((field) => new Cascade(field));
