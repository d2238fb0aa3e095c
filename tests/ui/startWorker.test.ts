import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CLASSIC } from '../../src/ui/classicScripts.ts';
import { startWorker } from '../../src/ui/startWorker.ts';

const address = new URL('https://page.example/assets/worker.js');
let made: (readonly unknown[])[] = [];

class MadeWorker extends EventTarget {
  constructor(...how: readonly unknown[]) {
    super();
    made.push(how);
  }
}

beforeEach(() => {
  made = [];
  vi.stubGlobal('Worker', MadeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const start = () => startWorker((Worker) => new Worker(address, { type: 'module' }));

it('starts a worker from its address where the page has an origin', () => {
  vi.stubGlobal('origin', 'https://page.example');
  expect(start()).toBeInstanceOf(MadeWorker);
  expect(made).toEqual([[address, { type: 'module' }]]);
});

it('starts one that runs the classic script beside the address where a sandbox has taken the origin', async () => {
  vi.stubGlobal('origin', 'null');
  expect(start()).toBeInstanceOf(MadeWorker);
  const [[own, options]] = made as [[string, unknown]];
  expect(options).toBeUndefined();
  expect(own).toMatch(/^blob:/);
  const code = await (await fetch(own)).text();
  expect(code).toBe(`importScripts("${address.href}${CLASSIC}");`);
});

it('throws where there are no workers at all', () => {
  vi.stubGlobal('Worker', undefined);
  expect(start).toThrow(TypeError);
});
