import {
  addDays,
  isKreisAgs,
  isLocalDate,
  isVacancyKind,
  LocalDate,
  VacancyKind,
} from '../../../domain/shared/index.js';
import { decideStep, SEATED_STAGES, Stage } from '../../../domain/placement/index.js';
import { checkVacancy, VacancyFacts } from '../../../domain/vacancy-check/index.js';
import {
  assessWithoutVolatile,
  isResidenceStatus,
  storedFacts,
  vacancyOfKind,
} from '../../../domain/work-permission/index.js';
import { STARTER_OCCUPATIONS, STARTER_POSTCODES } from '../../../labour-market/index.js';
import { VacancyDraft } from '../drafts.js';
import { factsOf } from '../vacancy-facts.js';
import { SmallWorld, smallWorld } from './small-world.js';

const places = new Map(STARTER_POSTCODES.map(([plz, , ags, lat, lon]) => [plz, { plz, ags, lat, lon }]));
const placeOf = (plz: string) => {
  const place = places.get(plz);
  if (!place) throw new Error(`postcode ${plz} is not in the starter pack`);
  return place;
};
const DAYS: readonly LocalDate[] = ['2026-11-21', '2027-02-28', '2027-07-15', '2028-02-29'];
const codes = new Set(STARTER_OCCUPATIONS.map(({ kldb }) => kldb));

describe.each(DAYS)('small demo on %s', (today) => {
  const world: SmallWorld = smallWorld(today, placeOf);

  it('has the promised size', () => {
    expect({
      groups: world.organisations.filter(({ kind }) => kind === 'helper_group').length,
      people: world.people.length,
      vacancies: world.vacancies.length,
      placements: world.placements.length,
      logins: world.logins.map(({ login }) => login),
      shared: world.requests.length,
      tandems: world.tandems.length,
    }).toEqual({
      groups: 4,
      people: 60,
      vacancies: 45,
      placements: 25,
      logins: [
        'jobdesk@demo',
        'betrieb@demo',
        'jobcenter@demo',
        'amira@demo',
        'pate@demo',
        'koordination@demo',
        'sprachschule@demo',
        'aufsicht@demo',
      ],
      shared: 6,
      tandems: 2,
    });
  });

  it('points nowhere that is not there', () => {
    const refs = (drafts: readonly { readonly ref: string }[]) => new Set(drafts.map(({ ref }) => ref));
    const [people, vacancies, employers, orgs] = [
      refs(world.people),
      refs(world.vacancies),
      refs(world.employers),
      refs(world.organisations),
    ];
    expect([people.size, vacancies.size, employers.size]).toEqual([60, 45, world.employers.length]);
    expect(new Set(world.people.map(({ displayName }) => displayName)).size).toBe(60);
    const lost = [
      ...world.vacancies.filter(({ employerRef }) => !employers.has(employerRef)),
      ...world.employers.filter(({ orgRef }) => orgRef !== null && !orgs.has(orgRef)),
      ...world.people.filter(({ deskRef }) => deskRef !== null && !orgs.has(deskRef)),
      ...world.placements.filter((one) => !people.has(one.personRef) || !vacancies.has(one.vacancyRef)),
      ...world.requests.filter((one) => !people.has(one.personRef)),
      ...world.tandems.filter((one) => !people.has(one.personRef)),
      ...world.logins.filter((one) => one.orgRef !== null && !orgs.has(one.orgRef)),
    ];
    expect(lost).toEqual([]);
    const occupations = [
      ...world.people.flatMap((person) => person.occupations.map(({ kldb }) => kldb)),
      ...world.vacancies.map(({ kldb }) => kldb),
    ];
    expect(occupations.filter((kldb) => !codes.has(kldb))).toEqual([]);
  });

  it('has sound people', () => {
    for (const person of world.people) {
      expect([person.ref, isResidenceStatus(person.status), isKreisAgs(person.ags)]).toEqual([
        person.ref,
        true,
        true,
      ]);
      expect(person.hoursMin).toBeLessThanOrEqual(person.hoursMax);
      expect(
        person.german.every(({ datedOn, levels }) => datedOn <= today && Object.keys(levels).length === 4),
      ).toBe(true);
      expect(person.confirmedOn <= today && person.availableFrom >= today).toBe(true);
      expect(person.story.length).toBeGreaterThan(20);
      const days = Object.values(person.statusFacts).filter(isLocalDate);
      expect(days.length).toBeGreaterThan(1);
      for (const key of [
        'entryDate',
        'asylumRegisteredOn',
        'gestattetSince',
        'duldungSince',
        'titleIssuedOn',
      ] as const)
        expect((person.statusFacts[key] ?? today) <= today).toBe(true);
    }
  });

  it('shows many kinds of papers and answers of the law', () => {
    expect(new Set(world.people.map(({ status }) => status)).size).toBeGreaterThanOrEqual(12);
    const classes = new Set(
      world.people.map(({ status, statusFacts }) => {
        const facts = storedFacts(status, statusFacts);
        return assessWithoutVolatile(facts, vacancyOfKind('employment'), today).accessClass;
      }),
    );
    expect([...classes].sort()).toEqual(expect.arrayContaining(['FREE', 'FORBIDDEN', 'NOT_YET']));
    expect(classes.size).toBeGreaterThanOrEqual(5);
  });

  it('has lawful vacancies that lie ahead', () => {
    for (const vacancy of world.vacancies) {
      expect([vacancy.ref, isVacancyKind(vacancy.kind), vacancy.expiresOn > today]).toEqual([
        vacancy.ref,
        true,
        true,
      ]);
      expect(vacancy.startsOn === null || vacancy.startsOn > today).toBe(true);
      expect(vacancy.endsOn === null || vacancy.endsOn > (vacancy.startsOn ?? today)).toBe(true);
      expect([vacancy.ref, verdictOf(vacancy, today, world)]).toEqual([
        vacancy.ref,
        expect.stringMatching(/ok|warn/),
      ]);
    }
    const kinds: readonly VacancyKind[] = world.vacancies.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(6);
  });

  it('takes only steps that the rules allow, in order, and no more seats than there are', () => {
    const seats = new Map<string, number>();
    for (const { ref, steps, reason, vacancyRef } of world.placements) {
      expect(steps[0]?.stage).toBe('suggested');
      steps.slice(1).forEach((step, index) => {
        const from = steps[index]?.stage as Stage;
        const decision = decideStep({
          from,
          to: step.stage,
          by: from === 'suggested' ? 'person' : 'desk',
          reason: step.stage === 'closed' ? reason : null,
          agreementOnRecord: true,
        });
        expect([ref, step.stage, decision.ok]).toEqual([ref, step.stage, true]);
        expect(step.on >= (steps[index]?.on ?? '')).toBe(true);
      });
      const last = steps.at(-1)?.stage as Stage;
      expect([ref, (last === 'closed') === (reason !== null)]).toEqual([ref, true]);
      if (SEATED_STAGES.includes(last)) seats.set(vacancyRef, (seats.get(vacancyRef) ?? 0) + 1);
    }
    for (const { ref, seats: offered } of world.vacancies)
      expect(seats.get(ref) ?? 0).toBeLessThanOrEqual(offered);
    const stages = new Set(world.placements.map(({ steps }) => steps.at(-1)?.stage));
    expect(stages.size).toBeGreaterThanOrEqual(10);
    expect(world.placements.filter(({ reason }) => reason === 'removal')).toHaveLength(2);
  });

  it('has course runs that can still be entered', () => {
    for (const run of world.courseRuns) {
      expect(run.registerBy >= today && run.registerBy <= run.startsOn && run.startsOn <= run.endsOn).toBe(
        true,
      );
      expect((run.examOn === null) === (run.certifies === null)).toBe(true);
      expect(run.resultOn === null || run.resultOn > (run.examOn ?? '')).toBe(true);
      expect(run.scheme === 'EXAM' || run.endsOn > addDays(run.startsOn, 14)).toBe(true);
    }
  });
});

function verdictOf(vacancy: VacancyDraft, today: LocalDate, world: SmallWorld): string {
  const employer = world.employers.find(({ ref }) => ref === vacancy.employerRef) ?? null;
  const facts: VacancyFacts = factsOf(vacancy, employer, today);
  return checkVacancy(facts, today).verdict;
}
