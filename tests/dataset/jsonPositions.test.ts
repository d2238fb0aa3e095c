// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineColumn, locatePaths } from '../../src/dataset/jsonPositions.ts';
import { walkJson } from '../../src/dataset/walkJson.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('walkJson', () => {
  it('accepts what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        expect(walkJson(JSON.stringify(JSON.parse(json), null, space))).toBeNull();
      }),
    );
  });

  it('agrees with JSON.parse about anything like JSON', () => {
    const letters = fc.constantFrom(
      ...'{}[]:,"\\u0a1-+.eEtrufalsn \n\t\u0001'.split(''),
      'true',
      '"a":',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 16 }), (text) => {
        const fault = walkJson(text);
        const isTwice = fault?.finding.includes('twice') ?? false;
        expect(fault === null || isTwice).toBe(parses(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['{"a": 1,}', 9, 'a comma too many'],
    ['[1, 2,]', 7, 'a comma too many'],
    ['{"a": 1 "b": 2}', 9, 'Is a comma missing'],
    ['{"a" 1}', 6, 'a colon'],
    ['{a: 1}', 2, 'a key in double quotes'],
    ["{'a': 1}", 2, 'a key in double quotes'],
    ['{“a”: 1}', 2, 'straight quotation marks'],
    ['{"a": nul}', 7, 'a value'],
    ['{"a": 01}', 8, 'a comma or }'],
    ['{"a": "b', 7, 'double quote'],
    ['{"a": "\\x"}', 8, '\\\\'],
    ['{"a": 1', 8, 'ends too early'],
    ['{} {}', 4, 'nothing more'],
    ['{"a": 1, "a": 2}', 10, 'twice'],
    ['// note\n{}', 1, 'a value'],
  ])('says where and why %s is not JSON', (text, column, why) => {
    const fault = walkJson(text)!;
    expect(lineColumn(text, fault.offset).column).toBe(column);
    expect(`${fault.finding} ${fault.remedy}`).toContain(why);
  });

  it('says on which line a text breaks off', () => {
    const text = '{\n  "a": "one\ntwo"\n}';
    const fault = walkJson(text)!;
    expect(lineColumn(text, fault.offset)).toEqual({ line: 2, column: 12 });
    expect(fault.finding).toContain('breaks off at the end of a line');
  });

  it('stops at a depth that no dataset has, without a stack', () => {
    expect(walkJson('['.repeat(5_000_000))?.finding).toContain('deep');
  });

  it('reads a text of ten million characters without a stack', () => {
    expect(walkJson(`{"text": "${'a\\n'.repeat(3_000_000)}"}`)).toBeNull();
  });
});

describe('locatePaths', () => {
  const text =
    '{\n  "events": [\n    { "id": "a" },\n    { "id": "b", "odd\\u0020key": [1, 2] }\n  ]\n}';
  const at = (path: (string | number)[], atKey = false) => locatePaths(text, [{ path, atKey }])[0];

  it('finds values and keys', () => {
    expect(at([])).toEqual({ line: 1, column: 1 });
    expect(at(['events', 1, 'id'])).toEqual({ line: 4, column: 13 });
    expect(at(['events', 1, 'id'], true)).toEqual({ line: 4, column: 7 });
    expect(at(['events', 1, 'odd key', 1])).toEqual({ line: 4, column: 38 });
  });

  it('gives a missing value the place of what should hold it', () => {
    expect(at(['events', 0, 'title'])).toEqual({ line: 3, column: 5 });
    expect(at(['events', 0, 'date', 'edtf'], true)).toEqual({ line: 3, column: 5 });
    expect(at(['title'])).toEqual({ line: 1, column: 1 });
  });

  it('finds many in one walk, in any order', () => {
    const wanted = [['events', 1, 'id'], [], ['events', 0, 'id']].map((path) => ({
      path,
      atKey: false,
    }));
    expect(locatePaths(text, wanted).map((place) => place.line)).toEqual([4, 1, 3]);
  });
});
