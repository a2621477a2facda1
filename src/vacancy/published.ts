import type { PublishedPosting } from '../domain/posting-feed/index.js';
import { CefrLevel, cents, LANGUAGE_SKILLS } from '../domain/shared/index.js';
import { berlinDay } from '../platform/clock/index.js';
import type { VacancyWithEmployer } from './vacancy.service.js';

/** A vacancy as machines outside read it; `base` is the public address of the portal. */
export function publishedPosting(
  vacancy: VacancyWithEmployer,
  place: string,
  base: string,
): PublishedPosting {
  const { id, title, description, kind, minijob, kldb, remote, startsOn, seats, payCents, payPer } = vacancy;
  const german = vacancy.languageNeeds
    .filter(({ language }) => language === 'de')
    .flatMap(({ levels }) => LANGUAGE_SKILLS.map((skill) => levels[skill] ?? 0));
  const needed = Math.max(0, ...german) as CefrLevel;
  return {
    ...{ id, title, description, kind, minijob, kldb, remote, startsOn, seats, place },
    url: `${base}/vacancies/${id}`,
    employer: vacancy.employer.name,
    register: vacancy.employer.registerNumber,
    postcode: vacancy.plz,
    hours: vacancy.hoursMax,
    pay: payCents === null ? null : { amount: cents(payCents / 100), per: payPer ?? 'hour' },
    postedOn: berlinDay(vacancy.createdAt),
    validUntil: vacancy.expiresOn,
    german: needed === 0 ? null : needed,
  };
}
