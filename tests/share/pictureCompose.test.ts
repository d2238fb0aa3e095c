import { describe, expect, it } from 'vitest';
import { composeWithin, type Room } from '../../src/share/pictureCompose.tsx';
import type { PictureMeasures } from '../../src/share/pictureMeasure.tsx';

const wide = (text: string) => text.length * 6;
const measures: PictureMeasures = {
  timeline: { label: wide, name: wide, tick: wide },
  aside: wide,
  sheet: { title: wide, note: wide, small: wide },
};
const SURROUNDINGS = { title: 'A title', sources: '', credit: 'news.example' };

describe('a picture of a size', () => {
  it('says of its drawing what is true of it, and has room for just that', async () => {
    // The less room there is, the more is left out, and the longer it takes to say so.
    const draw = async ({ height }: Room) => ({
      node: null,
      height,
      note: `${Math.floor(height)} px ${'left out '.repeat(Math.max(0, Math.floor((500 - height) / 4)))}`,
      legend: [],
      isWhole: true,
      words: '',
    });
    const size = { width: 500, height: 600 };
    const { sheet, drawn } = await composeWithin(size, SURROUNDINGS, draw, measures);
    expect(drawn.height).toBe(sheet.content.height);
    expect(sheet.note.map(({ text }) => text).join(' ')).toContain(
      `${Math.floor(sheet.content.height)} px`,
    );
  });
});
