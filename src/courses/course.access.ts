import type { Actor } from '../platform/auth/index.js';
import { AppError } from '../platform/http/index.js';
import type { CourseRun } from './course-run.entity.js';

/** Who entered a run, the operator, and for feeds that belong to nobody the desks: they know seats and exam days. */
export function mayChangeRun(actor: Actor, run: Pick<CourseRun, 'orgId'>): boolean {
  if (actor.kind === 'system' || actor.role === 'operator') return true;
  if (actor.role !== 'desk_lead' && actor.role !== 'provider_editor') return false;
  if (run.orgId === null) return actor.role === 'desk_lead';
  return actor.orgId === run.orgId;
}

/** @throws AppError `not_found` for an unknown run, `forbidden` for one of somebody else: runs are public. */
export function assertMayChangeRun(actor: Actor, run: CourseRun | null): asserts run is CourseRun {
  if (run === null) throw new AppError('not_found');
  if (!mayChangeRun(actor, run)) throw new AppError('forbidden');
}
