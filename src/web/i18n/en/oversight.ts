import type { Translation } from '../catalogue.js';
import type { oversight as master } from '../de/oversight.js';

export const oversight: Translation<typeof master> = {
  title: 'Report on the ranking',
  lead: 'For oversight: what the proposals rest on, whether lists that were shown can be worked out again, and where the law treats groups differently. It holds no single case.',
  replay: 'Shown lists, worked out again',
  replay_equal_zero: 'No list has been shown yet.',
  replay_equal_one: '{{count}} shown list worked out again, equal.',
  replay_equal_other: '{{count}} shown lists worked out again, all equal.',
  replay_different_one: '{{count}} list comes out differently from what was shown.',
  replay_different_other: '{{count}} lists come out differently from what was shown.',
  replay_stale_one: '{{count}} more list was shown while a newer one was being worked out.',
  replay_stale_other: '{{count}} more lists were shown while newer ones were being worked out.',
  different: 'Numbers of these lists',
  columns: 'What counts for the order',
  columns_lead:
    'These columns and no others. Name, sex, age, origin, religion and family are not among them.',
  of_people: 'Of people',
  of_vacancies: 'Of vacancies',
  version: 'Version of the weights',
  gates: 'Where the law treats groups differently',
  gates_lead:
    'Work permission by residence status: how often it is open, and by which rule. Small numbers are left out so that nobody can be recognised.',
  group: 'Residence',
  outcome: 'Outcome',
  rule: 'Rule',
  several_rules: 'several rules with the same outcome',
  people: 'People',
  share: 'Share of the group',
  few: 'too few',
  pass: 'free',
  later: 'after a permission',
  unknown: 'an office must decide',
  fail: 'not allowed',
  as_json: 'The same report as JSON',
};
