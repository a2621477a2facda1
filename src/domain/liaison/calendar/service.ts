import { LocalDate, addDays } from '../../shared/index.js';
import { Dated, inForce } from './dated.js';

/**
 * How a decision reached the person. `post`: plain letter within Germany. `electronic`: mail of the office.
 * `registered`: Einschreiben without return slip. `portal_notice`: provided for retrieval by a social office.
 * `portal_retrieved`: fetched from an office under the VwVfG. `reception_centre`: given to the reception centre.
 * `undeliverable`: an asylum letter that came back. `delivered`: handed over, return slip, or yellow envelope.
 */
export const SERVICE_CHANNELS = [
  'post',
  'electronic',
  'registered',
  'portal_notice',
  'portal_retrieved',
  'reception_centre',
  'undeliverable',
  'delivered',
] as const;
export type ServiceChannel = (typeof SERVICE_CHANNELS)[number];

export interface ServiceRule extends Dated {
  readonly channel: ServiceChannel;
  /** Days from posting, sending, hand-over or retrieval to the day that counts as served. */
  readonly days: number;
}

const REVIEW: LocalDate = '2027-06-30';
const OPEN_START: LocalDate = '1990-01-01';
/** PostModG of 15 July 2024, BGBl. 2024 I no. 236: four days instead of three for what is posted from here on. */
const FOUR_DAYS_FROM: LocalDate = '2025-01-01';
const LAST_OF_THREE: LocalDate = '2024-12-31';

function threeThenFour(channel: ServiceChannel, source: string): readonly ServiceRule[] {
  return [
    {
      id: `service.${channel}.three-days`,
      channel,
      days: 3,
      validFrom: OPEN_START,
      validTo: LAST_OF_THREE,
      source: `${source}, before BGBl. 2024 I no. 236`,
      reviewBy: REVIEW,
    },
    {
      id: `service.${channel}.four-days`,
      channel,
      days: 4,
      validFrom: FOUR_DAYS_FROM,
      validTo: null,
      source,
      reviewBy: REVIEW,
    },
  ];
}

function always(channel: ServiceChannel, days: number, source: string): ServiceRule {
  return {
    id: `service.${channel}`,
    channel,
    days,
    validFrom: OPEN_START,
    validTo: null,
    source,
    reviewBy: REVIEW,
  };
}

export const SERVICE_RULES: readonly ServiceRule[] = [
  ...threeThenFour('post', '§ 41(2) s. 1 VwVfG, § 37(2) s. 1 SGB X'),
  ...threeThenFour('electronic', '§ 41(2) s. 2 VwVfG, § 37(2) s. 2 SGB X'),
  ...threeThenFour('registered', '§ 4(2) s. 2 VwZG'),
  ...threeThenFour('portal_notice', '§ 37(2a) s. 4 SGB X'),
  ...threeThenFour('reception_centre', '§ 10(4) s. 4 AsylG'),
  always('portal_retrieved', 1, '§ 41(2a) s. 3 VwVfG'),
  always('undeliverable', 0, '§ 10(2) s. 5 AsylG'),
  always('delivered', 0, '§§ 3, 4(2) s. 1, 5 VwZG; § 10(4) s. 4 AsylG'),
];

/** Channels whose rule gives way to a later receipt; the reception centre's four days do not (§ 10(4) AsylG). */
const MAY_BE_LATER: readonly ServiceChannel[] = ['post', 'electronic', 'registered', 'portal_notice'];

export interface Service {
  readonly servedOn: LocalDate;
  /** The day of real receipt where it came after the fictitious one: counts only if the later receipt holds. */
  readonly laterIfProven: LocalDate | null;
  readonly ruleId: string;
  readonly source: string;
}

/**
 * The day on which a decision counts as served. The fiction holds although the letter came earlier; it is not moved
 * from a Saturday, Sunday or holiday (BSG, 6 May 2010, B 14 AS 12/09 R, for § 37(2) SGB X; disputed for § 41(2)
 * VwVfG, where the earlier day is the safe one). A later receipt ends the fiction, but the office may contest it, so
 * both days are given and the earlier one leads. In a reception centre the hand-out itself serves, when it is earlier.
 * @param dispatched day of posting, sending, hand-over or retrieval; where unknown, the date on the letter
 * @param received day on which it really arrived, when somebody knows
 */
export function dayOfService(
  channel: ServiceChannel,
  dispatched: LocalDate,
  received: LocalDate | null,
): Service | null {
  const rule = inForce(
    SERVICE_RULES.filter((entry) => entry.channel === channel),
    dispatched,
  );
  if (!rule) return null;
  const fiction = addDays(dispatched, rule.days);
  const handedOut = channel === 'reception_centre' && received !== null && received < fiction;
  const late = MAY_BE_LATER.includes(channel) && received !== null && received > fiction;
  return {
    servedOn: handedOut ? received : fiction,
    laterIfProven: late ? received : null,
    ruleId: rule.id,
    source: rule.source,
  };
}
