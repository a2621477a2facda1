import type { Translation } from '../catalogue.js';
import type { cards as master } from '../de/cards.js';

export const cards: Translation<typeof master> = {
  title: 'Questions about what you can do',
  lead: 'Much is learned without a certificate: at work, at home, on the way. Answer what you like, alone or together.',
  answered: '{{done}} of {{of}} answered',
  others: 'Other fields',
  second_language: 'Second language',
  answer_yes: 'yes',
  answer_some: 'a little',
  answer_no: 'no',
  a_little: '{{skill}} (a little)',
  save: 'Save the answers',
  saved: 'Saved. The answers now count for the matching vacancies.',
  refused: 'Please answer at least one question. A profile holds no more than 60 skills.',
  on_paper: 'To print',
  on_screen: 'Answer on the screen',
  all: 'All fields',
  back: 'To the profile',
  open: 'Questions about skills',
};
