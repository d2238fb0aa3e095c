import { createServer } from 'node:http';
import { pageUrl } from '../page.ts';

/** A host of the built page that lets any site read its files, as sandboxed frames need it to. */
interface OpenHost {
  /** The page's folder. */
  readonly url: string;
  close(): void;
}

/** `own`: files beside the page's, by name. */
export async function startOpenHost(own: Readonly<Record<string, string>>): Promise<OpenHost> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const headers = { 'access-control-allow-origin': '*' };
    const text = own[name];
    if (text !== undefined) response.writeHead(200, headers).end(text);
    else
      void fetch(pageUrl() + name).then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        response.writeHead(answer.status, { ...headers, 'content-type': type });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : null}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
