import type { Translation } from '../catalogue.js';
import type { access as master } from '../de/access.js';

export const access: Translation<typeof master> = {
  login_title: 'Sign in',
  login: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  failed: 'The sign-in name or the password is wrong.',
  throttled: 'Too many tries. Please wait {{seconds}} seconds.',
  welcome: 'Welcome, {{name}}.',
  bye: 'You are signed out.',
  landing_title: 'Ways into work, with a date',
  landing_lead:
    'Zugang shows which work is possible now, which after a permission, and which with more German, and by when.',
  landing_desk: 'For job desks and helper groups',
  landing_employer: 'For employers',
  landing_person: 'For refugees',
  landing_desk_text: 'Enter a person, see fitting vacancies with reasons, know the next step.',
  landing_employer_text: 'Post a vacancy on one page and see fitting people without names.',
  landing_person_text: 'Your profile is yours. You decide who sees it.',
  setup_title: 'Set up the first account',
  setup_lead: 'This link creates the first account and works only once.',
  name: 'Your name',
  password_hint: 'At least 12 characters. A sentence is good.',
  setup_submit: 'Create account',
  setup_done: 'The account is created. Please sign in.',
  demo_logins: 'Demo accounts',
  demo_password: 'The password of all of them: {{password}}',
  open_vacancies: 'See open vacancies',
};
