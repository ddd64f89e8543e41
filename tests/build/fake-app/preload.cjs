const { contextBridge, ipcRenderer } = require('electron');

const flushListeners = [];
ipcRenderer.on('flush', () => {
  for (const listener of flushListeners) listener();
});

contextBridge.exposeInMainWorld('desktop', {
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  onFlush: (listener) => flushListeners.push(listener),
  list: [1, 2],
  leak: () => {
    try {
      return typeof require('node:fs');
    } catch (error) {
      return error.message;
    }
  },
});
