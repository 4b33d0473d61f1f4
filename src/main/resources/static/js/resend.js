// Holds the button for another code back until the server would send one; the server decides all the same.
for (const button of document.querySelectorAll('button[data-wait]')) {
  const words = button.textContent;
  const end = performance.now() + Number(button.dataset.wait) * 1000;
  const text = button.parentElement.querySelector('[data-wait-text]');
  if (text) text.hidden = true;
  const tick = () => {
    const left = Math.ceil((end - performance.now()) / 1000);
    button.disabled = left > 0;
    if (left <= 0) {
      button.textContent = words;
      clearInterval(timer);
    } else {
      button.textContent = left > 120
        ? button.dataset.minutes.replace('{0}', Math.ceil(left / 60))
        : button.dataset.seconds.replace('{0}', left);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}
