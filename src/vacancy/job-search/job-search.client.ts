import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  type BaJob,
  type BaJobList,
  fromBaJobDetail,
  fromBaJobList,
  isBaReference,
} from '../../domain/posting-feed/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { AppError, askPublic, type PublicAnswer, PublicFetchError } from '../../platform/http/index.js';

/** Radii that the search knows, in kilometres. */
export const JOB_RADII = [10, 25, 50, 100] as const;
export const JOBS_PER_PAGE = 25;
/** Pauses before the second and third try, in milliseconds. */
const PAUSES: readonly number[] = [300, 900];

export interface JobQuery {
  /** Words of an occupation. */
  readonly what: string;
  /** Name of a place or a postcode. */
  readonly where: string;
  readonly radiusKm: (typeof JOB_RADII)[number];
  /** From 1 on. */
  readonly page: number;
}

/**
 * The job search of the Bundesagentur as its answers were recorded: read only, off without a key in the configuration.
 * Its host is asked through the guard for addresses that others name. Nothing about a person is ever sent.
 */
@Injectable()
export class JobSearchClient {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  get enabled(): boolean {
    return this.config.jobSearch !== null;
  }

  /** @throws AppError `not_found` while it is off, `unavailable` when the search does not answer as described */
  async search({ what, where, radiusKm, page }: JobQuery): Promise<BaJobList> {
    const query = new URLSearchParams({
      ...{ was: what, wo: where, umkreis: String(radiusKm) },
      ...{ page: String(page), size: String(JOBS_PER_PAGE) },
    });
    return fromBaJobList(await this.ask(`/pc/v4/jobs?${query.toString()}`));
  }

  /** @throws AppError `not_found` for an unknown reference number and while it is off, `unavailable` */
  async job(ref: string): Promise<BaJob> {
    if (!isBaReference(ref)) throw new AppError('not_found');
    const encoded = encodeURIComponent(Buffer.from(ref).toString('base64'));
    const job = fromBaJobDetail(await this.ask(`/pc/v4/jobdetails/${encoded}`));
    if (!job || job.ref !== ref) throw new AppError('not_found');
    return job;
  }

  private async ask(path: string): Promise<unknown> {
    const access = this.config.jobSearch;
    if (access === null) throw new AppError('not_found');
    const request = {
      ...{ method: 'GET', body: null },
      headers: { accept: 'application/json', 'X-API-Key': access.key },
    };
    for (const pause of [...PAUSES, null]) {
      const answer = await askPublic(`${access.url}${path}`, request, this.config.privateWebhooks).catch(
        outOfReach,
      );
      if (answer.status === 200) return parsed(answer.body);
      if (answer.status === 404) throw new AppError('not_found');
      if (pause === null || !mayRecover(answer.status)) break;
      await wait(pause);
    }
    throw new AppError('unavailable');
  }
}

/** No answer in time, or none at all; where the guard refuses the host, trying again changes nothing. */
function outOfReach(error: unknown): Pick<PublicAnswer, 'status' | 'body'> {
  const mayComeBack = error instanceof PublicFetchError && error.code === 'page_not_readable';
  if (!mayComeBack) throw new AppError('unavailable', { cause: error });
  return { status: 503, body: Buffer.alloc(0) };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (error) {
    throw new AppError('unavailable', { cause: error });
  }
}

/** A search that is busy or broken for the moment; what it refused stays so. */
function mayRecover(status: number): boolean {
  return status === 429 || status >= 500;
}
