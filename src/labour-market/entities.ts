import { PublishedFigure } from './figures/published-figure.entity.js';
import { Agentur, Jobcenter, JobcenterKreis, KreisAgentur } from './office.entity.js';
import { Kldb, KldbIsco, LayFollowup, LayKldb, LayOccupation, LaySimilarity } from './occupation.entity.js';
import { OutcomeContribution, OutcomeCount, OutcomeCursor } from './outcomes/outcome.entity.js';
import { ReferenceSource } from './provenance.entity.js';
import { Commuting, Kreis, KreisShape, Postcode, RegionalFigure, RegionOutlook } from './region.entity.js';
import { ApprenticeshipMarket, ShortageRecord } from './shortage.entity.js';
import { EscoKldb, EscoOccupation, KldbSkill, OccupationSkill, Skill } from './skill.entity.js';

/** All tables of the labour market. */
export const LABOUR_MARKET_ENTITIES = [
  Kreis,
  Agentur,
  KreisAgentur,
  Postcode,
  Commuting,
  Jobcenter,
  JobcenterKreis,
  Kldb,
  KldbIsco,
  LayOccupation,
  LayKldb,
  LaySimilarity,
  LayFollowup,
  EscoOccupation,
  EscoKldb,
  Skill,
  OccupationSkill,
  KldbSkill,
  ShortageRecord,
  ApprenticeshipMarket,
  RegionalFigure,
  KreisShape,
  RegionOutlook,
  ReferenceSource,
  OutcomeCount,
  OutcomeContribution,
  OutcomeCursor,
  PublishedFigure,
];
