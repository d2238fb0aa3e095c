import { getDocumentProxy } from 'unpdf';

/** A run of text on a page, as it was drawn. */
export interface PdfRun {
  readonly text: string;
  /** From the left and, of its base line, from the top of the page; with its width, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters, in points. */
  readonly size: number;
}

/** A page of a PDF; sizes in points. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which they were drawn, without those that are empty. */
  readonly runs: readonly PdfRun[];
}

/** What a PDF says, page by page. */
export async function readPdf(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const pages = await Promise.all(
    numbers.map(async (number): Promise<PdfPage> => {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item): readonly PdfRun[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size, x, y] = item.transform as readonly number[];
        return [{ text: item.str, x: x!, y: height - y!, width: item.width, size: size! }];
      });
      return { width, height, runs };
    }),
  );
  await document.destroy();
  return pages;
}

/**
 * A text as it is compared: where lines end, what stands for an apostrophe in a font, and whether
 * letters are joined is the drawing's business.
 */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[ʼ’‘]/g, "'")
    .replaceAll(/[\s\u00ad]/g, '');
}

/** The text of some runs, in the order in which they were drawn. */
export function bareText(runs: readonly PdfRun[]): string {
  return bare(runs.map(({ text }) => text).join(''));
}
