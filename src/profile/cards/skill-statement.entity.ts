import { Check, Entity, Index } from 'typeorm';
import type { CardAnswer } from '../../domain/skill-cards/index.js';
import type { LevelSource, LocalDate } from '../../domain/shared/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** What was said last of one skill on a question card; whether the profile holds the skill, the profile says. */
@Entity('skill_statement')
@Check('skill_statement_answer_check', `answer in ('yes', 'some', 'no')`)
@Index('skill_statement_once', ['personId', 'skillId'], { unique: true })
export class SkillStatement {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('case', { type: 'text' })
  skillId: string;

  @Field('case', { type: 'text' })
  answer: CardAnswer;

  /** Where the statement comes from; a card is always the person's own word. */
  @Field('case', { type: 'text' })
  source: LevelSource;

  /** Whether somebody of the desk sat beside her. */
  @Field('case', { type: 'boolean' })
  withHelp: boolean;

  @Field('case', { type: 'date' })
  datedOn: LocalDate;
}
