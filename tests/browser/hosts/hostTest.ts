import { test as base } from '../page.ts';
import { startHost, type Host } from './hostPage.ts';

/** The tests of a page that is shown within another; `host` serves that one. */
export const test = base.extend<object, { host: Host }>({
  host: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- it hangs on no other fixture
    async ({}, provide) => {
      const host = await startHost();
      await provide(host);
      host.close();
    },
    { scope: 'worker' },
  ],
  hostsAllowed: async ({ host }, provide) => provide([host.name]),
});
