import { Inject, Injectable } from '@nestjs/common';
import { fromBaSearch } from '../../domain/course-feed/index.js';
import type { RawCourse } from '../../domain/course-feed/index.js';
import type { Place } from '../../labour-market/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { AppError } from '../../platform/http/index.js';

const TIMEOUT_MS = 15_000;
const MOST_PAGES = 5;
const MOST_BYTES = 5 * 1_048_576;
/** Radii that the search knows, in kilometres. */
export const SEARCH_RADII = [25, 50, 100, 200] as const;
/** Occupational language courses, integration courses, further offers for migrants. */
const KINDS = ['MC', 'MB', 'A8'];

export interface BaSearchQuery {
  readonly place: Pick<Place, 'plz' | 'place' | 'lat' | 'lon'>;
  readonly radiusKm: (typeof SEARCH_RADII)[number];
}

/**
 * The language course search of the Bundesagentur, as its public description tells: read only, off without a key in
 * the configuration, over verified TLS, with a limit on time and size. Nothing about a person is ever sent.
 */
@Injectable()
export class BaSearchClient {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  get enabled(): boolean {
    return this.config.languageSearch !== null;
  }

  /** @throws AppError `not_found` while it is off, `unavailable` when the search does not answer as described. */
  async search(query: BaSearchQuery): Promise<readonly RawCourse[]> {
    const access = this.config.languageSearch;
    if (access === null) throw new AppError('not_found');
    const records: RawCourse[] = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await this.page(access, query, page);
      records.push(...fromBaSearch(answer));
      if (page + 1 >= pagesOf(answer)) break;
    }
    return records;
  }

  private async page(
    { url, key }: NonNullable<AppConfig['languageSearch']>,
    { place, radiusKm }: BaSearchQuery,
    page: number,
  ): Promise<unknown> {
    const address = new URL(url);
    address.searchParams.set('systematiken', KINDS.join(','));
    address.searchParams.set('orte', [place.place, place.plz, place.lon, place.lat].join('_'));
    address.searchParams.set('umkreis', String(radiusKm));
    address.searchParams.set('page', String(page));
    try {
      const answer = await fetch(address, {
        headers: { 'X-API-Key': key, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!answer.ok) throw new AppError('unavailable');
      return JSON.parse(await limited(answer)) as unknown;
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('unavailable', { cause: error });
    }
  }
}

async function limited(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > MOST_BYTES) throw new AppError('unavailable');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function pagesOf(answer: unknown): number {
  const page = (answer as { readonly page?: { readonly totalPages?: unknown } } | null)?.page;
  return typeof page?.totalPages === 'number' ? page.totalPages : 1;
}
