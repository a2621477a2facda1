import type { Translations } from '../catalogue.js';
import { about } from './about.js';
import { access } from './access.js';
import { consents } from './consents.js';
import { courses } from './courses.js';
import { form } from './form.js';
import { home } from './home.js';
import { law } from './law.js';
import { looks } from './looks.js';
import { matches } from './matches.js';
import { offices } from './offices.js';
import { organisations } from './organisations.js';
import { papers } from './papers.js';
import { people } from './people.js';
import { permission } from './permission.js';
import { placements } from './placements.js';
import { plans } from './plans.js';
import { region } from './region.js';
import { rules } from './rules.js';
import { shell } from './shell.js';
import { ui } from './ui.js';
import { vacancies } from './vacancies.js';
import { warnings } from './warnings.js';

export const ar: Translations = {
  about,
  access,
  consents,
  courses,
  form,
  home,
  law,
  looks,
  matches,
  offices,
  organisations,
  papers,
  people,
  permission,
  placements,
  plans,
  region,
  rules,
  shell,
  ui,
  vacancies,
  warnings,
};
