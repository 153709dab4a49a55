const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('entrelacs', { invoke: (name, input) => ipcRenderer.invoke('raw', name, input) });
