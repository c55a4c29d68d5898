// The main process: opens windows, and starts the process that has the model. What they say to each other goes through a
// MessagePort of each window, and not through here.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, MessageChannelMain, utilityProcess } from 'electron';

const here = import.meta.dirname;
// Native code reads neither models nor libraries out of an asar archive: electron-builder.mjs lays both beside it.
const programArguments = app.isPackaged
  ? [join(process.resourcesPath, 'model'), join(process.resourcesPath, 'libtensorflow')]
  : [join(here, '../../test/fixtures/digits/model')]; // the libtensorflow that is installed is found by itself

/** @type {Electron.UtilityProcess} */
let service;
let quitting = false;

function startService() {
  let ready = false;
  service = utilityProcess.fork(join(here, 'utility.mjs'), programArguments, { serviceName: 'Digits' });
  service.once('message', () => (ready = true));
  // V8 gives up; 'exit' follows. An 'error' that nobody listens for would end the main process.
  service.on('error', (type, location) => console.error(`${type} in the process with the model: ${location}`));
  service.once('exit', (code) => {
    if (quitting) return;
    if (ready) {
      startService();
      for (const window of BrowserWindow.getAllWindows()) connect(window);
    } else {
      dialog.showErrorBox('The model can’t be run', `Its process ended with ${code}.`); // and would do so again
      app.quit();
    }
  });
}

/** Gives a window and the service the two ends of a line. @param {BrowserWindow} window */
function connect(window) {
  const { port1, port2 } = new MessageChannelMain();
  service.postMessage('connect', [port1]);
  window.webContents.postMessage('connect', null, [port2]);
}

function openWindow() {
  const window = new BrowserWindow({
    width: 640,
    height: 420,
    webPreferences: { preload: join(here, 'preload.cjs'), contextIsolation: true, sandbox: true },
  });
  window.webContents.on('did-finish-load', () => connect(window)); // when it is loaded anew, too: its line is gone then
  window.webContents.on('will-navigate', (event) => event.preventDefault()); // no other page gets the line
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.loadFile('renderer/index.html');
}

app.on('before-quit', () => (quitting = true));
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) openWindow();
});

await app.whenReady();
startService();
openWindow();
