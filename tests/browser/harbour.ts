import type { Page } from '@playwright/test';

export const TITLE = 'The harbour meeting';

/** A sound dataset in one file, to be opened as it is or with something wrong in it. */
export function harbour(change: (dataset: Harbour) => void = () => {}): string {
  const dataset = structuredClone(HARBOUR);
  change(dataset);
  return JSON.stringify(dataset, null, 2);
}

export const HARBOUR = {
  format: 1,
  id: 'harbour',
  title: TITLE,
  language: 'en',
  sides: [{ id: 'town', name: 'Town' }],
  themes: [{ id: 'talks', name: 'Talks' }],
  tieKinds: [{ id: 'meets', name: 'meets', directed: false }],
  sources: [
    { id: 'a', title: 'Gazette', text: 'They met on 3 May 2021. A day later they parted.' },
  ],
  actors: [
    { id: 'mayor', name: 'The mayor', kind: 'person', side: 'town' },
    { id: 'fishers', name: 'The fishers', kind: 'group', side: null },
  ],
  events: [
    {
      id: 'meeting',
      title: 'They meet',
      themes: ['talks'],
      standing: 'reported',
      date: {
        edtf: '2021-05-03',
        basis: 'stated',
        passages: [{ source: 'a', exact: 'on 3 May 2021' }],
      } as Record<string, unknown>,
      importance: 3,
      participants: [{ actor: 'mayor' }, { actor: 'fishers' }],
      passages: [{ source: 'a', exact: 'They met on 3 May 2021.' }],
    },
    {
      id: 'parting',
      title: 'They part',
      themes: ['talks'],
      standing: 'reported',
      date: {
        after: { event: 'meeting', by: 'P1D' },
        basis: 'derived',
        passages: [{ source: 'a', exact: 'A day later' }],
      } as Record<string, unknown>,
      importance: 3,
      participants: [{ actor: 'mayor' }, { actor: 'fishers' }],
      passages: [{ source: 'a', exact: 'A day later they parted.' }],
    },
  ],
};
type Harbour = typeof HARBOUR;

/** Answers for an address, of whatever host. */
export function serveDataset(page: Page, url: string, body: string): Promise<unknown> {
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  return page.route(url, (route) => route.fulfill({ body, headers }));
}
