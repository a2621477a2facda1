import type { Translation } from '../catalogue.js';
import type { entry as master } from '../de/entry.js';

export const entry: Translation<typeof master> = {
  title: 'Register yourself',
  lead: 'You need no e-mail address and no group. Your profile is yours: nobody sees it until you allow it. You can change it at any time. The name may be a nickname.',
  save: 'Create profile',
  with_card: 'Sign in with a card',
  card_title: 'Your card for Zugang',
  card_lead:
    'These letters bring you back in. Please print, write down or photograph them now: they are shown only this once.',
  card_use:
    'How it works: choose “Sign in with a card” on the first page and enter the letters. Whoever has the card gets into your profile. Show it to nobody.',
  card_done: 'On to fitting vacancies',
  card_code: 'Letters of the card',
  card_hint: 'Sixteen letters and digits. Capital or small, with or without hyphens.',
  card_wrong: 'These letters belong to no card. Please check them.',
  card_lost: 'Lost the card? A desk that keeps your profile can give you a new way in.',
  join_title: 'Your own access',
  join_lead:
    'Your adviser gave you this link. It works once. Then you see your profile, fitting vacancies, your plan, and who sees what.',
  join_open: 'Open now',
  invite: 'Hand over own access',
  invite_title: 'Own access for the person',
  invite_lead:
    'Give this link to the person alone. It works once, for seven days, and is not shown again. A new link ends this one.',
  invite_back: 'Back to the profile',
  ask_name: 'What is your name?',
  ask_plz: 'Where do you live? Which postcode?',
  ask_occupation: 'What have you learned or worked as, or what would you like to do?',
  ask_german: 'How well do you speak, read and write German?',
  ask_paper: 'Which paper do you have?',
  relation_trained: 'I trained for it',
  relation_experienced: 'I have worked like this',
  relation_wanted: 'I would like to do it',
  step_of: 'Question {{step}} of {{of}}',
  next: 'Continue',
  previous: 'Back',
  one_by_one: 'Rather one question at a time, also on paper',
  on_paper: 'Questions on paper',
  on_screen: 'Answer here on the screen',
  paper_title: 'Five questions to begin with',
  paper_lead:
    'Take your time to fill in the sheet. An adviser can enter it together with you afterwards. The sheet is yours.',
};
