import type { Translations } from '../catalogue.js';
import { about } from './about.js';
import { access } from './access.js';
import { account } from './account.js';
import { assignment } from './assignment.js';
import { background } from './background.js';
import { obstacles } from './obstacles.js';
import { cards } from './cards.js';
import { care } from './care.js';
import { consents } from './consents.js';
import { courses } from './courses.js';
import { exports } from './exports.js';
import { feeds } from './feeds.js';
import { emergency } from './emergency.js';
import { enter } from './enter.js';
import { entry } from './entry.js';
import { figures } from './figures.js';
import { form } from './form.js';
import { funding } from './funding.js';
import { home } from './home.js';
import { investment } from './investment.js';
import { law } from './law.js';
import { looks } from './looks.js';
import { imports } from './imports.js';
import { matches } from './matches.js';
import { mayiwork } from './mayiwork.js';
import { notices } from './notices.js';
import { mydata } from './mydata.js';
import { offices } from './offices.js';
import { organisations } from './organisations.js';
import { oversight } from './oversight.js';
import { papers } from './papers.js';
import { partners } from './partners.js';
import { people } from './people.js';
import { permission } from './permission.js';
import { placements } from './placements.js';
import { plans } from './plans.js';
import { postings } from './postings.js';
import { region } from './region.js';
import { remedies } from './remedies.js';
import { replies } from './replies.js';
import { questions } from './questions.js';
import { referrals } from './referrals.js';
import { proposals } from './proposals.js';
import { guides } from './guides.js';
import { contacts } from './contacts.js';
import { requests } from './requests.js';
import { rules } from './rules.js';
import { session } from './session.js';
import { sheet } from './sheet.js';
import { shell } from './shell.js';
import { ui } from './ui.js';
import { vacancies } from './vacancies.js';
import { watched } from './watched.js';
import { warnings } from './warnings.js';
import { mails } from './mails.js';
import { merges } from './merges.js';
import { signin } from './signin.js';
import { webhooks } from './webhooks.js';
import { tandems } from './tandems.js';
import { goals } from './goals.js';
import { outreach } from './outreach.js';
import { helproles } from './helproles.js';
import { round } from './round.js';
import { practice } from './practice.js';
import { effort } from './effort.js';
import { firms } from './firms.js';
import { jobsearch } from './jobsearch.js';

export const en: Translations = {
  about,
  access,
  account,
  assignment,
  background,
  obstacles,
  cards,
  care,
  consents,
  courses,
  emergency,
  enter,
  entry,
  exports,
  feeds,
  figures,
  form,
  funding,
  home,
  imports,
  investment,
  law,
  looks,
  matches,
  mayiwork,
  mydata,
  notices,
  offices,
  organisations,
  oversight,
  papers,
  partners,
  people,
  permission,
  placements,
  plans,
  postings,
  region,
  remedies,
  replies,
  requests,
  rules,
  session,
  sheet,
  shell,
  ui,
  vacancies,
  warnings,
  watched,
  mails,
  merges,
  signin,
  webhooks,
  tandems,
  goals,
  helproles,
  round,
  outreach,
  questions,
  referrals,
  proposals,
  guides,
  contacts,
  practice,
  effort,
  firms,
  jobsearch,
};
