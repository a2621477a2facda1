import { KldbCode, KreisAgs, LandCode, RequirementLevel } from '../domain/shared/index.js';
import { CrosswalkRelation } from './skill.entity.js';
import { JobcenterForm } from './office.entity.js';

/** Languages that labels exist in; others fall back to German, skills without a German label to English. */
export type LabelLocale = 'de' | 'en' | 'ar';

export function labelLocale(locale: string): LabelLocale {
  return locale === 'en' || locale === 'ar' ? locale : 'de';
}

export interface KreisView {
  readonly ags: KreisAgs;
  readonly name: string;
  readonly kind: string;
  readonly land: LandCode;
  readonly lat: number;
  readonly lon: number;
}

/** A postcode with the place that stands for it; where it covers several, the middle of them. */
export interface Place {
  readonly plz: string;
  readonly place: string;
  readonly ags: KreisAgs;
  readonly kreis: string;
  readonly lat: number;
  readonly lon: number;
}

export interface OccupationView {
  readonly kldb: KldbCode;
  readonly level: number;
  /** Official title of the KldB. */
  readonly title: string;
  /** In everyday words of the language asked for. */
  readonly label: string;
  readonly requirement: RequirementLevel | null;
  /** From the area down to the node above. */
  readonly path: readonly { readonly kldb: KldbCode; readonly title: string }[];
}

export interface OccupationHit {
  readonly kldb: KldbCode;
  readonly label: string;
  /** The words that matched, where they differ from the label. */
  readonly matched: string;
  readonly requirement: RequirementLevel | null;
  /** Lay occupation whose follow-up questions fix the code, when there are any. */
  readonly followUp: string | null;
  /** How sure the words mean this code, above 0 to 1. */
  readonly confidence: number;
  /** Whether the words are a name of the occupation, in the form for either sex. */
  readonly named: boolean;
  /** Whether they are an everyday name of it. */
  readonly everyday: boolean;
}

export interface SkillView {
  readonly id: string;
  readonly label: string;
}

export interface OccupationSkillView extends SkillView {
  readonly essential: boolean;
}

export interface JobcenterView {
  readonly id: string;
  readonly name: string;
  readonly form: JobcenterForm;
  readonly agenturId: string;
}

export interface AgenturView {
  readonly id: string;
  readonly name: string;
  readonly directorate: string;
}

/** The offices that serve a Kreis today. Several job centres where the Kreis is divided (Berlin: by district). */
export interface OfficesView {
  readonly ags: KreisAgs;
  readonly jobcenters: readonly JobcenterView[];
  readonly agenturen: readonly AgenturView[];
}

export interface ReachableKreis {
  readonly ags: KreisAgs;
  readonly name: string;
  /** People who go there to work; null for the Kreis itself, of which no figure is published. */
  readonly commuters: number | null;
  /** Share of all who leave the home Kreis for work, 0..1; null for the Kreis itself. */
  readonly share: number | null;
  /** Kilometres between the centres. */
  readonly km: number;
  readonly approximate: boolean;
}

export interface SourceView {
  readonly file: string;
  readonly rows: number;
  readonly notice: string;
  readonly importedAt: Date;
}

export const RELATION_WEIGHT: Readonly<Record<CrosswalkRelation, number>> = {
  exactMatch: 4,
  closeMatch: 3,
  narrowMatch: 2,
  broadMatch: 1,
};
