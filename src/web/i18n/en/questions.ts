import type { Translation } from '../catalogue.js';
import type { questions as master } from '../de/questions.js';

export const questions: Translation<typeof master> = {
  title: 'Questions for work that fits',
  lead: 'Each answer makes the suggestions more precise. You may skip any question and come back later.',
  begin: 'Begin',
  open: 'still open',
  answered: 'answered',
  save_next: 'Save and go on',
  skip: 'Skip',
  all: 'All questions',
  ask_languages: 'Which languages do you speak besides German?',
  ask_qualification: 'What is your highest qualification?',
  ask_licences: 'Which driving licences and certificates do you have?',
  ask_hours: 'How many hours a week can you work?',
  ask_shifts: 'At which times can you work, with children and courses in mind?',
  ask_available: 'From when can you start?',
  ask_way: 'How far may the way to work be?',
  ask_wishes: 'What do you wish for, and what is out of the question for you?',
};
