import { Injectable } from '@nestjs/common';
import { isFundingInstrument, isRequestKind } from '../../domain/liaison/index.js';
import { PlacementListService } from '../../placement/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { AppError, type FieldError } from '../../platform/http/index.js';
import { PersonService } from '../../profile/index.js';
import type { FormValues } from '../../web/components/index.js';
import { renderPage } from '../../web/shell/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { OfficeDirectory } from '../directory/office-directory.service.js';
import { ChooseKind, NewRequest } from './pages/request-form.js';

const MOST_PLACEMENTS = 50;

/** The form of a new request, for the page that shows it first and the one that shows it again with errors. */
@Injectable()
export class RequestFormScreen {
  constructor(
    private readonly directory: OfficeDirectory,
    private readonly people: PersonService,
    private readonly placements: PlacementListService,
  ) {}

  /** The form for what was chosen; the first question when nothing, or no funding instrument, was chosen yet. */
  async formPage(
    ctx: PageContext,
    actor: Actor,
    personId: string,
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const person = await this.people.get(actor, personId);
    if (actor.role === 'caseworker') throw new AppError('not_found');
    const { kind } = values;
    const instrument = isFundingInstrument(values['instrument']) ? values['instrument'] : null;
    const title = { title: ctx.t('requests.new'), section: 'requests' } as const;
    if (!isRequestKind(kind) || (kind === 'funding' && instrument === null))
      return renderPage(ctx, title, <ChooseKind personId={personId} personName={person.displayName} />);
    const shown = kind === 'funding' ? instrument : null;
    const { items } = await this.placements.list(actor, {
      ...{ closed: false, personId, limit: MOST_PLACEMENTS, offset: 0 },
    });
    const props = {
      ...{ personId, personName: person.displayName, kind, instrument: shown, values, errors, problem },
      offices: await this.directory.proposals(person, kind, shown),
      vacancies: items.map(({ vacancy, employer }) => ({
        ...{ id: vacancy.id, title: vacancy.title, employer: employer.name },
      })),
    };
    return renderPage(ctx, title, <NewRequest {...props} />);
  }
}
