import { about } from './about.js';
import { access } from './access.js';
import { courses } from './courses.js';
import { form } from './form.js';
import { home } from './home.js';
import { matches } from './matches.js';
import { organisations } from './organisations.js';
import { papers } from './papers.js';
import { people } from './people.js';
import { placements } from './placements.js';
import { region } from './region.js';
import { shell } from './shell.js';
import { ui } from './ui.js';
import { vacancies } from './vacancies.js';

/** The German master: a namespace or key that is missing in another language stops the build. */
export const de = {
  about,
  access,
  courses,
  form,
  home,
  matches,
  organisations,
  papers,
  people,
  placements,
  region,
  shell,
  ui,
  vacancies,
} as const;
