/** Why a run cannot be the next step, in the order in which the reasons are looked for: the first that holds is given. */
export const REJECT_CODES = [
  'NOT_ENTITLED',
  'NOT_ENTITLED+OVER_BUDGET',
  'IK_QUOTA_USED',
  'NO_SEAT',
  'REGISTRATION_CLOSED',
  'ONLINE_NOT_POSSIBLE',
  'TOO_FAR',
  'NEEDS_JOB_OFFER',
  'TIME_CLASH',
  'OVERLAP',
  'ENTRY_LEVEL',
  'ENTRY_CERT',
  'CERT_TOO_OLD',
  'CERT_AFTER_REGISTRATION',
  'PREVIOUS_RESULT_PENDING',
] as const;

export type RejectCode = (typeof REJECT_CODES)[number];
