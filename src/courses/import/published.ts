import type { PublishedCourse } from '../../domain/course-feed/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import type { CourseRun } from '../course-run.entity.js';

/** A run as machines outside read it; `base` is the public address of the portal. */
export function publishedCourse(run: CourseRun, base: string): PublishedCourse {
  return {
    url: `${base}/courses/${run.id}`,
    cancelled: run.cancelledAt !== null,
    provider: run.provider,
    title: run.title,
    scheme: run.scheme,
    entryLevel: run.entryLevel as CefrLevel,
    entryProof: run.entryProof,
    entryMaxAgeDays: run.entryMaxAgeDays,
    target: run.target as CefrLevel,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    registerBy: run.registerBy,
    ue: run.ue,
    slots: run.slots,
    mode: run.mode,
    plz: run.plz,
    lat: run.lat,
    lon: run.lon,
    childcare: run.childcare,
    seats: run.seats,
    selfPayCost: run.selfPayCostCents,
    needsJobOffer: run.needsJobOffer,
    examOn: run.examOn,
    resultOn: run.resultOn,
    certifies: run.certifies as CefrLevel | null,
  };
}
