import fc from 'fast-check';
import { SCOPES } from '../consent/index.js';
import {
  columnsOpenedBy,
  EXPORT_COLUMN_NAMES,
  EXPORT_COLUMNS,
  EXPORT_STATES,
  type ExportColumn,
  type ExportRecord,
  exportStateAt,
  isStillOpen,
  stepExport,
} from './index.js';

const at = (iso: string): Date => new Date(`2026-11-22T${iso}Z`);
const asked: ExportRecord = { state: 'waiting', requestedBy: 'lena', expiresAt: at('12:00:00') };

describe('steps of an export', () => {
  it.each([
    ['approve', 'lena', '11:00:00', 'own'],
    ['decline', 'lena', '11:00:00', 'own'],
    ['approve', 'paul', '11:59:59', 'approved'],
    ['decline', 'paul', '11:00:00', 'declined'],
    ['approve', 'paul', '12:00:00', 'state'],
    ['end', 'lena', '11:00:00', 'ended'],
    ['end', 'lena', '12:00:00', 'state'],
  ] as const)('%s by %s at %s: %s', (step, who, time, expected) => {
    const result = stepExport(asked, step, who, at(time));
    expect(result.ok ? result.value : result.error).toBe(expected);
  });

  it('no order of steps approves without a second person, and nothing leaves an end', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('approve', 'decline', 'end'), fc.constantFrom('lena', 'paul')),
    );
    fc.assert(
      fc.property(steps, (taken) => {
        let record = asked;
        for (const [step, who] of taken) {
          const next = stepExport(record, step, who, at('11:00:00'));
          if (next.ok && next.value === 'approved') expect(who).toBe('paul');
          if (['declined', 'failed', 'ended'].includes(record.state)) expect(next.ok).toBe(false);
          if (next.ok) record = { ...record, state: next.value };
        }
      }),
    );
  });

  it.each(EXPORT_STATES)('%s: is over at its end unless it was before', (state) => {
    const over = ['declined', 'failed', 'ended'].includes(state) ? state : 'ended';
    expect(exportStateAt({ ...asked, state }, at('12:00:00'))).toBe(over);
    expect(exportStateAt({ ...asked, state }, at('11:59:59'))).toBe(state);
  });
});

describe('columns of an export', () => {
  const subset = fc.subarray([...EXPORT_COLUMN_NAMES]);

  it('free words, status and what no scope names never reach another organisation', () => {
    const opened = columnsOpenedBy(EXPORT_COLUMN_NAMES, new Set(SCOPES));
    expect(EXPORT_COLUMN_NAMES.filter((name) => !opened.includes(name))).toEqual([
      'mobility',
      'wishes',
      'status',
    ]);
    expect(opened.filter((name) => (EXPORT_COLUMNS[name].dataClass as string) === 'special')).toEqual([]);
  });

  it('each scope opens its own columns only', () => {
    fc.assert(
      fc.property(subset, fc.subarray([...SCOPES]), (columns, scopes) => {
        for (const column of columnsOpenedBy(columns, new Set(scopes)))
          expect(scopes).toContain(EXPORT_COLUMNS[column].scope);
      }),
    );
  });

  it('a file is stale as soon as one cell of it is closed, and never for what was opened', () => {
    const world = fc.dictionary(fc.constantFrom('a', 'b', 'c'), subset);
    const map = (of: Record<string, ExportColumn[]>): Map<string, ExportColumn[]> =>
      new Map(Object.entries(of));
    fc.assert(
      fc.property(world, world, (written, now) => {
        const closed = Object.entries(written).some(
          ([person, columns]) => !(person in now) || columns.some((one) => !now[person]?.includes(one)),
        );
        expect(isStillOpen(map(written), map(now))).toBe(!closed);
      }),
    );
  });
});
