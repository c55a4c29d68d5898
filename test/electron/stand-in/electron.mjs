// Stands in for the module 'electron' where its binary is not: as much of it as examples/electron uses. The utility process
// is a worker. A page is no page, but the function that PAGE, a module, exports: it gets what the page's scripts would see
// as `window`, and this module.
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { PortMain } from './port.mjs';

const { PAGE, RESOURCES } = process.env;
if (RESOURCES !== undefined) process.resourcesPath = RESOURCES;

class App extends EventEmitter {
  isPackaged = RESOURCES !== undefined;
  services = [];

  whenReady() {
    return new Promise((ready) => setImmediate(ready));
  }

  async quit() {
    this.emit('before-quit');
    await Promise.all(this.services.map((service) => service.kill()));
    process.exit();
  }
}

export const app = new App();

export class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new PortMain(port1);
    this.port2 = new PortMain(port2);
  }
}

class UtilityProcess extends EventEmitter {
  constructor(script, args) {
    super();
    const bootstrap = new URL('utility.mjs', import.meta.url);
    this.worker = new Worker(bootstrap, { argv: args, workerData: resolve(script), execArgv: [] });
    this.worker.on('message', (message) => this.emit('message', message));
    this.worker.on('error', (error) => console.error('the service:', error));
    this.worker.on('exit', (code) => this.emit('exit', code));
    app.services.push(this);
  }

  postMessage(message, ports = []) {
    const natives = ports.map((port) => port.taken());
    this.worker.postMessage({ message, ports: natives }, natives);
  }

  kill() {
    return this.worker.terminate();
  }
}

export const utilityProcess = { fork: (script, args) => new UtilityProcess(script, args) };

export const dialog = { showErrorBox: (title, content) => console.log(`${title}: ${content}`) };

class WebContents extends EventEmitter {
  ipcRenderer = new EventEmitter();

  postMessage(channel, message, ports = []) {
    this.ipcRenderer.emit(channel, { ports: ports.map((port) => port.taken()) }, message);
  }

  setWindowOpenHandler() {}
}

/** What a page's scripts see: an EventTarget that messages can be posted to. */
class PageWindow extends EventTarget {
  postMessage(data, origin, ports = []) {
    const event = Object.assign(new Event('message'), { source: this, data, ports });
    setImmediate(() => this.dispatchEvent(event));
  }
}

export class BrowserWindow {
  static all = [];
  webContents = new WebContents();

  constructor({ webPreferences }) {
    this.preload = webPreferences.preload;
    if (!webPreferences.sandbox || !webPreferences.contextIsolation) throw new Error('a page must be locked in');
    BrowserWindow.all.push(this);
  }

  static getAllWindows() {
    return [...BrowserWindow.all];
  }

  async loadFile(file) {
    const main = resolve(process.argv[1], '..', file);
    if (!existsSync(main)) throw new Error(`there is no page ${main}`);
    const window = new PageWindow();
    const electron = { ipcRenderer: this.webContents.ipcRenderer };
    const require = (name) => (name === 'electron' ? electron : createRequire(this.preload)(name));
    compileFunction(readFileSync(this.preload, 'utf8'), ['require', 'window'])(require, window);
    const { default: page } = await import(PAGE);
    page(window, { app, MessageChannelMain });
    this.webContents.emit('did-finish-load');
  }

  close() {
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this);
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}
