import { Entity, Index } from 'typeorm';
import { Field } from '../platform/database/index.js';
import { Sourced } from './provenance.entity.js';

/** A node of the KldB 2010 (Fassung 2020), levels 1 to 5. */
@Entity('kldb')
export class Kldb extends Sourced {
  @Field('public', { type: 'text', primary: true })
  code: string;

  @Field('public', { type: 'smallint' })
  level: number;

  @Field('public', { type: 'text' })
  title: string;

  @Field('public', { type: 'text' })
  shortTitle: string;
}

@Entity('kldb_isco')
export class KldbIsco extends Sourced {
  @Field('public', { type: 'text', primary: true })
  kldb: string;

  @Field('public', { type: 'text', primary: true })
  isco: string;
}

/** An occupation in words of lay people; without a KldB code where it lies outside the classification. */
@Entity('lay_occupation')
export class LayOccupation extends Sourced {
  @Field('public', { type: 'text', primary: true })
  id: string;

  @Field('public', { type: 'text' })
  title: string;

  @Field('public', { type: 'text', nullable: true })
  titleEn: string | null;

  @Field('public', { type: 'text', nullable: true })
  titleAr: string | null;

  @Field('public', { type: 'text', default: '' })
  task: string;

  @Field('public', { type: 'text', default: '' })
  description: string;

  /** Further words under which people look for it, in any language. */
  @Field('public', { type: 'text', array: true, default: [] })
  words: string[];

  @Index('lay_occupation_kldb')
  @Field('public', { type: 'text', nullable: true })
  kldb: string | null;

  @Field('public', { type: 'text', nullable: true })
  isco: string | null;
}

/** All KldB codes that a lay occupation may stand for; its own column holds the usual one. */
@Entity('lay_kldb')
export class LayKldb extends Sourced {
  @Field('public', { type: 'text', primary: true })
  layId: string;

  @Field('public', { type: 'text', primary: true })
  kldb: string;
}

@Entity('lay_similarity')
export class LaySimilarity extends Sourced {
  @Field('public', { type: 'text', primary: true })
  layId: string;

  @Field('public', { type: 'text', primary: true })
  similarId: string;

  @Field('public', { type: 'text' })
  grade: 'high' | 'medium';
}

/**
 * One line of a follow-up dialogue: a question, one of its answers, or the code that a combination of answers
 * stands for. Lines of one lay occupation are ordered by position.
 */
@Entity('lay_followup')
export class LayFollowup extends Sourced {
  @Field('public', { type: 'text', primary: true })
  layId: string;

  @Field('public', { type: 'smallint', primary: true })
  position: number;

  @Field('public', { type: 'text', nullable: true })
  questionId: string | null;

  @Field('public', { type: 'smallint', nullable: true })
  questionIndex: number | null;

  @Field('public', { type: 'text' })
  entry: 'question' | 'answer' | 'combination';

  @Field('public', { type: 'text', nullable: true })
  kind: string | null;

  @Field('public', { type: 'text', nullable: true })
  question: string | null;

  @Field('public', { type: 'text', nullable: true })
  questionPast: string | null;

  @Field('public', { type: 'smallint', nullable: true })
  answerId: number | null;

  @Field('public', { type: 'text', nullable: true })
  answer: string | null;

  @Field('public', { type: 'text', nullable: true })
  combination: string | null;

  @Field('public', { type: 'text', nullable: true })
  kldb: string | null;

  @Field('public', { type: 'text', nullable: true })
  isco: string | null;

  @Field('public', { type: 'text', nullable: true })
  answerLevel: string | null;

  @Field('public', { type: 'boolean', nullable: true })
  last: boolean | null;
}
