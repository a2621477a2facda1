import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { type Handler, type JobData, JobHandler } from '../../platform/queue/index.js';
import { firmActor, FirmMailboxService, VacancyService } from '../../vacancy/index.js';
import { Placement } from '../placement.entity.js';
import { PlacementService } from '../placement.service.js';

/** Tells the firm without an account that somebody is introduced; stops silently when that is no longer so. */
@JobHandler('mail.introduced')
export class IntroductionMailHandler implements Handler {
  constructor(
    private readonly database: Database,
    private readonly placements: PlacementService,
    private readonly vacancies: VacancyService,
    private readonly mailboxes: FirmMailboxService,
  ) {}

  async execute(data: JobData): Promise<void> {
    const id = String(data['placementId']);
    const number = Number(data['number']);
    const found = await this.database.read(SYSTEM, async (tx) => {
      const placement = await tx.findOneBy(Placement, { id });
      return placement && { placement, firm: await this.vacancies.employerOrg(tx, placement.vacancyId) };
    });
    if (found?.placement.stage !== 'introduced' || !(await this.mayRead(found.firm, id))) return;
    const { vacancyId, orgId } = found.placement;
    await this.database.transaction(SYSTEM, (tx) =>
      this.mailboxes.announce(tx, { placementId: id, number, vacancyId, deskOrgId: orgId }),
    );
  }

  /** The firm's own rights decide: a consent may have ended since. */
  private async mayRead(firm: string, id: string): Promise<boolean> {
    try {
      const actor = firmActor(firm);
      await this.database.read(actor, (tx) => this.placements.readable(tx, actor, id));
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return false;
      throw error;
    }
  }
}
