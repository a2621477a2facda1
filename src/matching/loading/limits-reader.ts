import {
  column,
  columns,
  eachCommonId,
  idOrder,
  Rows,
  type SortedIds,
  WEIGHTS,
} from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { CopyFields } from '../../platform/database/copy-fields.js';
import type { MatchSide } from '../match-list.entity.js';

const [OF_PERSON, OWNER, SCORE] = [0, 1, 2];
export const LIMITS_WIDTH = 3;
/** In the order of the places above. */
export const LIMIT_COLUMNS = `side = 'person', owner_id, limit_score`;

/** Full lists that were stored on the day by the present weights; no other list has a limit that holds. */
export function limitsOf(day: LocalDate): string {
  return `limit_score is not null and day = '${day}' and parameter_version = '${WEIGHTS.version}'`;
}

/** Scores of the last places of full lists, by whose lists they are. */
export interface Limits extends SortedIds {
  readonly scores: Int16Array;
}

export type LimitsOfSides = Readonly<Record<MatchSide, Limits>>;

const LIMITS = { id: columns('u32', 4), score: column('i16') } as const;

/**
 * Takes the limits of stored lists in the order in which the lists lie in their table: to ask for each owner's list would
 * take PostgreSQL twice as long as to read the owner.
 */
export class LimitsReader {
  private readonly rows: Readonly<Record<MatchSide, Rows<typeof LIMITS>>>;

  constructor(private readonly allocate: (bytes: number) => SharedArrayBuffer) {
    this.rows = { person: new Rows(LIMITS, allocate), vacancy: new Rows(LIMITS, allocate) };
  }

  readonly take = (fields: CopyFields): void => {
    const rows = this.rows[fields.isTrue(OF_PERSON) ? 'person' : 'vacancy'];
    const row = rows.add();
    for (let word = 0; word < 4; word += 1) rows.data.id[row * 4 + word] = fields.uint32(OWNER, word);
    rows.data.score[row] = fields.int16(SCORE);
  };

  /** All limits that were taken. */
  get limits(): LimitsOfSides {
    return { person: this.of('person'), vacancy: this.of('vacancy') };
  }

  private of(side: MatchSide): Limits {
    const { data, count } = this.rows[side];
    const order = new Uint32Array(this.allocate(count * 4));
    order.set(idOrder(data.id, count));
    return { ids: data.id, scores: data.score, order };
  }
}

/** Gives each row the limit of its list, where it has one. */
export function setLimits(rows: SortedIds, target: Int32Array, limits: Limits): void {
  eachCommonId(rows, limits, (row, at) => {
    target[row] = limits.scores[at] ?? 0;
  });
}
