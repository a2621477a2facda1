import { Injectable } from '@nestjs/common';
import {
  type AnsweredSkill,
  type CardAnswer,
  type CardGroup,
  groupsFor,
  shownAnswer,
  skillsAfter,
} from '../../domain/skill-cards/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { type Locale, words } from '../../web/i18n/index.js';
import type { Person } from '../person.entity.js';
import { PersonService } from '../person.service.js';
import { SkillStatement } from './skill-statement.entity.js';

/** The cards for one person, with what is answered already; a skill that is missing is not answered. */
export interface PersonCards {
  readonly person: Person;
  readonly own: readonly CardGroup[];
  readonly others: readonly CardGroup[];
  readonly answers: ReadonlyMap<string, CardAnswer>;
}

/** Question cards: plain questions whose answers become skills of the profile, with the person herself as source. */
@Injectable()
export class SkillCardService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found` for who may not read the person */
  async cards(actor: Actor, personId: string): Promise<PersonCards> {
    const person = await this.people.get(actor, personId);
    const said = await this.said(actor, personId);
    const groups = groupsFor(person.occupations.map(({ kldb }) => kldb));
    const skills = [...groups.own, ...groups.others].flatMap(({ cards }) => cards.map(({ skill }) => skill));
    const answers = new Map<string, CardAnswer>();
    for (const skill of skills) {
      const answer = shownAnswer(person.skills.includes(skill), said.get(skill));
      if (answer !== null) answers.set(skill, answer);
    }
    return { person, ...groups, answers };
  }

  /**
   * Takes the answers over: the profile holds what was answered with yes or "a little", and new matches follow.
   * @throws AppError `not_found`; `not_possible` when the profile would hold more than sixty skills
   */
  async answer(actor: Actor, personId: string, answers: readonly AnsweredSkill[]): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.people.revise(tx, actor, personId, ({ skills }) => {
        const after = skillsAfter(skills, answers);
        if (!after.ok) throw new AppError('not_possible');
        return { skills: [...after.value] };
      });
      const statement = { personId, source: 'self', withHelp: actor.kind === 'member' } as const;
      const rows = answers.map(({ skill, answer }) => ({
        ...{ ...statement, skillId: skill, answer, datedOn: this.clock.today() },
      }));
      if (rows.length > 0) await tx.upsert(SkillStatement, rows, ['personId', 'skillId']);
    });
  }

  /** Names of a profile's skills for a reader; those done only a little say so. Unknown ids are left out. */
  async names(actor: Actor, { id, skills }: Person, locale: Locale): Promise<readonly string[]> {
    const labels = await this.labourMarket.skillLabels(skills, locale);
    const said = await this.said(actor, id);
    const { t } = words(locale);
    return skills.flatMap((skill) => {
      const label = labels.get(skill);
      if (label === undefined) return [];
      return [said.get(skill) === 'some' ? t('cards.a_little', { skill: label }) : label];
    });
  }

  private async said(actor: Actor, personId: string): Promise<ReadonlyMap<string, CardAnswer>> {
    const rows = await this.database.read(actor, (tx) => tx.findBy(SkillStatement, { personId }));
    return new Map(rows.map(({ skillId, answer }) => [skillId, answer]));
  }
}
