import { readStatus } from './status.js';

describe('the residence paper of a cell', () => {
  it.each([
    ['ae_25_2', 'ae_25_2'],
    ['Aufenthaltserlaubnis § 25 Abs. 2 AufenthG', 'ae_25_2'],
    ['Aufenthaltserlaubnis 25 Abs. 2', 'ae_25_2'],
    ['§25 II', 'ae_25_2'],
    ['25.3', 'ae_25_3'],
    ['25(3)', 'ae_25_3'],
    ['AE 25/5 bis 04.03.2027', 'ae_25_5'],
    ['§ 25 Absatz 4 Satz 1', 'ae_25_4_s1'],
    ['§ 25 Abs. 4 S. 2', 'ae_25_4_s2'],
    ['§ 25 Abs. 4a', 'ae_25_4a'],
    ['§ 25b', 'ae_25b'],
    ['§ 23 Abs. 1', 'ae_23_1'],
    ['§ 23a', 'ae_23a'],
    ['§ 24', 'ae_24'],
    ['§ 24 Abs. 1 AufenthG (Ukraine)', 'ae_24'],
    ['§ 24, abgelaufen', 'ae_24_expired'],
    ['Duldung', 'duldung_60a'],
    ['Duldung § 60a Abs. 2 AufenthG', 'duldung_60a'],
    ['geduldet', 'duldung_60a'],
    ['Ausbildungsduldung', 'duldung_60c'],
    ['Duldung (§ 60c)', 'duldung_60c'],
    ['Beschäftigungsduldung', 'duldung_60d'],
    ['Aufenthaltsgestattung', 'aufenthaltsgestattung'],
    ['Gestattung § 55 AsylG', 'aufenthaltsgestattung'],
    ['Fiktionsbescheinigung § 81 Abs. 4', 'fiktion_81_4'],
    ['Fiktion § 81 III S. 1', 'fiktion_81_3_s1'],
    ['Niederlassungserlaubnis', 'ne_26'],
    ['Chancenaufenthalt', 'ae_104c'],
    ['§ 16g', 'ae_16g'],
  ])('is read from "%s"', (cell, status) => expect(readStatus(cell)).toBe(status));

  it.each([
    'Aufenthaltserlaubnis',
    '§ 25',
    '§ 25 Abs. 4',
    '§ 25 Abs. 2 oder 3',
    '§ 25 Abs. 2 / § 25 Abs. 3',
    '§ 81 Abs. 3',
    'Fiktionsbescheinigung',
    'Duldung abgelaufen',
    'Tourist',
    '2025',
    '§ 125 Abs. 2',
  ])('is left open by "%s"', (cell) => expect(readStatus(cell)).toBeNull());

  it('is not said by an empty cell', () => expect(readStatus('  ')).toBeUndefined());
});
