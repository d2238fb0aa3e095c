/**
 * The absolute address of the page's folder, from the setting `SITE_URL`, with a stroke at its end;
 * null where it is not set. Throws what to write instead where it is no such address.
 */
export function readSiteUrl(setting: string | undefined): string | null {
  const text = setting?.trim() ?? '';
  if (text === '') return null;
  const fail = (why: string): never => {
    throw new Error(
      `SITE_URL is “${text}”: ${why}. It is the address of the folder that the page will be in, such as https://example.org/geneva/`,
    );
  };
  const url = URL.canParse(text) ? new URL(text) : fail('that is no absolute address');
  if (!/^https?:$/.test(url.protocol)) fail('it must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') fail('it must hold no name or password');
  if (/[?#]/.test(text)) fail('it must hold neither ? nor #');
  if (/\.html?$/i.test(url.pathname)) fail('it names a file, not a folder');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
