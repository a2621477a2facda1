import { CONTEXT_CONCEPTS } from './criteria-context.js';
import { ORIGIN_CONCEPTS } from './criteria-of-origin.js';
import { PERSON_CONCEPTS } from './criteria-of-person.js';
import { REFUSAL_CONCEPTS } from './criteria-refusals.js';
import { SignalTable } from './rules.js';

const CONCEPTS = { ...CONTEXT_CONCEPTS, ...PERSON_CONCEPTS, ...ORIGIN_CONCEPTS, ...REFUSAL_CONCEPTS };

type Concept = keyof typeof CONCEPTS;

/**
 * Criteria that § 1 AGG forbids in a posting (§ 11 with § 7(1)): sex, age, origin, religion, disability, and looks or
 * family as their stand-ins. "(m/w/d)", a lawful least age, equal-opportunity sentences and the people one works
 * with (children, patients, guests) are none. Whether § 8, 9 or 10 AGG justifies a criterion is for a person to judge.
 */
export const DISCRIMINATION_SIGNALS: SignalTable<Concept> = {
  concepts: CONCEPTS,
  rules: [
    {
      id: 'sex-only',
      all: ['only', 'sex'],
      within: 4,
      unless: ['care'],
      unlessSentence: ['equal', 'lawful'],
    },
    {
      id: 'sex-one',
      all: ['oneSex'],
      within: 0,
      unless: ['care', 'forSomebody'],
      unlessSentence: ['equal', 'welcome', 'lawful'],
    },
    { id: 'sex-role', all: ['sexRole'], within: 0, unlessSentence: ['equal', 'welcome', 'lawful'] },
    {
      id: 'sex-preferred',
      all: ['sex', 'preferred'],
      within: 4,
      unless: ['care'],
      unlessSentence: ['equal', 'welcome', 'lawful'],
    },
    {
      id: 'young-wanted',
      all: ['youngPerson', 'wanted'],
      within: 7,
      unless: ['care', 'mixed'],
      unlessSentence: ['equal'],
    },
    { id: 'young-only', all: ['only', 'youngPerson'], within: 3, unlessSentence: ['equal'] },
    {
      id: 'young-preferred',
      all: ['youngPerson', 'preferred'],
      within: 5,
      unless: ['care'],
      unlessSentence: ['equal'],
    },
    {
      id: 'age-cap',
      all: ['ageCap'],
      within: 0,
      unless: ['care', 'excluded'],
      unlessSentence: ['equal', 'lawful', 'noAgeLimit'],
      negation: 'ignored',
    },
    {
      id: 'age-span',
      all: ['ageSpan', 'person'],
      within: 7,
      unless: ['excluded'],
      unlessSentence: ['equal', 'care', 'ours'],
    },
    {
      id: 'origin-only',
      all: ['only', 'origin'],
      within: 3,
      unless: ['thing'],
      unlessSentence: ['equal', 'care', 'nativeSpeaker'],
    },
    {
      id: 'origin-trait-only',
      all: ['originTrait', 'only'],
      within: 6,
      unless: ['care'],
      unlessSentence: ['equal'],
    },
    {
      id: 'origin-trait-required',
      all: ['originTrait', 'required'],
      within: 6,
      unlessSentence: ['equal', 'care'],
    },
    {
      id: 'group-unsuited',
      all: ['group', 'unsuited'],
      within: 8,
      unlessSentence: ['equal', 'care', 'plea'],
      negation: 'ignored',
    },
    {
      id: 'group-named-unsuited',
      all: ['group', 'shutOut'],
      within: 6,
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    {
      id: 'group-shut-out',
      all: ['noGroup'],
      within: 0,
      unlessSentence: ['equal', 'care', 'abroad'],
      negation: 'ignored',
    },
    {
      id: 'origin-preferred',
      all: ['origin', 'preferred'],
      within: 3,
      unless: ['thing'],
      unlessSentence: ['equal', 'welcome', 'care', 'nativeSpeaker'],
    },
    {
      id: 'group-refused',
      all: ['people', 'refusal'],
      within: 10,
      unless: ['otherWay'],
      negation: 'ignored',
    },
    {
      id: 'group-none',
      all: ['noPeople'],
      within: 0,
      meansElse: ['namedAfter'],
      unlessSentence: ['equal', 'care', 'abroad', 'notYet'],
      negation: 'ignored',
    },
    {
      id: 'national-only',
      all: ['only', 'national'],
      within: 3,
      meansElse: ['namedAfter'],
      unlessSentence: ['equal', 'care'],
    },
    { id: 'group-excepted', all: ['exceptGroup'], within: 0, negation: 'ignored' },
    { id: 'national-preferred', all: ['nationalPreferred'], within: 0, meansElse: ['namedAfter'] },
    {
      id: 'national-wanted',
      all: ['nationalWanted'],
      within: 0,
      meansElse: ['namedAfter'],
      unless: ['care'],
    },
    {
      id: 'person-of-origin',
      all: ['personOfOrigin'],
      within: 0,
      unlessSentence: ['equal', 'welcome', 'care'],
    },
    { id: 'same-stock', all: ['sameStock'], within: 0 },
    {
      id: 'origin-shut-out',
      all: ['noOrigin'],
      within: 0,
      meansElse: ['namedAfter'],
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    { id: 'nationality', all: ['nationality', 'required'], within: 8, unlessSentence: ['equal', 'orPermit'] },
    {
      id: 'nationality-preferred',
      all: ['foreignNational', 'preferred'],
      within: 4,
      unlessSentence: ['equal', 'welcome'],
    },
    { id: 'nationality-only', all: ['only', 'foreignNational'], within: 3, unlessSentence: ['equal'] },
    { id: 'data-asked', all: ['asksData'], within: 0, unlessSentence: ['equal'] },
    { id: 'sex-mark', all: ['oneMark'], within: 0, unlessSentence: ['bothMarks', 'equal'] },
    { id: 'belief-only', all: ['only', 'belief'], within: 3, unlessSentence: ['equal'] },
    { id: 'belief-preferred', all: ['belief', 'preferred'], within: 6, unlessSentence: ['equal', 'care'] },
    { id: 'belief-required', all: ['belief', 'required'], within: 9, unlessSentence: ['equal', 'care'] },
    {
      id: 'headscarf',
      all: ['headscarf'],
      within: 0,
      unlessSentence: ['equal', 'headscarfFine'],
      negation: 'ignored',
    },
    {
      id: 'headscarf-refused',
      all: ['headscarfRefused'],
      within: 0,
      unlessSentence: ['equal', 'headscarfFine'],
      negation: 'ignored',
    },
    { id: 'looks', all: ['looks'], within: 0, unlessSentence: ['equal'] },
    { id: 'body', all: ['body'], within: 0, negation: 'ignored' },
    {
      id: 'family-wanted',
      all: ['family', 'wanted'],
      within: 10,
      unlessSentence: ['equal', 'care'],
      negation: 'ignored',
    },
    {
      id: 'family-required',
      all: ['family', 'youAre'],
      within: 8,
      unlessSentence: ['equal', 'care'],
      negation: 'ignored',
    },
    {
      id: 'family-pair',
      all: ['familyPair'],
      within: 0,
      unlessSentence: ['equal', 'care'],
      negation: 'ignored',
    },
    {
      id: 'childless-only',
      all: ['only', 'childless'],
      within: 3,
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    {
      id: 'childless-preferred',
      all: ['childless', 'preferred'],
      within: 3,
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    { id: 'pregnant', all: ['pregnant'], within: 0, unlessSentence: ['equal'], negation: 'ignored' },
    { id: 'health', all: ['health'], within: 0, unlessSentence: ['equal'], negation: 'ignored' },
  ],
};
