import { CefrName } from '../../shared/index.js';
import { PhraseBook, Span, Words } from '../text/phrases.js';

type Exam =
  | 'dsh'
  | 'testdaf'
  | 'dtz'
  | 'dtb'
  | 'dsd'
  | 'start'
  | 'c1'
  | 'c2'
  | 'medical'
  | 'english'
  | 'french'
  | 'dalf'
  | 'spanish';

/** An exam that a sentence names: it speaks of its language, and mostly proves a level. */
export interface NamedExam extends Span {
  readonly lang: string;
  /** What passing proves at least; null where the name alone fixes nothing. */
  readonly level: CefrName | null;
  /** The result that is asked for stands beside it ("DSH-2", "TestDaF 4x4"). */
  readonly result: boolean;
}

/**
 * Names of exams. Those of one level per paper (telc, Goethe, ÖSD) prove what is written beside them and are left to
 * the codes. "DTB" alone is also a sports association, so it needs a level beside it.
 */
const NAMES = new PhraseBook<Exam>({
  dsh: ['dsh', 'dsh[1-3]', 'deutsche sprachpruefung ~2 hochschul*'],
  testdaf: ['testdaf', 'tdn', 'tdn[3-5]', 'test daf', 'test deutsch als fremdsprache'],
  dtz: ['dtz', 'deutsch test fuer zuwander*', 'deutschtest fuer zuwander*'],
  dtb: [
    'dtb ~2 (a2|b1|b2|c1)',
    '(a2|b1|b2|c1) ~2 dtb',
    'deutsch test fuer ~1 beruf*',
    'deutschtest fuer ~1 beruf*',
  ],
  dsd: ['dsd (i|ii|1|2)', 'sprachdiplom ~4 stufe (i|ii|1|2)'],
  start: ['start deutsch (1|2)'],
  c1: ['zentrale mittelstufenpruefung'],
  c2: ['zentrale oberstufenpruefung', '(grosses|kleines) deutsches sprachdiplom'],
  medical: ['fachsprach(en)?(pruefung|pruefungen|test)', 'patientenkommunikations(pruefung|test)'],
  english: ['(toefl|ielts|toeic)', 'cambridge ~2 (certificate|zertifikat|examen|diplom|first|advanced)'],
  french: ['delf'],
  dalf: ['dalf'],
  spanish: ['dele'],
});

/** Levels by result. A scaled exam without its result proves the lowest (`language.md` 1.3; a range takes its lower end). */
const GRADES: Readonly<
  Partial<Record<Exam, { readonly first: number; readonly levels: readonly CefrName[] }>>
> = {
  dsh: { first: 1, levels: ['B2', 'C1', 'C2'] },
  testdaf: { first: 3, levels: ['B2', 'C1', 'C1'] },
  dsd: { first: 1, levels: ['A2', 'B2'] },
  start: { first: 1, levels: ['A1', 'A2'] },
};
const FIXED: Readonly<Partial<Record<Exam, CefrName>>> = { dtz: 'A2', c1: 'C1', c2: 'C2', dalf: 'C1' };
const FOREIGN: Readonly<Partial<Record<Exam, string>>> = {
  ...{ english: 'en', french: 'fr', dalf: 'fr', spanish: 'es' },
};

/** Words between the name of an exam and its result. */
const BESIDE =
  /^(?:mit|mind|mindestens|stufe|niveau|niveaustufe|note|ergebnis|gesamtergebnis|in|allen|teilen|jeweils|je|tdn|level|von|der|als)$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3 };
const REACH = 4;
/** Four parts of TestDaF count up to five points each. */
const TESTDAF_PARTS = 4;

const DOCTORS = /^(?:\w*(?:arzt|aerzt|apotheke|mediziner)\w*|approb\w*|(?:human|zahn)medizin\w*)$/;
const SPEECH = /^(?:\w*psychotherapeut\w*|logopaed\w*|sprachtherapeut\w*)$/;
const NURSES =
  /^(?:pflege(?:fach|hilfs|assistenz)?(?:kraft|kraefte|person|personen|mann|frau|assistent\w*|helfer\w*)|\w*(?:kranken|alten)pfleg\w*|krankenschwester\w*|hebamme\w*|pflege)$/;

/**
 * The level of the exam in the language of a health occupation: B2 for nurses, C1 for physicians, dentists and
 * pharmacists, C2 for speech and psychotherapists (92. GMK 2019); B2 where no occupation is told, as the lowest.
 */
export function medicalLevel(texts: readonly string[], around: CefrName): CefrName {
  if (texts.some((text) => NURSES.test(text))) return 'B2';
  if (texts.some((text) => SPEECH.test(text))) return 'C2';
  return texts.some((text) => DOCTORS.test(text)) ? 'C1' : around;
}

/** Exams of a sentence in reading order; `medical` is the level of health exams that the rest of the text suggests. */
export function examsIn(words: Words, medical: CefrName): readonly NamedExam[] {
  const exams: NamedExam[] = [];
  for (const [exam, spans] of NAMES.find(words))
    for (const span of spans) {
      const grade = resultOf(exam, words.texts, span);
      const level = exam === 'medical' ? medicalLevel(words.texts, medical) : (grade ?? lowest(exam));
      exams.push({ ...span, lang: FOREIGN[exam] ?? 'de', level, result: grade !== null });
    }
  return exams.sort((a, b) => a.from - b.from);
}

function lowest(exam: Exam): CefrName | null {
  return GRADES[exam]?.levels[0] ?? FIXED[exam] ?? null;
}

function resultOf(exam: Exam, texts: readonly string[], { from, to }: Span): CefrName | null {
  const scale = GRADES[exam];
  if (!scale) return null;
  const joined = /^[a-z]+(\d)$/.exec(texts[from] ?? '')?.[1];
  const grade = joined ? Number(joined) : gradeBeside(texts, to);
  return grade === null ? null : (scale.levels[grade - scale.first] ?? null);
}

function gradeBeside(texts: readonly string[], to: number): number | null {
  const inside = gradeOf(texts[to] ?? '');
  if (inside !== null) return inside;
  for (let at = to + 1; at <= to + REACH; at += 1) {
    const text = texts[at] ?? '';
    const grade = gradeOf(text);
    if (grade !== null) return grade;
    if (/^1[2-9]$|^20$/.test(text) && /^punkte/.test(texts[at + 1] ?? ''))
      return Math.floor(Number(text) / TESTDAF_PARTS);
    if (!BESIDE.test(text)) return null;
  }
  return null;
}

function gradeOf(text: string): number | null {
  return ROMAN[text] ?? (/^[1-5]$/.test(text) ? Number(text) : null);
}
