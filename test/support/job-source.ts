import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Number of the one posting that can be opened. */
export const JOB_REF = '10001-ERFUNDEN_7-S';

const LIST = {
  stellenangebote: [
    {
      ...{ refnr: JOB_REF, titel: 'Helfer/in in der Küche', beruf: 'Küchenhelfer/in' },
      ...{ arbeitgeber: 'Gasthof zur erfundenen Post', eintrittsdatum: '2099-01-01' },
      arbeitsort: { plz: '82319', ort: 'Starnberg' },
    },
  ],
  maxErgebnisse: 1,
};
const DETAIL = {
  ...{
    referenznummer: JOB_REF,
    stellenangebotsTitel: 'Helfer/in in der Küche',
    stellenangebotsart: 'ARBEIT',
  },
  ...{ stellenangebotsBeschreibung: 'Spülen und aufräumen.', firma: 'Gasthof zur erfundenen Post' },
  ...{
    stellenlokationen: [{ adresse: { plz: '82319', ort: 'Starnberg' } }],
    verguetungsangabe: '15 € je Stunde',
  },
};

/** A stand-in for the job search of the Bundesagentur, with everything in it invented. */
export interface JobSource {
  /** What the portal needs to ask it. */
  readonly env: Readonly<Record<string, string>>;
  /** Statuses that are answered before the real one. */
  readonly faults: number[];
  readonly asked: { readonly path: string; readonly key: unknown }[];
  readonly stop: () => Promise<void>;
}

export async function startJobSource(): Promise<JobSource> {
  const faults: number[] = [];
  const asked: { readonly path: string; readonly key: unknown }[] = [];
  const server = createServer((request, answer) => {
    const path = request.url ?? '';
    asked.push({ path, key: request.headers['x-api-key'] });
    const status = faults.shift() ?? 200;
    const detail = /jobdetails\/([^?]*)/.exec(path)?.[1];
    const ref = detail && Buffer.from(decodeURIComponent(detail), 'base64').toString();
    const body = detail === undefined ? LIST : ref === JOB_REF ? DETAIL : null;
    answer.writeHead(body ? status : 404, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    env: {
      ...{ BA_JOB_SEARCH_KEY: 'a-key', BA_JOB_SEARCH_URL: `http://127.0.0.1:${port}` },
      PRIVATE_WEBHOOKS: 'true',
    },
    faults,
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
