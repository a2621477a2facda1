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
];
