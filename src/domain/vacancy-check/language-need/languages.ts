/**
 * Languages named in German postings by ISO 639 code (639-1; 639-3 where it has none). German names are stems: the
 * noun itself, the adjective with its endings and compounds with "-kenntnisse", "-sprachig" and the like grow from it.
 * Regional names that speakers use (Dari, Farsi, Kurmandschi) count to the language whose certificate or interpreter
 * an employer would ask for.
 */
export const GERMAN_STEMS: Readonly<Record<string, readonly string[]>> = {
  de: ['deutsch'],
  en: ['englisch'],
  fr: ['franzoesisch'],
  es: ['spanisch'],
  it: ['italienisch'],
  pt: ['portugiesisch'],
  nl: ['niederlaendisch', 'hollaendisch', 'flaemisch'],
  pl: ['polnisch'],
  cs: ['tschechisch'],
  sk: ['slowakisch'],
  sl: ['slowenisch'],
  hu: ['ungarisch'],
  ro: ['rumaenisch', 'moldauisch', 'moldawisch'],
  bg: ['bulgarisch'],
  hr: ['kroatisch'],
  sr: ['serbisch', 'serbokroatisch'],
  bs: ['bosnisch'],
  mk: ['mazedonisch'],
  sq: ['albanisch'],
  el: ['griechisch'],
  ru: ['russisch'],
  uk: ['ukrainisch'],
  be: ['belarussisch', 'belarusisch', 'weissrussisch'],
  lt: ['litauisch'],
  lv: ['lettisch'],
  et: ['estnisch'],
  da: ['daenisch'],
  sv: ['schwedisch'],
  no: ['norwegisch'],
  fi: ['finnisch'],
  is: ['islaendisch'],
  tr: ['tuerkisch'],
  ar: ['arabisch'],
  fa: ['persisch', 'iranisch', 'afghanisch'],
  ku: ['kurdisch'],
  ps: ['paschtunisch'],
  ti: ['tigrinisch'],
  am: ['amharisch'],
  so: ['somalisch'],
  he: ['hebraeisch'],
  hy: ['armenisch'],
  ka: ['georgisch'],
  az: ['aserbaidschanisch'],
  kk: ['kasachisch'],
  uz: ['usbekisch'],
  tk: ['turkmenisch'],
  tg: ['tadschikisch'],
  ky: ['kirgisisch'],
  mn: ['mongolisch'],
  zh: ['chinesisch', 'kantonesisch'],
  ja: ['japanisch'],
  ko: ['koreanisch'],
  vi: ['vietnamesisch'],
  th: ['thailaendisch'],
  id: ['indonesisch'],
  ne: ['nepalesisch'],
  bn: ['bengalisch'],
  la: ['lateinisch'],
};

/** Names that stand alone: uninflected German names, names in the language itself, English names. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  de: ['german', 'dt'],
  en: ['english'],
  fr: ['french'],
  es: ['spanish', 'kastilisch'],
  it: ['italian'],
  pt: ['portuguese'],
  nl: ['dutch'],
  pl: ['polish'],
  cs: ['czech'],
  sk: ['slovak'],
  hu: ['hungarian'],
  ro: ['romanian'],
  bg: ['bulgarian'],
  hr: ['croatian'],
  sr: ['serbian'],
  bs: ['bosnian'],
  sq: ['albanian'],
  el: ['greek'],
  ru: ['russian'],
  uk: ['ukrainian'],
  tr: ['turkish'],
  ar: ['arabic'],
  fa: ['farsi', 'dari', 'persian'],
  ku: ['kurmandschi', 'kurmanci', 'kurmanji', 'sorani', 'kurdish', 'badini'],
  ps: ['paschtu', 'paschto', 'pashto', 'pashtu', 'pashtunisch'],
  ti: ['tigrinya', 'tigrigna', 'tigrinja'],
  am: ['amharic', 'amharisch'],
  so: ['somali'],
  om: ['oromo', 'oromiffa'],
  ur: ['urdu'],
  hi: ['hindi'],
  pa: ['punjabi', 'pandschabi'],
  bn: ['bengali', 'bangla'],
  ta: ['tamil', 'tamilisch'],
  ne: ['nepali'],
  th: ['thai'],
  vi: ['vietnamese'],
  zh: ['mandarin', 'chinese'],
  ja: ['japanese'],
  ko: ['korean'],
  he: ['ivrit', 'hebrew'],
  sw: ['suaheli', 'swahili', 'kisuaheli'],
  ha: ['hausa'],
  yo: ['yoruba'],
  ig: ['igbo'],
  wo: ['wolof'],
  ln: ['lingala'],
  ff: ['fulfulde', 'fula'],
  bm: ['bambara'],
  tl: ['tagalog'],
  rom: ['romanes', 'romani'],
  la: ['latein'],
  gsg: ['gebaerdensprache', 'gebaerdensprachkenntnisse', 'dgs'],
};

/** How a word names a language: by itself, as an adjective that needs "Sprache" or "Kenntnisse" beside it, or with them. */
export type MentionForm = 'noun' | 'adjective' | 'skill';

export interface Mention {
  readonly lang: string;
  readonly form: MentionForm;
}

const STEM_TO_LANG = new Map(
  Object.entries(GERMAN_STEMS).flatMap(([lang, stems]) => stems.map((stem) => [stem, lang] as const)),
);
const NAME_TO_LANG = new Map(
  Object.entries(NAMES).flatMap(([lang, names]) => names.map((name) => [name, lang] as const)),
);
const STEM = /^([a-z]{3,}(?:isch|deutsch)|deutsch)([a-z]*)$/;
const ADJECTIVE = /^(?:e|en|er|es|em)$/;
const SKILL =
  /^s?(?:(?:grund|basis|fach|schul|vor|sprach|mindest|fremdsprachen)?kenn?tnis{1,2}(?:e|en)?|sprachig(?:e|er|en|es|em)?|niveau|level|sprechend(?:e|er|en)?|sprecher(?:in|innen)?|sprachniveau)$/;
const NAME_SKILL = /^([a-z]+?)(?:(?:sprach)?kenn?tnis{1,2}(?:e|en)?|sprachig(?:e|er|en|es)?)$/;

/** The language a folded word names, or null: "englischkenntnissen", "deutsche", "farsi". */
export function mentionOf(word: string): Mention | null {
  const name = NAME_TO_LANG.get(word);
  if (name) return { lang: name, form: 'noun' };
  const stem = STEM.exec(word) ?? splitStem(word);
  const lang = stem?.[1] === undefined ? undefined : STEM_TO_LANG.get(stem[1]);
  if (lang !== undefined) {
    const ending = stem?.[2] ?? '';
    if (ending === '') return { lang, form: 'noun' };
    if (ADJECTIVE.test(ending)) return { lang, form: 'adjective' };
    return SKILL.test(ending) ? { lang, form: 'skill' } : null;
  }
  const base = NAME_SKILL.exec(word)?.[1];
  const named = base === undefined ? undefined : NAME_TO_LANG.get(base);
  return named === undefined ? null : { lang: named, form: 'skill' };
}

/** "-isch" may stand inside the ending too ("englischsprachig"): the shortest known stem wins. */
function splitStem(word: string): readonly string[] | null {
  for (let at = word.indexOf('sch'); at >= 0; at = word.indexOf('sch', at + 1)) {
    const stem = word.slice(0, at + 3);
    if (STEM_TO_LANG.has(stem)) return [word, stem, word.slice(at + 3)];
  }
  return null;
}
