import { describe, expect, it } from 'vitest';
import { directImportsPlugin } from '../../src/build/directImportsPlugin.ts';

/** Of some files, by name, what is left after the plugin, and how it reads. */
function after(files: Readonly<Record<string, string>>): Record<string, string> {
  const bundle = Object.fromEntries(
    Object.entries(files).map(([name, code]) => [
      `assets/${name}`,
      { type: 'chunk', fileName: `assets/${name}`, code },
    ]),
  );
  const { generateBundle } = directImportsPlugin();
  if (typeof generateBundle !== 'object') throw new Error('It has no handler');
  void generateBundle.handler.call({} as never, {} as never, bundle as never, false);
  return Object.fromEntries(
    Object.values(bundle).map(({ fileName, code }) => [fileName.slice('assets/'.length), code]),
  );
}

const HANDS_ON = 'export{t as Part,n as other}from"./group-1.js";';
const GROUP = 'var a=1,b=2;export{a as t,b as n};';
const DIRECT = 'import("./group-1.js").then(m=>({Part:m.t,other:m.n}))';

describe('what only hands on what another file exports', () => {
  it('is left out, and imported from where it is', () => {
    expect(
      after({
        'Part-1.js': HANDS_ON,
        'group-1.js': GROUP,
        'start-1.js': 'const late=()=>import("./Part-1.js");',
        'other-1.js': 'const{Part:e}=await import("./Part-1.js");',
      }),
    ).toEqual({
      'group-1.js': GROUP,
      'start-1.js': `const late=()=>${DIRECT};`,
      'other-1.js': `const{Part:e}=await ${DIRECT};`,
    });
  });

  it.each([
    [
      'is imported at once',
      'import{Part as e}from"./Part-1.js";const l=()=>import("./Part-1.js");',
    ],
    ['is fetched ahead', 'const d=["./Part-1.js"],l=()=>import("./Part-1.js");'],
  ])('stays where it %s', (_, code) => {
    const files = { 'Part-1.js': HANDS_ON, 'group-1.js': GROUP, 'start-1.js': code };
    expect(after(files)).toEqual(files);
  });

  it('is no file that has anything of its own', () => {
    const files = { 'Part-1.js': `console.log(1);${HANDS_ON}`, 'a.js': 'import("./Part-1.js")' };
    expect(after(files)).toEqual(files);
  });
});
