// Draws a table as a chart, from the very cells of the table. The library comes only when a chart is near the screen.
const ink = '#17233a', sub = '#505c73', line = '#dfe5ee', blue = '#0b5cad', green = '#0f6b4c';

function rows(table) {
  return [...table.querySelectorAll('tbody tr[data-key]')]
    .filter((row) => row.querySelector('[data-cell=published][data-value]'))
    .map((row) => ({
      name: row.querySelector('th').textContent.trim(),
      published: Number(row.querySelector('[data-cell=published]').dataset.value),
      complete: Number(row.querySelector('[data-cell=complete]').dataset.value),
    }));
}

// 新疆生产建设兵团 and its like would not fit under a column
function short(name) {
  return name.replace(/^\d{4}-(\d\d-\d\d)$/, '$1').replace('新疆生产建设兵团', '兵团')
    .replace(/(壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$/, '');
}

function series(name, values, colour, gap) {
  return { name, type: 'bar', data: values, barMaxWidth: 18, barGap: gap, itemStyle: { color: colour, borderRadius: 2 } };
}

function option(kind, shown, titles) {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125;
  const names = { type: 'category', data: shown.map((row) => row.name), axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
    axisLabel: { color: ink, fontSize: size, interval: kind === 'bars' ? 0 : 'auto', width: kind === 'bars' ? 150 : undefined, overflow: 'truncate',
      formatter: kind === 'bars' ? undefined : short, rotate: kind !== 'bars' && shown.length > 8 && !shown[0].name.startsWith('2') ? 45 : 0,
      ...(kind === 'columns' && !shown[0].name.startsWith('2') ? { interval: 0 } : {}) }, inverse: kind === 'bars' };
  const numbers = { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: line } }, axisLabel: { color: sub, fontSize: size } };
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: kind === 'bars' ? numbers : names,
    yAxis: kind === 'bars' ? names : numbers,
    series: [series(titles[0], shown.map((row) => row.published), blue, '10%'), series(titles[1], shown.map((row) => row.complete), green, '10%')],
  };
}

function draw(figure, library) {
  const table = document.getElementById(figure.dataset.table);
  const shown = rows(table);
  const kind = figure.dataset.chart === 'columns' && (figure.clientWidth > 700 || /^\d{4}-/.test(shown[0].name)) ? 'columns' : 'bars';
  const titles = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim());
  const canvas = figure.querySelector('.chart-canvas');
  canvas.style.height = kind === 'bars' ? `${Math.max(140, shown.length * (shown.length > 20 ? 24 : 30) + 40)}px` : '300px';
  const chart = library.init(canvas, null, { renderer: 'canvas' });
  chart.setOption(option(kind, shown, [titles[1], titles[3]]));
  addEventListener('resize', () => chart.resize());
}

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => done(globalThis.echarts);
    script.onerror = failed;
    document.head.append(script);
  });
}

for (const figure of document.querySelectorAll('[data-chart]')) {
  const table = document.getElementById(figure.dataset.table);
  if (table && rows(table).some((row) => row.published > 0)) {
    figure.hidden = false;
    const watch = new IntersectionObserver(async (seen) => {
      if (seen.some((one) => one.isIntersecting)) {
        watch.disconnect();
        try {
          draw(figure, await load(figure.dataset.library));
        } catch {
          figure.hidden = true;
        }
      }
    }, { rootMargin: '200px' });
    watch.observe(figure);
  }
}
