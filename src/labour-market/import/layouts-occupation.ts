import { FileLayout, Reference, Skipped } from './layout.js';
import { insideClassification, ISCO, KLDB, KLDB5, LAY } from './forms.js';
import { NOTICES } from './notices.js';
import { Row } from './row.js';

const base = { delimiter: ',', references: [] } as const;
const toKldb = (header: string): Reference => ({
  header,
  column: 'kldb',
  table: 'kldb',
  key: 'code',
  otherwise: 'error',
});
const toLay = (header: string, column: string): Reference => ({
  header,
  column,
  table: 'lay_occupation',
  key: 'id',
  otherwise: 'error',
});

const kldb: FileLayout = {
  ...base,
  name: 'kldb2010',
  file: /^kldb2010_v(\d{4})\.csv$/,
  example: 'kldb2010_v2020.csv',
  required: true,
  notice: NOTICES.kldb,
  table: 'kldb',
  columns: ['code', 'level', 'title', 'short_title'],
  key: ['code'],
  headers: () => ['code', 'ebene', 'titel', 'kurztitel'],
  reader: () => (row) => {
    const code = row.code('code', ...KLDB);
    const level = row.integer('ebene');
    if (code !== '' && code.length !== level)
      row.fault('ebene', `is ${level}, but ${code} has ${code.length} digits (leading zeros lost?)`);
    return [code, level, row.text('titel'), row.text('kurztitel')];
  },
};

const kldbIsco: FileLayout = {
  ...base,
  name: 'kldb5_isco08',
  file: /^kldb5_isco08_auxco\.csv$/,
  example: 'kldb5_isco08_auxco.csv',
  required: false,
  notice: NOTICES.lay,
  table: 'kldb_isco',
  columns: ['kldb', 'isco'],
  key: ['kldb', 'isco'],
  headers: () => ['kldb5', 'isco08'],
  reader: () => (row) => [row.code('kldb5', ...KLDB5), row.code('isco08', ...ISCO)],
  references: [toKldb('kldb5')],
};

/** A code of the auxiliary classification's own, negative where it lies outside; outside becomes null. */
const lay = (row: Row, header: string, [pattern, form]: readonly [RegExp, string]): string | null => {
  const code = insideClassification(row.optional(header));
  if (code !== null && !pattern.test(code)) row.fault(header, `"${code}" is not ${form}`);
  return code;
};

const layOccupations: FileLayout = {
  ...base,
  name: 'auxco_categories',
  file: /^auxco_categories\.csv$/,
  example: 'auxco_categories.csv',
  required: true,
  notice: NOTICES.lay,
  table: 'lay_occupation',
  columns: ['id', 'title', 'task', 'description', 'words', 'kldb', 'isco'],
  key: ['id'],
  headers: () => ['auxco_id', 'title', 'task', 'task_description', 'default_kldb_id', 'default_isco_id'],
  reader: () => (row) => [
    row.code('auxco_id', ...LAY),
    row.text('title'),
    row.optional('task') ?? '',
    row.optional('task_description') ?? '',
    [],
    lay(row, 'default_kldb_id', KLDB5),
    lay(row, 'default_isco_id', ISCO),
  ],
  references: [toKldb('default_kldb_id')],
};

const layKldb: FileLayout = {
  ...base,
  name: 'auxco_mapping_from_kldb',
  file: /^auxco_mapping_from_kldb\.csv$/,
  example: 'auxco_mapping_from_kldb.csv',
  required: false,
  notice: NOTICES.lay,
  table: 'lay_kldb',
  columns: ['lay_id', 'kldb'],
  key: ['lay_id', 'kldb'],
  headers: () => ['kldb_id', 'auxco_id'],
  reader: () => (row) => {
    const code = lay(row, 'kldb_id', KLDB5);
    return code === null ? new Skipped('outside the KldB') : [row.code('auxco_id', ...LAY), code];
  },
  references: [toLay('auxco_id', 'lay_id'), toKldb('kldb_id')],
};

const layDistinctions: FileLayout = {
  ...base,
  name: 'auxco_distinctions',
  file: /^auxco_distinctions\.csv$/,
  example: 'auxco_distinctions.csv',
  required: false,
  notice: NOTICES.lay,
  table: 'lay_similarity',
  columns: ['lay_id', 'similar_id', 'grade'],
  key: ['lay_id', 'similar_id'],
  headers: () => ['auxco_id', 'similar_auxco_id', 'similarity'],
  reader: () => (row) => {
    const id = row.code('auxco_id', ...LAY);
    const similar = row.code('similar_auxco_id', ...LAY);
    const grade = row.choice('similarity', { hoch: 'high', mittel: 'medium' });
    return id === similar ? new Skipped('similar to itself') : [id, similar, grade];
  },
  references: [toLay('auxco_id', 'lay_id'), toLay('similar_auxco_id', 'similar_id')],
};

const ENTRIES = { question: 'question', answer_option: 'answer', aggregated_answer_encoding: 'combination' };

/** Lines of one lay occupation keep their order by a number counted while reading. */
const readFollowups = (): ((row: Row) => readonly (string | number | boolean | null)[]) => {
  const positions = new Map<string, number>();
  return (row) => {
    const id = row.code('auxco_id', ...LAY);
    const position = (positions.get(id) ?? 0) + 1;
    positions.set(id, position);
    const last = row.optional('last_question');
    return [
      id,
      position,
      row.optional('question_id'),
      row.optionalInteger('question_index'),
      row.choice('entry_type', ENTRIES),
      row.optional('question_type'),
      row.optional('question_text_present'),
      row.optional('question_text_past'),
      row.optionalInteger('answer_id'),
      row.optional('answer_text'),
      row.optional('answer_id_combination'),
      lay(row, 'answer_kldb_id', KLDB5),
      lay(row, 'answer_isco_id', ISCO),
      row.optional('corresponding_answer_level'),
      last === null ? null : last === 'TRUE',
    ];
  };
};

const layFollowups: FileLayout = {
  ...base,
  name: 'auxco_followup_questions',
  file: /^auxco_followup_questions\.csv$/,
  example: 'auxco_followup_questions.csv',
  required: false,
  notice: NOTICES.lay,
  table: 'lay_followup',
  columns: [
    'lay_id',
    'position',
    'question_id',
    'question_index',
    'entry',
    'kind',
    'question',
    'question_past',
    'answer_id',
    'answer',
    'combination',
    'kldb',
    'isco',
    'answer_level',
    'last',
  ],
  key: ['lay_id', 'position'],
  headers: () => [
    'auxco_id',
    'question_id',
    'question_index',
    'entry_type',
    'question_type',
    'question_text_present',
    'question_text_past',
    'answer_id',
    'answer_text',
    'answer_id_combination',
    'answer_kldb_id',
    'answer_isco_id',
    'corresponding_answer_level',
    'last_question',
  ],
  reader: readFollowups,
  references: [toLay('auxco_id', 'lay_id'), toKldb('answer_kldb_id')],
};

/** Occupations in the official and in everyday words. */
export const OCCUPATION_LAYOUTS: readonly FileLayout[] = [
  kldb,
  kldbIsco,
  layOccupations,
  layKldb,
  layDistinctions,
  layFollowups,
];
