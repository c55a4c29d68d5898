// Hands the page its line to the model. A port can't go through contextBridge, so it is posted to the page's own world.
// A sandboxed preload is one file of CommonJS, which can require 'electron' and little else.
const { ipcRenderer } = require('electron');

ipcRenderer.on('connect', ({ ports }) => window.postMessage('connect', '*', ports));
