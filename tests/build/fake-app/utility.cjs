// A process of the program's own: says what it is and does what it is told.
const { getHeapStatistics } = require('node:v8');

const { parentPort, type, argv } = process;

parentPort.on('message', ({ data, ports }) => {
  if (data === 'loop') {
    parentPort.postMessage(String(process.pid));
    setTimeout(() => {
      for (;;);
    }, 50);
  } else if (data === 'die') process.exit(7);
  else if (data === 'wait') parentPort.postMessage('kill me');
  else {
    const heap = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
    parentPort.postMessage([
      type,
      argv.length,
      argv[2],
      heap < 200,
      data instanceof Uint8Array,
      ports,
    ]);
    process.exit(0);
  }
});
