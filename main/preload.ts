import { contextBridge, ipcRenderer } from 'electron';
import { channel } from './ipc/channel';

contextBridge.exposeInMainWorld('entrelacs', {
  invoke: (name: string, input: unknown) => ipcRenderer.invoke(channel, name, input),
});
