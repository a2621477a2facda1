import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { OrganisationService, Throttle } from '../../access/index.js';
import { ANSWER_TEXT, decideAnswer } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { Notices } from '../../platform/notify/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { isLocale, words } from '../../web/i18n/index.js';
import { HelperAnswer } from './helper-role.entity.js';
import { HelperRoleService } from './helper-role.service.js';
import { replyMail } from './reply-mail.js';

const SHOWN = 200;

interface Told {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

export interface AnswerInput extends Told {
  /** Agreed to be contacted about this role. */
  readonly agreed: boolean;
}

export interface ListedAnswer extends Told {
  readonly answer: HelperAnswer;
}

/** People who would like to help: what they write lies sealed, the group that asked reads it, and it is forgotten. */
@Injectable()
export class HelperAnswerService {
  constructor(
    private readonly database: Database,
    private readonly roles: HelperRoleService,
    private readonly organisations: OrganisationService,
    private readonly throttle: Throttle,
    private readonly keys: ServiceKeys,
    private readonly notices: Notices,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes an answer from anybody, slowed down per address of the network.
   * @throws AppError `not_found` for a role that is not open, `consent_missing`, `too_many_requests`
   */
  async answer(
    roleId: string,
    { agreed, ...told }: AnswerInput,
    locale: string,
    address: string,
  ): Promise<void> {
    const { role } = await this.roles.get(roleId);
    const receivedOn = this.clock.today();
    const decision = decideAnswer(role, agreed, receivedOn);
    if (!decision.ok) throw new AppError(decision.error === 'not_wanted' ? 'not_found' : 'consent_missing');
    await this.throttle.begin([`helper:${address}`]);
    const id = crypto.randomUUID();
    const sealed = this.keys.sealText(JSON.stringify(told), answerPlace(id));
    const { orgId } = role;
    await this.database.transaction(SYSTEM, async (tx) => {
      const rest = {
        textVersion: ANSWER_TEXT,
        locale,
        receivedOn,
        deleteOn: decision.value,
        repliedOn: null,
      };
      await tx.insert(HelperAnswer, { id, roleId, orgId, sealed, ...rest });
      const notice = { key: `helper/${id}`, audience: 'lead', orgId, code: 'helper_answer' } as const;
      await this.notices.add(tx, { ...notice, href: '/helper-answers', day: receivedOn });
    });
  }

  /** Answers to the own group's roles, those without a reply first; `open` asks for those alone. */
  async list(actor: Actor, open = false): Promise<readonly ListedAnswer[]> {
    const orgId = groupOf(actor);
    const found = await this.database.read(actor, (tx) =>
      tx.find(HelperAnswer, {
        where: { orgId, ...(open ? { repliedOn: IsNull() } : {}) },
        order: { repliedOn: { direction: 'DESC', nulls: 'FIRST' }, receivedOn: 'ASC', id: 'ASC' },
        take: SHOWN,
      }),
    );
    return found.map((answer) => ({ answer, ...this.opened(answer) }));
  }

  /** Replies by mail, once. @throws AppError `not_found`, `not_possible` after a reply */
  async reply(actor: Actor, id: string, text: string): Promise<void> {
    const orgId = groupOf(actor);
    const group = (await this.organisations.namesOf(actor, [orgId])).get(orgId) ?? '';
    await this.database.transaction(actor, async (tx) => {
      const answer = await locked(tx, id);
      if (answer.repliedOn !== null) throw new AppError('not_possible');
      await tx.update(HelperAnswer, { id }, { repliedOn: this.clock.today() });
      const mail = replyMail(words(isLocale(answer.locale) ? answer.locale : 'de'), group, text);
      await this.mailer.queue(tx, { ...mail, key: `helper-reply/${id}`, to: this.opened(answer).email });
    });
  }

  /** Forgets an answer at once. @throws AppError `not_found` */
  async forget(actor: Actor, id: string): Promise<void> {
    const orgId = groupOf(actor);
    const { affected } = await this.database.transaction(actor, (tx) =>
      tx.delete(HelperAnswer, { id, orgId }),
    );
    if (!affected) throw new AppError('not_found');
  }

  /** Forgets what was promised to be forgotten by `day`. */
  async prune(day: LocalDate): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.delete(HelperAnswer, { deleteOn: LessThanOrEqual(day) }),
    );
  }

  private opened({ id, sealed }: HelperAnswer): Told {
    return JSON.parse(this.keys.openText(sealed, answerPlace(id))) as Told;
  }
}

async function locked(tx: EntityManager, id: string): Promise<HelperAnswer> {
  const found = await tx.findOne(HelperAnswer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new AppError('not_found');
  return found;
}

/** Place of a sealed answer; it opens nowhere else. */
function answerPlace(id: string): string {
  return `helper_answer.sealed/${id}`;
}

function groupOf({ orgId }: Actor): string {
  if (orgId === null) throw new AppError('forbidden');
  return orgId;
}
