import { createServer } from 'node:http';
import { pageUrl } from '../page.ts';

/** A host of the built page, and of files that it lets any site read. */
interface OpenHost {
  /** The page's folder. */
  readonly url: string;
  close(): void;
}

/** `own`: files beside the page's, by name. The page's own are for the page alone, as by default. */
export async function startOpenHost(own: Readonly<Record<string, string>>): Promise<OpenHost> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const text = own[name];
    if (text !== undefined)
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(text);
    else
      void fetch(pageUrl() + name).then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        response.writeHead(answer.status, { 'content-type': type });
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
