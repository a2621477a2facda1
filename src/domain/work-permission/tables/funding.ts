import { FundingFigures } from './law-tables.js';

/** Amounts and dates of the instruments as of 19 August 2026. */
export const FUNDING_FIGURES: FundingFigures = {
  wageSubsidyPercent: 50,
  wageSubsidyPercentDisabled: 70,
  wageSubsidyOlderLastStart: '2028-12-31',
  introductoryQualificationPerMonth: 27_600,
  agentFee: 250_000,
  agentFeeRaised: 300_000,
  longTermSubsidyPercent: [75, 50],
  participationSubsidyPercent: [100, 100, 90, 80, 70],
  basicSkillsLastStart: '2026-12-31',
  recognitionGrant: 60_000,
  qualificationAnalysisGrant: 120_000,
  recognitionIncomeSingle: 3_200_000,
  recognitionIncomeCouple: 5_000_000,
};
