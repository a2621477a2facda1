import { LocalDate } from '../../domain/shared/index.js';
import { assess, Assessment, warningName } from '../../domain/work-permission/index.js';
import type { CaseJudge } from './cases.js';
import { problemLines, readJson } from './json-reader.js';
import { readWorkPermissionCase } from './work-permission-input.js';

type Json = Readonly<Record<string, unknown>>;

/** Fields of the answer that a case compares as they stand. */
const COMPARED: readonly (readonly [string, (assessment: Assessment) => unknown])[] = [
  ['access_class', (assessment) => assessment.accessClass],
  ['permission_needed', (assessment) => assessment.permissionNeeded],
  ['authority', (assessment) => assessment.authority],
  ['ba_approval', (assessment) => assessment.baApproval],
  ['livelihood_body', (assessment) => assessment.livelihoodBody],
  ['placement_body', (assessment) => assessment.placementBody],
];

/**
 * Judges one case of the work-permission file by its pass rule; a field the case does not expect is not compared. A
 * case that cannot be read fails with what is wrong and where.
 */
export const judge: CaseJudge = (testCase) => {
  const read = readJson(testCase, readWorkPermissionCase);
  if (!read.ok) return problemLines(read.error);
  const { facts, vacancy, day, expected: wanted } = read.value;
  const found = assess(facts, vacancy, day);
  const differences = COMPARED.filter(([key]) => key in wanted).flatMap(([key, answer]) =>
    differ(key, wanted[key], answer(found)),
  );
  return [
    ...differences,
    ...dateDifference(wanted, found, day),
    ...routeDifference(wanted, found),
    ...missingWarnings(wanted, found),
  ];
};

function dateDifference(wanted: Json, found: Assessment, day: LocalDate): readonly string[] {
  if (!('earliest_date' in wanted)) return [];
  const expected = wanted.earliest_date;
  const isExact = wanted.access_class === 'NOT_YET' || (typeof expected === 'string' && expected > day);
  if (isExact) return differ('earliest_date', expected, found.earliestDate);
  if (found.earliestDate === null || found.earliestDate <= day) return [];
  return [`earliest_date: expected not after ${day}, found ${found.earliestDate}`];
}

function routeDifference(wanted: Json, found: Assessment): readonly string[] {
  if (wanted.route_60c_16g === undefined) return [];
  const route = found.route60c16g && {
    apply_from: found.route60c16g.applyFrom,
    grant_earliest: found.route60c16g.grantEarliest,
    status: found.route60c16g.status,
  };
  return differ('route_60c_16g', sorted(wanted.route_60c_16g), sorted(route));
}

function missingWarnings(wanted: Json, found: Assessment): readonly string[] {
  const names = new Set(found.warnings.map(warningName));
  const expected = Array.isArray(wanted.warnings) ? (wanted.warnings as readonly unknown[]) : [];
  return expected
    .filter((code) => typeof code !== 'string' || !names.has(code))
    .map((code) => `warning ${String(code)} is missing`);
}

function differ(key: string, expected: unknown, found: unknown): readonly string[] {
  if (JSON.stringify(expected) === JSON.stringify(found)) return [];
  return [`${key}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

/** Key order says nothing. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
