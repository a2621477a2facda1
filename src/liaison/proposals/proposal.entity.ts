import { Entity, Index } from 'typeorm';
import type { SuggestionOutcome } from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** A job that an office put before a person (Vermittlungsvorschlag); never mixed with what the portal suggests. */
@Entity('official_proposal')
@Index('official_proposal_org', ['orgId', 'outcome'])
export class OfficialProposal {
  @IdField()
  id: string;

  /** The desk that keeps the case; null when the person acts alone. */
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('official_proposal_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  @Index('official_proposal_office')
  @Field('case', { type: 'uuid' })
  officeId: string;

  @Field('case', { type: 'text' })
  title: string;

  @Field('case', { type: 'text' })
  employer: string;

  @Field('case', { type: 'date' })
  proposedOn: string;

  /** Last day to answer that stands in the letter; null: none does. */
  @Field('case', { type: 'date', nullable: true })
  answerBy: string | null;

  @Field('case', { type: 'text' })
  enteredBy: 'person' | 'desk' | 'office';

  /** What became of it, for person and desk; the office hears it from the person. */
  @Field('case', { type: 'text', default: 'open' })
  outcome: SuggestionOutcome;

  @Field('case', { type: 'date', nullable: true })
  outcomeOn: string | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;
}
