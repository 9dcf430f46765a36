import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';

/** A page: its HTML, served as UTF-8, or its bytes with what the server says they are. */
export type Served = string | { readonly bytes: Buffer; readonly contentType: string };

/** Pages by their full address, without query and fragment. */
export type Pages = Readonly<Record<string, Served>>;

/** Serves pages under the host names of real sites on loopback. */
export interface FixtureServer {
  readonly port: number;
  /** What a browser must trust; see {@link makeCertificate}. */
  readonly spki: string;
  /** The host names served, for the browser's name resolution. */
  readonly hosts: readonly string[];
  /** Every address that was asked for, in order, with its query. */
  readonly requests: readonly string[];
  /** Puts or changes a page from the next load on; its host must be one of {@link hosts}. */
  setPage(url: string, html: string): void;
  /** Every page as it was at first, and nothing asked for yet. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts the server on a free port. Hosts are those of the pages and of `alsoHosts`; an address without a page gets 404. */
export async function startFixtureServer(pages: Pages, alsoHosts: readonly string[] = []): Promise<FixtureServer> {
  let current = new Map(Object.entries(pages));
  const requests: string[] = [];
  const hosts = [...new Set([...[...current.keys()].map((url) => new URL(url).host), ...alsoHosts])];
  const { key, cert, spki } = makeCertificate(hosts);
  const server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push(url.href);
    answer(current.get(url.origin + url.pathname), request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    spki,
    hosts,
    requests,
    setPage: (url, html) => void current.set(url, html),
    reset: () => {
      current = new Map(Object.entries(pages));
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(page: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  const status = page === undefined ? 404 : 200;
  const { bytes, contentType } =
    typeof page === 'object' ? page : { bytes: page ?? 'No such page.', contentType: 'text/html; charset=utf-8' };
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
