import { isResidenceStatus, type ResidenceStatus } from '../work-permission/vocabulary.js';
import type { Read } from './values.js';

/** What papers are called without their paragraph. */
const NAMES: readonly (readonly [RegExp, ResidenceStatus])[] = [
  [/ankunftsnachweis/, 'ankunftsnachweis'],
  [/gestattung/, 'aufenthaltsgestattung'],
  [/ausbildungsduldung/, 'duldung_60c'],
  [/beschaeftigungsduldung/, 'duldung_60d'],
  [/ungeklaerte[rn]? identitaet/, 'duldung_60b'],
  [/chancen-?aufenthalt/, 'ae_104c'],
  [/niederlassungserlaubnis/, 'ne_26'],
  [/duldung|geduldet/, 'duldung_60a'],
];
/** Paragraphs that are one paper whatever paragraph of theirs is named. */
const WHOLE: Readonly<Record<string, ResidenceStatus>> = {
  ...{ '16g': 'ae_16g', '22': 'ae_22', '23a': 'ae_23a', '24': 'ae_24', '25a': 'ae_25a', '25b': 'ae_25b' },
  ...{
    '26': 'ne_26',
    '60a': 'duldung_60a',
    '60b': 'duldung_60b',
    '60c': 'duldung_60c',
    '60d': 'duldung_60d',
  },
  '104c': 'ae_104c',
};
/** Papers that differ by the paragraph and, where it says so, by its sentence. */
const PARTS: Readonly<Record<string, ResidenceStatus>> = {
  ...{ '23.1': 'ae_23_1', '23.2': 'ae_23_2', '23.4': 'ae_23_4' },
  ...{ '25.1': 'ae_25_1', '25.2': 'ae_25_2', '25.3': 'ae_25_3', '25.5': 'ae_25_5' },
  ...{ '25.4.1': 'ae_25_4_s1', '25.4.2': 'ae_25_4_s2', '25.4a': 'ae_25_4a', '25.4b': 'ae_25_4b' },
  ...{ '81.3.1': 'fiktion_81_3_s1', '81.3.2': 'fiktion_81_3_s2', '81.4': 'fiktion_81_4' },
};
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };
const DAY = /\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2}/g;
/** "25 abs. 4 satz 1", "25.2", "25(3)", "25 v", "25a": paragraph, letter, its part, the part's letter, sentence. */
const PARAGRAPH =
  /(?<!\d)(1[06]\d?|2\d|60|81|104)\s?([a-g](?![a-z]))?(?:[\s.,/(-]*(?:abs(?:atz|\.)?\s*)?\(?(?:([1-5])\s?([ab](?![a-z]))?|(i{1,3}|iv|v)(?![a-z]))\)?)?(?:[\s.,]*(?:s(?:atz|\.)?)\s*(\d))?/g;

/**
 * The residence paper of a cell, as desks write it: its name, the paragraph in any notation, or both. Null where that
 * leaves several papers open ("Aufenthaltserlaubnis", "§ 25", "Fiktionsbescheinigung"), because their rules differ.
 */
export function readStatus(cell: string): Read<ResidenceStatus> {
  const given = cell.trim().toLowerCase();
  if (given === '') return undefined;
  if (isResidenceStatus(given)) return given;
  const text = folded(given);
  const isOver = /abgelaufen|nicht mehr gueltig/.test(text);
  const found = fromParagraphs(text) ?? fromName(text);
  if (!isOver) return found;
  // An expired paper is none; those for Ukraine go on by law and are kept apart.
  return found === 'ae_24' ? 'ae_24_expired' : null;
}

function folded(text: string): string {
  const plain = text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(DAY, ' ');
  return plain.replace(/aufenthg|asylg|\s+/g, ' ').trim();
}

/** Undefined without a paragraph; null where it leaves open which paper it is, or where there are several. */
function fromParagraphs(text: string): ResidenceStatus | null | undefined {
  const papers = [...text.matchAll(PARAGRAPH)].map(
    ([, number = '', letter = '', part, partLetter = '', roman, sentence]) => {
      const whole = WHOLE[number + letter];
      if (whole !== undefined) return whole;
      const named = part ?? ROMAN[roman ?? ''] ?? '';
      return (
        PARTS[[number, named + partLetter, ...(sentence === undefined ? [] : [sentence])].join('.')] ?? null
      );
    },
  );
  const [first, ...others] = new Set(papers);
  if (first === undefined) return undefined;
  return others.length > 0 || /\boder\b/.test(text) ? null : first;
}

function fromName(text: string): ResidenceStatus | null {
  return NAMES.find(([name]) => name.test(text))?.[1] ?? null;
}
