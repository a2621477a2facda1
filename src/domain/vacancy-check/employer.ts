import { CheckTables } from './tables.js';
import { VacancyFacts } from './vacancy.js';
import { Finding } from './verdict.js';

const PLACEHOLDER =
  /^(?:n\/?a|k\.?\s?a\.?|unbekannt|privat|anonym|firma|unternehmen|test|arbeitgeber|chiffre|diskret|keine angaben?|privat(?:person|haushalt)|n\.?\s?n\.?|x{2,}|asdf\w*|[^\p{L}]*)$/iu;

/** "Ein großes Unternehmen", "Unser Kunde": a kind of firm and not its name. */
const KIND_OF_FIRM =
  /^(?:(?:ein|eine|unser|unsere|mein|meine|diverse|verschiedene|a|our)\s)?(?:(?:gro(?:ß|ss)|klein|f(?:ü|ue)hrend|renommiert|bekannt|namhaft|mittelst(?:ä|ae)ndisch|diskret|seri(?:ö|oe)s|anonym|international|deutsch|lokal)(?:e|er|es|en)\s)?(?:unternehmen|firma|betrieb|arbeitgeber(?:in)?|kunden?|auftraggeber|familie|privathaushalt|haushalt|agentur|inhaber(?:in)?|chef(?:in)?|\p{L}+(?:betrieb|firma)|gastronomie|company|client|customer|employer|chiffre\s?\d*)$/iu;

/** Who stands behind the vacancy, whether it is an agency without licence, how it is contacted, whether housing hangs on it. */
export function employerFindings(vacancy: VacancyFacts, tables: CheckTables): readonly Finding[] {
  const findings = [...identityFindings(vacancy, tables)];
  if (isAgency(vacancy) && (vacancy.agencyLicence ?? '').trim() === '')
    findings.push({
      code: 'AGENCY_LICENCE_MISSING',
      verdict: 'hold',
      pointer: '/agencyLicence',
      params: { source: '§ 1(1) AÜG' },
    });
  if (vacancy.foreignSource)
    findings.push({ code: 'FOREIGN_SOURCE', verdict: 'hold', pointer: '/source', params: {} });
  if (vacancy.contact === 'messenger')
    findings.push({ code: 'MESSENGER_ONLY', verdict: 'hold', pointer: '/contact', params: {} });
  if (vacancy.housing?.tiedToJob)
    findings.push({
      code: 'HOUSING_TIED',
      verdict: 'hold',
      pointer: '/housing',
      params: { monthlyEur: vacancy.housing.monthlyEur ?? 0 },
    });
  return findings;
}

function isAgency(vacancy: VacancyFacts): boolean {
  return vacancy.temporaryAgency || vacancy.kind === 'temporary_agency';
}

/**
 * Nobody can be named behind the vacancy: no real name, or neither a register number, nor a verified domain, nor a
 * mailbox that answered. A named firm is held while its domain is not verified or its account is brand-new.
 */
function identityFindings(vacancy: VacancyFacts, tables: CheckTables): readonly Finding[] {
  const employer = vacancy.employer;
  const name = (employer?.name ?? '').trim();
  const registered = (employer?.registerNumber ?? '').trim() !== '';
  if (
    !employer ||
    PLACEHOLDER.test(name) ||
    KIND_OF_FIRM.test(name) ||
    (!registered && !employer.verifiedDomain && employer.answersByLink !== true)
  )
    return [{ code: 'EMPLOYER_NOT_IDENTIFIABLE', verdict: 'refuse', pointer: '/employer', params: {} }];
  const isNew = employer.accountAgeDays !== null && employer.accountAgeDays < tables.newAccountDays;
  if (employer.verifiedDomain && !isNew) return [];
  return [
    {
      code: 'EMPLOYER_UNVERIFIED',
      verdict: 'hold',
      pointer: '/employer',
      params: { accountAgeDays: employer.accountAgeDays ?? -1 },
    },
  ];
}
