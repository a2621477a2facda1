import { Entity } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** Parts of the week a course can fall into. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** What makes learning possible or impossible for a person; without a row the defaults hold. */
@Entity('learning_situation')
export class LearningSituation {
  @Field('case', { type: 'uuid', primary: true })
  personId: string;

  /** A device, a connection and a quiet place. */
  @Field('case', { type: 'boolean', default: true })
  online: boolean;

  /** Longest way to a course, one way. */
  @Field('case', { type: 'smallint', default: 60 })
  maxTravelMin: number;

  /** Times in which children must be looked after; a course with child care is possible nevertheless. */
  @Field('case', { type: 'text', array: true, default: [] })
  careTimes: DayPart[];

  /** Times taken by work or anything else. */
  @Field('case', { type: 'text', array: true, default: [] })
  busyTimes: DayPart[];

  /** Own money for courses and exams; 0: only what is funded or free. */
  @Field('case', { type: 'integer', default: 0 })
  budgetCents: number;

  /** Units of the integration course already used (IntV § 11). */
  @Field('case', { type: 'smallint', default: 0 })
  ikUeUsed: number;

  @Field('case', { type: 'boolean', default: false })
  jobPromise: boolean;

  /** An office obliged the person to an integration course (§ 44a AufenthG). */
  @Field('case', { type: 'boolean', default: false })
  obliged: boolean;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}

/** What holds for somebody who was not asked. */
export const USUAL_SITUATION = {
  online: true,
  maxTravelMin: 60,
  careTimes: [],
  busyTimes: [],
  budgetCents: 0,
  ikUeUsed: 0,
  jobPromise: false,
  obliged: false,
} as const satisfies Omit<LearningSituation, 'personId' | 'updatedAt' | 'careTimes' | 'busyTimes'> & {
  careTimes: readonly DayPart[];
  busyTimes: readonly DayPart[];
};
