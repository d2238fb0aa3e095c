import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildEmbedScript } from '../../src/build/embedScriptPlugin.ts';

/** What a host page may be asked to load, bytes, compressed. */
const MAX_BYTES = 2048;

describe('embed.js', () => {
  it('is one small classic script that runs nothing as code or as HTML', async () => {
    const script = await buildEmbedScript();
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MAX_BYTES);
    expect(script).not.toMatch(/^\s*(import|export)\b|\bimport\(/m);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
    expect(script).not.toMatch(/new Function|setAttribute|createElement\("style"|localStorage/);
    // Nothing global: all of it in a function of its own.
    expect(script).toMatch(/^!?\(?(function\s*\(\)|\(\)\s*=>)/);
  });
});
