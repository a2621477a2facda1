import type { INestApplicationContext } from '@nestjs/common';
import type { LocalDate } from '../../domain/shared/index.js';
import { OfficeDirectory, RequestReader, RequestService } from '../../liaison/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { PersonService } from '../../profile/index.js';
import type { RequestDraft } from '../demo-data/small/requests.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import { memberOf } from './member-of.js';
import type { Refs } from './refs.js';

const LEAD = 'koordination@demo';
const CASEWORKER = 'jobcenter@demo';

/** The requests of a desk to its job centre, sent with the person's spoken yes and taken up by the caseworker. */
export async function writeRequests(
  app: INestApplicationContext,
  { requests: drafts }: Pick<SmallWorld, 'requests'>,
  refs: Refs,
  today: LocalDate,
): Promise<void> {
  const lead = await memberOf(app.get(Database), LEAD);
  const caseworker = await memberOf(app.get(Database), CASEWORKER);
  const requests = app.get(RequestService);
  for (const draft of drafts) {
    const id = await send(app, lead, draft, refs.of(draft.personRef));
    for (const to of draft.steps) {
      const { request } = await app.get(RequestReader).get(caseworker, id);
      const decidedOn = to === 'answered' ? today : null;
      await requests.step(caseworker, id, {
        ...{ to, revision: request.revision, decidedOn },
        ...{ channel: null, reason: null },
      });
    }
  }
}

async function send(
  app: INestApplicationContext,
  lead: Actor,
  { kind, instrument, note }: RequestDraft,
  personId: string,
): Promise<string> {
  const person = await app.get(PersonService).get(lead, personId);
  const offices = await app.get(OfficeDirectory).proposals(person, kind, instrument);
  const own = offices.find((office) => office.kind === 'jobcenter');
  if (!own) throw new Error(`the demo finds no job centre for ${person.ags}`);
  const requests = app.get(RequestService);
  const { id } = await requests.create(lead, {
    ...{ personId, kind, instrument, note, office: `${own.kind}/${own.area}` },
    ...{ vacancyId: null, circumstances: [], eventOn: null },
  });
  const { request, seen } = await app.get(RequestReader).get(lead, id);
  await requests.send(lead, id, { revision: request.revision, seen, consent: 'spoken', locale: 'de' });
  return id;
}
