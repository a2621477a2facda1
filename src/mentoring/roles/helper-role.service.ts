import { Injectable } from '@nestjs/common';
import { OrganisationService } from '../../access/index.js';
import { isWanted, type RoleWish, suitsWish } from '../../domain/mentoring/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { assertNamesNobody } from '../names-nobody.js';
import { HelperRole } from './helper-role.entity.js';

const SHOWN = 200;

export type RoleInput = Pick<
  HelperRole,
  'title' | 'what' | 'hours' | 'skills' | 'languages' | 'fromOn' | 'untilOn'
>;

export interface ListedRole {
  readonly role: HelperRole;
  /** Name of the group. */
  readonly group: string;
}

/** Hands that groups look for. Everybody reads the open ones; a lead posts and closes the own group's. */
@Injectable()
export class HelperRoleService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Open roles of all groups that suit a wish, the newest first. Public: nothing in them is about anybody. */
  async open(wish: RoleWish): Promise<readonly ListedRole[]> {
    const today = this.clock.today();
    const found = await this.database.read(SYSTEM, (tx) =>
      tx.find(HelperRole, { where: { closed: false }, order: { createdAt: 'DESC', id: 'ASC' }, take: SHOWN }),
    );
    return this.named(found.filter((role) => suitsWish(role, wish, today)));
  }

  /** An open role. @throws AppError `not_found`, also for one that is closed or over */
  async get(id: string): Promise<ListedRole> {
    const found = await this.database.read(SYSTEM, (tx) => tx.findOneBy(HelperRole, { id }));
    const [listed] = found && isWanted(found, this.clock.today()) ? await this.named([found]) : [];
    if (!listed) throw new AppError('not_found');
    return listed;
  }

  /** The own group's roles, the open ones first. */
  async own(actor: Actor): Promise<readonly HelperRole[]> {
    const orgId = groupOf(actor);
    const where = { orgId };
    return this.database.read(actor, (tx) =>
      tx.find(HelperRole, { where, order: { closed: 'ASC', createdAt: 'DESC', id: 'ASC' }, take: SHOWN }),
    );
  }

  /** Says what the group looks for. @throws AppError `invalid_input` for days that are over or in the wrong order, and for texts that name somebody */
  async post(actor: Actor, input: RoleInput): Promise<string> {
    const orgId = groupOf(actor);
    const { fromOn, untilOn } = input;
    if (untilOn !== null && (untilOn < fromOn || untilOn < this.clock.today()))
      throw new AppError('invalid_input', { errors: [{ pointer: '/untilOn', code: 'day_order' }] });
    const ags = await this.organisations.kreisOf(actor, orgId);
    const id = crypto.randomUUID();
    await this.database.transaction(actor, async (tx) => {
      await assertNamesNobody(tx, orgId, '/what', `${input.title}\n${input.what}`);
      await tx.insert(HelperRole, { id, orgId, ags, ...input, closed: false, createdAt: this.clock.now() });
    });
    return id;
  }

  /** Takes a role from the public list; who answered stays until the day that was promised. @throws AppError `not_found` */
  async close(actor: Actor, id: string): Promise<void> {
    const orgId = groupOf(actor);
    const { affected } = await this.database.transaction(actor, (tx) =>
      tx.update(HelperRole, { id, orgId }, { closed: true }),
    );
    if (!affected) throw new AppError('not_found');
  }

  private async named(roles: readonly HelperRole[]): Promise<readonly ListedRole[]> {
    const names = await this.organisations.namesOf(
      SYSTEM,
      roles.map(({ orgId }) => orgId),
    );
    return roles.map((role) => ({ role, group: names.get(role.orgId) ?? '' }));
  }
}

function groupOf({ orgId }: Actor): string {
  if (orgId === null) throw new AppError('forbidden');
  return orgId;
}
