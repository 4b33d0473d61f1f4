// Counts down to a closing instant from the server's time, never from the clock of the person's machine.
const marks = [...document.querySelectorAll('[data-countdown]')];
const started = performance.now();

function tick() {
  for (const mark of marks) {
    const now = Number(mark.dataset.now) + performance.now() - started;
    const seconds = Math.max(0, Math.floor((Number(mark.dataset.countdown) - now) / 1000));
    const two = (n) => String(n).padStart(2, '0');
    const days = Math.floor(seconds / 86400);
    const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    mark.textContent = days ? mark.dataset.days.replace('{0}', days).replace('{1}', clock) : mark.dataset.hours.replace('{0}', clock);
  }
}

if (marks.length) {
  tick();
  setInterval(tick, 1000);
}
