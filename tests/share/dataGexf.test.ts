// @vitest-environment node
import fc from 'fast-check';
import GraphologyGraph from 'graphology';
import { parse } from 'graphology-gexf';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/dataset/days.ts';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import {
  generated,
  geneva,
  hostileDataset,
  maskOf,
  OPTIONS,
  small,
  dataFile,
} from './dataExamples.ts';

const textOf = (dataset: Dataset, mask: Uint8Array | null = null) =>
  dataFile('gexf', dataset, mask, OPTIONS).text;

const page = new JSDOM('').window;

/** As a browser's own parser reads it, which unlike graphology's refuses what is not XML. */
function readXml(text: string): Document {
  const document = new page.DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
const held = (text: string) => text.replace(NOT_XML, '');
const idOf = (text: string) =>
  text.replace(NOT_XML, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** How many ties there are in both. */
function compare(dataset: Dataset): number {
  const graph = parse(GraphologyGraph, textOf(dataset));
  expect(graph.nodes()).toEqual(dataset.actors.map(({ id }) => idOf(id)));
  for (const actor of dataset.actors) {
    const node = graph.getNodeAttributes(idOf(actor.id));
    expect(node['label']).toBe(held(actor.name) || undefined);
    expect(node['kind']).toBe(actor.kind);
    const side = actor.side === null ? '' : held(dataset.sideById.get(actor.side)!.name);
    expect(node['side'] ?? '').toBe(side);
    expect(node['aliases'] ?? '').toBe(held(actor.aliases.join('; ')));
  }
  expect(graph.edges().toSorted()).toEqual(dataset.ties.map(({ id }) => idOf(id)).toSorted());
  for (const tie of dataset.ties) {
    const id = idOf(tie.id);
    const edge = graph.getEdgeAttributes(id);
    const ends = [idOf(tie.from), idOf(tie.to)];
    expect(graph.extremities(id)).toEqual(ends);
    expect(graph.isDirected(id)).toBe(tie.directed);
    expect(edge['kind'] ?? '').toBe(held(tie.label));
    expect(edge['weight']).toBe(tie.dealings.length || tie.roles.length);
    expect(edge['dealings']).toBe(tie.dealings.length);
    for (const { event } of tie.dealings)
      expect(edge['standing']).toContain(dataset.eventById.get(event)!.standing);
    for (const passage of tie.evidence) {
      const { source, start, end } = dataset.passageById.get(passage)!;
      const words = dataset.sourceById.get(source)!.text!.slice(start, end);
      expect(edge['evidence']).toContain(held(words));
    }
    expect(edge['address']).toContain('https://news.example/timeline/?from=x#sel=tie:');
  }
  return graph.size;
}

describe('the graph', () => {
  it.each([
    ['the first dataset', geneva()],
    ['one that uses everything', small()],
    ['one with years BCE', generated(200)],
  ])('is read by graphology as what it is: %s', (_, dataset) => {
    expect(compare(dataset)).toBe(dataset.ties.length);
  });

  it('is sound XML and what it is, whatever the dataset holds', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        expect(readXml(textOf(dataset)).documentElement.localName).toBe('gexf');
        // graphology itself loses its way at ids that every object of JavaScript has.
        if (!dataset.actors.some(({ id }) => id in {})) compare(dataset);
      }),
      { numRuns: 40 },
    );
  });

  it('has ties at the days of their dealings', () => {
    const dataset = geneva();
    const document = readXml(textOf(dataset));
    expect(document.querySelector('graph')!.getAttribute('timeformat')).toBe('date');
    let dated = 0;
    for (const edge of document.querySelectorAll('edge')) {
      const tie = dataset.tieById.get(edge.getAttribute('id')!)!;
      const spells = Array.from(edge.querySelectorAll('spell'), (spell) => [
        spell.getAttribute('start'),
        spell.getAttribute('end'),
      ]);
      if (spells.length === 0) continue;
      dated += 1;
      const day = (value: number | null) => (value === null ? null : isoDay(value));
      expect(spells).toEqual(
        tie.dealings.map(({ event }) => {
          const { earliest, latest } = dataset.eventById.get(event)!.date!;
          return [day(earliest), day(latest)];
        }),
      );
    }
    expect(dated).toBeGreaterThan(10);
  });

  it('counts days where a year has no four digits, and says so', () => {
    const dataset = small((authored) => {
      authored.events[0]!.date = { edtf: '-0044-03-15', basis: 'background' };
    });
    const document = readXml(textOf(dataset));
    expect(document.querySelector('graph')!.getAttribute('timeformat')).toBe('double');
    expect(document.querySelector('spell')!.getAttribute('start')).toMatch(/^-\d{6}$/);
  });

  it('holds of a selection its dealings, who is in them, and the roles between these', () => {
    const dataset = small();
    const of = (ids: string[]) => parse(GraphologyGraph, textOf(dataset, maskOf(dataset, ids)));
    expect(of(['meeting']).edges()).toEqual(['fishers~meets~mayor']);
    expect(of(['meeting']).nodes()).toEqual(['mayor', 'fishers']);
    expect(of(['meeting', 'complaint']).edges().toSorted()).toEqual([
      'fishers~blames~council',
      'fishers~meets~mayor',
      'mayor~role~council',
    ]);
    expect(of([]).order).toBe(0);
  });
});
