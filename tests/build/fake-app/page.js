const output = document.querySelector('output');
window.desktop.onFlush(async () => {
  output.textContent = 'flushing';
  await window.desktop.call('flushed');
});
output.textContent = 'ready';
