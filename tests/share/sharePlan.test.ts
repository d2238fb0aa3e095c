import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { canFit, planEmbed, previewAddress, type EmbedChoice } from '../../src/share/sharePlan.ts';
import { INITIAL_FACTS } from '../../src/state/facts.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

const STEP = { text: null, notes: null, question: null, event: null, passage: null };
const step = (title: string) => ({ ...STEP, title, minutes: null, show: null, address: null });
const STORY = { id: 'tale', title: 'A tale', steps: [step('One'), step('Two')] };
const dataset = indexDataset({ ...SMALL, stories: [STORY] });
const PLACE = { page: 'https://example.org/', data: null };
const CHOICE: EmbedChoice = {
  part: 'event',
  item: 'meeting',
  theme: 'system',
  locks: [],
  fits: true,
  form: 'frame',
  fixedPx: null,
};
const plan = (some: Partial<EmbedChoice>, measured: number | null = null) =>
  planEmbed(dataset, INITIAL_FACTS, { ...CHOICE, ...some }, PLACE, measured);

describe('what comes of the choices about an embed', () => {
  it('keeps the height that the preview needs where no script can follow it', () => {
    const { height, code, remark } = plan({}, 431);
    expect(height).toBe(431);
    expect(code).toContain(' height="431" ');
    expect(code).not.toContain('fit=1');
    expect(remark).toContain('431 px');
  });

  it('lets a script follow it', () => {
    const { code, remark } = plan({ form: 'script' }, 431);
    expect(code).toContain('fit=1');
    expect(remark).toBe('');
  });

  it('keeps a fixed height whatever the preview needs', () => {
    for (const form of ['frame', 'script', 'element'] as const) {
      const { height, code } = plan({ form, fits: false, fixedPx: 300 }, 431);
      expect(height).toBe(300);
      expect(code).toContain(' height="300"');
      expect(code).not.toContain('fit=1');
    }
  });

  it('gives a story one height where nothing follows its steps, and shows that very frame', () => {
    const story = { part: 'story', item: 'tale' } as const;
    for (const form of ['frame', 'element'] as const) {
      const choice = { ...CHOICE, ...story, form };
      expect(canFit(choice)).toBe(false);
      expect(previewAddress(INITIAL_FACTS, choice, PLACE)).not.toContain('fit=1');
      expect(plan(choice, 200).height).toBe(600);
    }
    expect(plan(story, 200).code).toContain(' height="600" ');
    expect(plan({ ...story, fixedPx: 450 }).code).toContain(' height="450" ');
    expect(plan(story, 200).remark).toBe('');
  });

  it('follows each step of a story by script, and scrolls through them in an element', () => {
    const story = { part: 'story', item: 'tale' } as const;
    expect(plan({ ...story, form: 'script' }, 200).height).toBe(200);
    expect(plan({ ...story, form: 'script' }, 200).code).toContain('fit=1');
    const { code, remark } = plan({ ...story, form: 'element' }, 200);
    expect(code).toContain(' steps="2"><svg width="1" height="200vh" display="block"');
    expect(code).not.toContain('fit=1');
    expect(remark).toContain('scrolls');
  });

  it('calls the frame by what it shows', () => {
    expect(plan({}).title).toBe('meeting – A small dataset');
    expect(plan({ part: 'graph', item: null }).title).toBe('A small dataset: graph');
    expect(plan({ part: 'whole', item: null }).title).toBe('A small dataset');
  });
});
