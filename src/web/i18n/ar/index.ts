import type { Translations } from '../catalogue.js';
import { about } from './about.js';
import { access } from './access.js';
import { form } from './form.js';
import { matches } from './matches.js';
import { papers } from './papers.js';
import { people } from './people.js';
import { placements } from './placements.js';
import { shell } from './shell.js';
import { ui } from './ui.js';
import { vacancies } from './vacancies.js';

export const ar: Translations = {
  about,
  access,
  form,
  matches,
  papers,
  people,
  placements,
  shell,
  ui,
  vacancies,
};
