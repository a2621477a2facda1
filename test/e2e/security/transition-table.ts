import type { RequestState } from '../../../src/domain/liaison/index.js';
import type { Stage } from '../../../src/domain/placement/index.js';

/** Who tries: every role in its relation to the case. `foreign_…` stands in the same place of another case. */
export const STANDS = [
  'person',
  'volunteer',
  'desk_lead',
  'mentor',
  'firm',
  'office',
  'foreign_person',
  'foreign_volunteer',
  'foreign_lead',
  'foreign_firm',
  'foreign_office',
  'provider_editor',
  'municipal_reader',
  'auditor',
  'operator',
  'visitor',
] as const;
export type Stand = (typeof STANDS)[number];

/** `hidden`: as if it were not there. `barred`: not this role. `not_theirs`: seen, but another's step. */
export type Verdict = 'done' | 'hidden' | 'barred' | 'not_theirs' | 'no_such_step' | 'nobody';
export const STATUS: Readonly<Record<Verdict, number>> = {
  done: 201,
  hidden: 404,
  barred: 403,
  not_theirs: 403,
  no_such_step: 422,
  nobody: 401,
};

type Party = 'person' | 'desk' | 'firm' | 'office';
type Rights = readonly Party[];

const PLACEMENT_PARTY: Readonly<Partial<Record<Stand, Party>>> = {
  person: 'person',
  volunteer: 'desk',
  desk_lead: 'desk',
  mentor: 'desk',
  firm: 'firm',
};
const REQUEST_PARTY: Readonly<Partial<Record<Stand, Party>>> = {
  person: 'person',
  volunteer: 'desk',
  desk_lead: 'desk',
  office: 'office',
};

const desk: Rights = ['person', 'desk'];
const firm: Rights = ['desk', 'firm'];
const all: Rights = ['person', 'desk', 'firm'];

/** Written by hand from the issue, not from the code: whose step each transition of a placement is. */
export const PLACEMENT_RIGHTS: Readonly<Record<string, Rights>> = {
  'suggested>agreed': desk,
  'agreed>introduced': desk,
  'introduced>interview': firm,
  'introduced>trial': firm,
  'introduced>permit_pending': firm,
  'interview>trial': firm,
  'interview>permit_pending': firm,
  'trial>permit_pending': firm,
  'permit_pending>started': all,
  'started>held_3': all,
  'held_3>held_6': all,
  'held_6>held_12': all,
  'suggested>closed': desk,
  'agreed>closed': desk,
  'introduced>closed': all,
  'interview>closed': all,
  'trial>closed': all,
  'permit_pending>closed': all,
  'started>closed': all,
  'held_3>closed': all,
  'held_6>closed': all,
};

const told: Rights = ['person', 'desk', 'office'];
const office: Rights = ['desk', 'office'];

/** The same for a request to an office; nobody but the clock lets one expire. */
export const REQUEST_RIGHTS: Readonly<Record<string, Rights>> = {
  'draft>sent': desk,
  'draft>withdrawn': desk,
  'sent>received': told,
  'sent>accepted': office,
  'received>accepted': office,
  'received>in_progress': office,
  'accepted>in_progress': office,
  'sent>answered': told,
  'received>answered': told,
  'accepted>answered': told,
  'in_progress>answered': told,
  'expired>answered': told,
  'sent>refused': told,
  'received>refused': told,
  'accepted>refused': told,
  'in_progress>refused': told,
  'expired>refused': told,
  'sent>withdrawn': desk,
  'received>withdrawn': desk,
  'accepted>withdrawn': desk,
  'in_progress>withdrawn': desk,
  'expired>withdrawn': desk,
  'sent>expired': [],
  'received>expired': [],
  'accepted>expired': [],
  'in_progress>expired': [],
};

/** What a firm is not told of yet. */
const BEFORE_FIRM: readonly Stage[] = ['suggested', 'agreed'];

/** The answer that a stand must get for a step of a placement, allowed or not. */
export function placementVerdict(from: Stage, to: Stage, stand: Stand): Verdict {
  if (stand === 'visitor') return 'nobody';
  const party = PLACEMENT_PARTY[stand];
  if (stand === 'firm' && BEFORE_FIRM.includes(from)) return 'hidden';
  if (!party) return isForeign(stand, ['foreign_office']) ? 'hidden' : 'barred';
  const rights = PLACEMENT_RIGHTS[`${from}>${to}`];
  if (!rights) return 'no_such_step';
  return rights.includes(party) ? 'done' : 'not_theirs';
}

/** The same for a request to an office. */
export function requestVerdict(from: RequestState, to: RequestState, stand: Stand): Verdict {
  if (stand === 'visitor') return 'nobody';
  const party = REQUEST_PARTY[stand];
  if (stand === 'office' && from === 'draft') return 'hidden';
  if (!party) return isForeign(stand, ['foreign_firm']) ? 'hidden' : 'barred';
  if (to === 'sent' && party === 'office') return 'not_theirs';
  const rights = REQUEST_RIGHTS[`${from}>${to}`];
  if (!rights) return 'no_such_step';
  return rights.includes(party) ? 'done' : 'not_theirs';
}

/** Foreign, in a role that may use the operation at all on its own cases. */
function isForeign(stand: Stand, without: readonly Stand[]): boolean {
  return stand.startsWith('foreign_') && !without.includes(stand);
}
