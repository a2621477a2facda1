import { ApiProperty } from '@nestjs/swagger';
import { GATE_NAMES, MATCH_KINDS } from '../domain/matching/index.js';
import type { Explanation } from '../domain/matching/index.js';
import type { MatchEntry } from './match-list.entity.js';

const OUTCOMES = ['pass', 'later', 'fail', 'unknown'];

export class GateView {
  @ApiProperty({ enum: GATE_NAMES })
  gate: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'first day on which the gate is open',
  })
  from: string | null;

  @ApiProperty({ description: 'stable code of the reason' })
  reason: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  params: Readonly<Record<string, string | number>>;

  @ApiProperty({ description: 'paragraph, rule or standard' })
  source: string;
}

export class PartView {
  @ApiProperty()
  part: string;

  @ApiProperty({ description: 'hundredths of a point; negative for what is taken off' })
  units: number;

  @ApiProperty({ description: 'hundredths of a point' })
  max: number;

  @ApiProperty({ description: 'what it rests on is not stated, and counts for and against nobody' })
  neutral: boolean;
}

export class ExplanationView {
  @ApiProperty({ type: GateView, isArray: true })
  gates: GateView[];

  @ApiProperty({ type: PartView, isArray: true })
  parts: PartView[];

  @ApiProperty({ type: String, isArray: true })
  matchedSkills: string[];

  @ApiProperty({ type: String, isArray: true })
  missingSkills: string[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, nullable: true })
  changes: Explanation['changes'];

  @ApiProperty({ description: 'version of the weight table' })
  parameterVersion: string;
}

class ListedEntryView {
  @ApiProperty({ format: 'uuid' })
  vacancyId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  employer: string;

  @ApiProperty({ enum: MATCH_KINDS })
  kind: string;

  @ApiProperty({ description: '0..100' })
  score: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  on: string | null;
}

/** A stored list without its reasons. */
export class MatchListView {
  @ApiProperty({ enum: ['ready', 'stale', 'pending'] })
  state: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  computedAt: Date | null;

  @ApiProperty({ type: ListedEntryView, isArray: true })
  items: ListedEntryView[];
}

class EntryView {
  @ApiProperty({ enum: MATCH_KINDS })
  kind: string;

  @ApiProperty({ description: '0..100' })
  score: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'first day on which all gates are open',
  })
  on: string | null;

  @ApiProperty({ type: ExplanationView })
  explanation: ExplanationView;
}

export class VacancyMatchView extends EntryView {
  @ApiProperty({ format: 'uuid' })
  vacancyId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  employer: string;
}

export class VacancyMatchesView {
  @ApiProperty({ enum: ['ready', 'stale', 'pending'] })
  state: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  computedAt: Date | null;

  @ApiProperty({ type: VacancyMatchView, isArray: true })
  items: VacancyMatchView[];
}

/** A person as whoever asks may see one: by id and name in the own desk, else only by the blind id. */
export class PersonMatchView {
  @ApiProperty({ enum: MATCH_KINDS, nullable: true, type: String, description: 'null in a blind profile' })
  kind: string | null;

  @ApiProperty({ description: '0..100' })
  score: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  personId: string | null;

  @ApiProperty({ type: String, nullable: true })
  displayName: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  blind: object | null;

  @ApiProperty({ type: ExplanationView, nullable: true })
  explanation: ExplanationView | null;
}

export class PersonMatchesView {
  @ApiProperty({ enum: ['ready', 'stale', 'pending'] })
  state: string;

  @ApiProperty({ type: PersonMatchView, isArray: true })
  items: PersonMatchView[];
}

export function explanationView(explanation: Explanation): ExplanationView {
  return {
    gates: explanation.gates.map((gate) => ({ ...gate })),
    parts: [
      ...explanation.parts.map(({ part, units, max, neutral }) => ({ part, units, max, neutral })),
      ...explanation.deductions.map(({ part, units, max }) => ({ part, units: -units, max, neutral: false })),
    ],
    matchedSkills: explanation.matchedSkills.map(({ id }) => id),
    missingSkills: explanation.missingSkills.map(({ id }) => id),
    changes: explanation.changes,
    parameterVersion: explanation.weightsVersion,
  };
}

export function entryView(
  entry: MatchEntry,
  explanation: Explanation,
): { kind: string; score: number; on: string | null; explanation: ExplanationView } {
  return {
    kind: entry.kind,
    score: entry.score / 100,
    on: entry.on,
    explanation: explanationView(explanation),
  };
}

export function stateOf(list: { readonly entries: unknown; readonly stale: boolean }): string {
  if (list.entries === null) return 'pending';
  return list.stale ? 'stale' : 'ready';
}
