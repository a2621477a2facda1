import { MigrationInterface } from 'typeorm';
import { Platform0001 } from './0001-platform.js';
import { Reference0002 } from './0002-reference.js';
import { Core0003 } from './0003-core.js';
import { Law0010 } from './0010-law.js';
import { Courses0030 } from './0030-courses.js';
import { CourseSecurity0031 } from './0031-course-security.js';
import { Assignment0040 } from './0040-assignment.js';
import { MatchAudit0041 } from './0041-match-audit.js';
import { RowSecurity0050 } from './0050-row-security.js';
import { AuditChain0051 } from './0051-audit-chain.js';
import { SecondFactor0052 } from './0052-second-factor.js';
import { Invitation0053 } from './0053-invitation.js';
import { GuardRest0054 } from './0054-guard-rest.js';
import { Erasure0055 } from './0055-erasure.js';
import { Postings0060 } from './0060-postings.js';
import { TableImports0061 } from './0061-table-imports.js';
import { Liaison0070 } from './0070-liaison.js';
import { PlacementAnswers0071 } from './0071-placement-answers.js';
import { Care0072 } from './0072-care.js';
import { RegionalFigures0080 } from './0080-regional-figures.js';
import { Outcomes0081 } from './0081-outcomes.js';
import { RegionalView0082 } from './0082-regional-view.js';
import { PublishedFigures0083 } from './0083-published-figures.js';
import { HistoryCursor0110 } from './0110-history-cursor.js';
import { WatchedSearch0140 } from './0140-watched-search.js';
import { HotReads0141 } from './0141-hot-reads.js';
import { Mail0150 } from './0150-mail.js';
import { CourseImports0170 } from './0170-course-imports.js';
import { Sealed0120 } from './0120-sealed.js';
import { CourseChanges0175 } from './0175-course-changes.js';
import { MailSettings0151 } from './0151-mail-settings.js';
import { Webhooks0152 } from './0152-webhooks.js';
import { Tandems0153 } from './0153-tandems.js';
import { Goals0154 } from './0154-goals.js';
import { Practice0155 } from './0155-practice.js';
import { ImportPieces0270 } from './0270-import-pieces.js';
import { ImportTwins0271 } from './0271-import-twins.js';
import { BulkWalls0272 } from './0272-bulk-walls.js';
import { EntryLink0200 } from './0200-entry-link.js';
import { SameOrganisation0201 } from './0201-same-organisation.js';
import { Outreach0220 } from './0220-outreach.js';
import { HelperRoles0221 } from './0221-helper-roles.js';
import { Rounds0222 } from './0222-rounds.js';
import { Background0281 } from './0281-background.js';
import { Obstacle0282 } from './0282-obstacle.js';
import { SkillStatement0280 } from './0280-skill-statement.js';
import { OfficialProposals0231 } from './0231-official-proposals.js';
import { OfficeOpening0232 } from './0232-office-opening.js';
import { Referrals0230 } from './0230-referrals.js';
import { PeopleExport0260 } from './0260-people-export.js';
import { Emergency0261 } from './0261-emergency.js';
import { CaseOrganisation0262 } from './0262-case-organisation.js';
import { MatchLimit0210 } from './0210-match-limit.js';
import { ListAgain0211 } from './0211-list-again.js';
import { ListAgainOnce0340 } from './0340-list-again-once.js';
import { OrganisationSignIn0250 } from './0250-organisation-sign-in.js';
import { JobsForOne0251 } from './0251-jobs-for-one.js';
import { FirmLinks0240 } from './0240-firm-links.js';
import { FirmMailbox0351 } from './0351-firm-mailbox.js';
import { PracticeGoesOn0350 } from './0350-practice-goes-on.js';
import { ForeignPostings0241 } from './0241-foreign-postings.js';
import { ExportAlone0360 } from './0360-export-alone.js';
import { FurtherRounds0361 } from './0361-further-rounds.js';
import { MemberSince0362 } from './0362-member-since.js';
import { PersonMerge0300 } from './0300-person-merge.js';
import { DistinctPair0370 } from './0370-distinct-pair.js';
import { ListAgainLean0380 } from './0380-list-again-lean.js';
import { MatchListColumns0390 } from './0390-match-list-columns.js';
import { OutboxIds0400 } from './0400-outbox-ids.js';
import { LookupPartial0410 } from './0410-lookup-partial.js';

/** All migrations in order; a new one goes to the end, and a released one is never changed. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Platform0001,
  Reference0002,
  Core0003,
  Law0010,
  Courses0030,
  CourseSecurity0031,
  Assignment0040,
  MatchAudit0041,
  RowSecurity0050,
  AuditChain0051,
  SecondFactor0052,
  Invitation0053,
  GuardRest0054,
  Erasure0055,
  Postings0060,
  TableImports0061,
  Liaison0070,
  PlacementAnswers0071,
  Care0072,
  RegionalFigures0080,
  Outcomes0081,
  RegionalView0082,
  PublishedFigures0083,
  HistoryCursor0110,
  WatchedSearch0140,
  HotReads0141,
  Mail0150,
  CourseImports0170,
  Sealed0120,
  CourseChanges0175,
  MailSettings0151,
  Webhooks0152,
  Tandems0153,
  Goals0154,
  Practice0155,
  EntryLink0200,
  SameOrganisation0201,
  Outreach0220,
  HelperRoles0221,
  Rounds0222,
  Referrals0230,
  OfficialProposals0231,
  OfficeOpening0232,
  MatchLimit0210,
  ListAgain0211,
  PeopleExport0260,
  SkillStatement0280,
  OrganisationSignIn0250,
  JobsForOne0251,
  ImportPieces0270,
  ImportTwins0271,
  BulkWalls0272,
  Emergency0261,
  CaseOrganisation0262,
  Background0281,
  Obstacle0282,
  FirmLinks0240,
  ForeignPostings0241,
  ListAgainOnce0340,
  PracticeGoesOn0350,
  FirmMailbox0351,
  ExportAlone0360,
  FurtherRounds0361,
  MemberSince0362,
  PersonMerge0300,
  DistinctPair0370,
  ListAgainLean0380,
  MatchListColumns0390,
  OutboxIds0400,
  LookupPartial0410,
];
