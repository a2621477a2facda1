/** What a helper group, or the person, can ask of an office. */
export const REQUEST_KINDS = [
  'work_permission',
  'declaration_on_employment',
  'funding',
  'course_obligation',
  'course_admission',
  'recognition',
  'question',
  'appointment',
  'placement_confirmation',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export function isRequestKind(text: unknown): text is RequestKind {
  return (REQUEST_KINDS as readonly unknown[]).includes(text);
}

/**
 * Funding instruments by their usual short names (SGB III unless the name says otherwise). The voucher AVGS is two
 * instruments, because the private agent's one is handed in after the placement and the measure's one before it.
 */
export const FUNDING_INSTRUMENTS = [
  'egz',
  'mag',
  'avgs_measure',
  'avgs_agent',
  'eq',
  'asa',
  'bvb',
  'bab',
  'bae',
  'sgb2_16e',
  'sgb2_16i',
  'sgb2_16k',
  'fbw',
  'qcg_82',
  'budget_44',
  'anerkennungszuschuss',
] as const;
export type FundingInstrument = (typeof FUNDING_INSTRUMENTS)[number];

export function isFundingInstrument(text: unknown): text is FundingInstrument {
  return (FUNDING_INSTRUMENTS as readonly unknown[]).includes(text);
}

export const OFFICE_KINDS = [
  'auslaenderbehoerde',
  'ba_arbeitsmarktzulassung',
  'jobcenter',
  'agentur',
  'sozialamt',
  'bamf',
  'recognition_body',
  'grant_office',
] as const;
/** `grant_office` is the body that the federal guideline names for the Anerkennungszuschuss. */
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** The body that places the person into work, as work permission reads it from status and day. */
export type PlacementOffice = 'jobcenter' | 'agentur';

/** Instruments of the Agentur even for clients of a Jobcenter: counselling, training market, FbW since 1 January 2025. */
const ALWAYS_AGENTUR: readonly FundingInstrument[] = ['bvb', 'bab', 'fbw', 'qcg_82'];
const ALWAYS_JOBCENTER: readonly FundingInstrument[] = ['sgb2_16e', 'sgb2_16i', 'sgb2_16k'];

/**
 * The kinds of office that may be asked, the likeliest first. A proposal for the form, not a finding: a helper may
 * choose another, and an office that answers "not responsible" is no mistake of the person (§ 16(2) SGB I).
 * @param placement null while nobody knows who places the person: then both are named
 */
export function addressees(
  kind: RequestKind,
  instrument: FundingInstrument | null,
  placement: PlacementOffice | null,
): readonly OfficeKind[] {
  const placing: readonly OfficeKind[] = placement === null ? ['jobcenter', 'agentur'] : [placement];
  switch (kind) {
    case 'work_permission':
      return ['auslaenderbehoerde'];
    case 'declaration_on_employment':
      return ['ba_arbeitsmarktzulassung', 'auslaenderbehoerde'];
    case 'funding':
      return fundingOffices(instrument, placing);
    case 'course_obligation':
      return [...new Set<OfficeKind>([...placing, 'auslaenderbehoerde', 'sozialamt'])];
    case 'course_admission':
      return [...new Set<OfficeKind>(['bamf', ...placing])];
    case 'recognition':
      return ['recognition_body'];
    case 'question':
    case 'appointment':
    case 'placement_confirmation':
      return placing;
  }
}

function fundingOffices(
  instrument: FundingInstrument | null,
  placing: readonly OfficeKind[],
): readonly OfficeKind[] {
  if (instrument === null) return placing;
  if (instrument === 'anerkennungszuschuss') return ['grant_office'];
  if (ALWAYS_AGENTUR.includes(instrument)) return ['agentur'];
  if (ALWAYS_JOBCENTER.includes(instrument)) return ['jobcenter'];
  return placing;
}
