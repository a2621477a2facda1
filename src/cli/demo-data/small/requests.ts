import type { FundingInstrument, RequestKind, RequestState } from '../../../domain/liaison/index.js';

/** What a desk asks the job centre of its Kreis, and how far the caseworker is with it. */
export interface RequestDraft {
  readonly personRef: string;
  readonly kind: RequestKind;
  readonly instrument: FundingInstrument | null;
  readonly note: string;
  /** Steps of the office after the sending, in order; none: it waits. */
  readonly steps: readonly RequestState[];
}

const COURSE = 'Der Abendkurs im Herbst würde zur Arbeitszeit passen. Ist eine Verpflichtung dazu möglich?';
const MEASURE = 'Es geht um vier Wochen Probe in einem Büro, danach möchte der Betrieb einstellen.';
const TALK = 'Bitte ein Gespräch zu dritt: es geht um den Staplerschein und um Schichten.';
const EVENING = 'Kann ein Berufssprachkurs am Abend besucht werden, wenn die Stelle mit 25 Stunden beginnt?';
const SUBSIDY = 'Der Betrieb fragt, ob er für die Einarbeitung einen Zuschuss bekommt.';
const STARTED = 'Die Arbeit hat begonnen. Wir bitten um ein kurzes Wort, dass das angekommen ist.';

/** The six cases of the demo that a desk shares with its job centre; one question still waits. */
export const REQUESTS: readonly RequestDraft[] = [
  { personRef: 'amira', kind: 'question', instrument: null, note: EVENING, steps: [] },
  { personRef: 'omar', kind: 'appointment', instrument: null, note: TALK, steps: ['received'] },
  { personRef: 'nasrin', kind: 'course_obligation', instrument: null, note: COURSE, steps: ['received'] },
  { personRef: 'oksana', kind: 'funding', instrument: 'egz', note: SUBSIDY, steps: ['accepted'] },
  {
    ...{ personRef: 'mariia', kind: 'funding', instrument: 'mag', note: MEASURE },
    steps: ['accepted', 'in_progress'],
  },
  {
    ...{ personRef: 'blessing', kind: 'placement_confirmation', instrument: null, note: STARTED },
    steps: ['received', 'answered'],
  },
];
