import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import {
  CaseContext,
  CountedContext,
  entriesOf,
  occupationGroup,
  personContribution,
  placementContribution,
  quarterOf,
  standingSteps,
} from '../../domain/shortage/outcomes/index.js';
import { fixedContexts, rebuildCounts, recordCase } from '../../labour-market/index.js';
import type { CaseToCount, RebuildReport } from '../../labour-market/index.js';
import { PlacementFigures, PlacementFiguresService } from '../../placement/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { allPersonFigures, PersonFigures } from '../../profile/index.js';
import { CircumstancesReader, CircumstancesService } from './circumstances.service.js';

const sourceOf = ({ id }: PlacementFigures): string => `placement/${id}`;
const sourceOfPerson = ({ id }: PersonFigures): string => `person/${id}`;

/** Counts what became of people and proposals: one placement at its steps, or everything anew from history. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly placements: PlacementFiguresService,
    private readonly circumstances: CircumstancesService,
  ) {}

  /** Brings the counts up to one placement's present history. */
  async countPlacement(id: string): Promise<void> {
    const reader = await this.circumstances.reader();
    await this.database.raw(SYSTEM, (client) =>
      recordCase(client, `placement/${id}`, async () => {
        const found = await this.placements.one(client, id);
        return found ? ((await countPlacements(client, reader, [found]))[0] ?? null) : null;
      }),
    );
  }

  /** Counts everything anew and tells how many counts were not what history says. */
  async rebuild(): Promise<RebuildReport> {
    const reader = await this.circumstances.reader();
    const { placements } = this;
    return this.database.raw(SYSTEM, (client) => rebuildCounts(client, batches(client, reader, placements)));
  }
}

async function* batches(
  client: PoolClient,
  reader: CircumstancesReader,
  placements: PlacementFiguresService,
): AsyncGenerator<readonly CaseToCount[]> {
  for await (const batch of placements.all(client)) yield countPlacements(client, reader, batch);
  for await (const batch of allPersonFigures(client)) yield countPeople(client, reader, batch);
}

async function countPlacements(
  client: PoolClient,
  reader: CircumstancesReader,
  batch: readonly PlacementFigures[],
): Promise<readonly CaseToCount[]> {
  const fixed = await fixedContexts(client, batch.map(sourceOf));
  const open = batch
    .filter((placement) => !fixed.has(sourceOf(placement)))
    .map((placement) => ({ placement, day: fixedOn(placement) ?? reader.today }));
  const contexts = open.length === 0 ? [] : await reader.contexts(client, open);
  const present = new Map(open.map(({ placement }, index) => [placement.id, contexts[index]]));
  return batch.flatMap((placement) => {
    const source = sourceOf(placement);
    const kept = fixed.get(source);
    const context = kept ? asCase(kept) : present.get(placement.id);
    if (!context) return [];
    const { steps, startedOn } = placement;
    const entries = entriesOf(placementContribution({ context, steps, startedOn }));
    return [{ source, context: asCounted(context), entries, isFixed: fixedOn(placement) !== null }];
  });
}

/** The day of the introduction, or of an earlier end; from then on help that joins counts for nothing. */
function fixedOn({ steps }: PlacementFigures): string | null {
  return standingSteps(steps).find(({ to }) => to === 'introduced' || to === 'closed')?.day ?? null;
}

/** People are counted in the quarter in which they came, and where they were at its end. */
async function countPeople(
  client: PoolClient,
  reader: CircumstancesReader,
  batch: readonly PersonFigures[],
): Promise<readonly CaseToCount[]> {
  const fixed = await fixedContexts(client, batch.map(sourceOfPerson));
  return batch.map((person) => {
    const source = sourceOfPerson(person);
    const kept = fixed.get(source);
    const context: CaseContext = kept
      ? asCase(kept)
      : {
          kreis: person.kreis,
          kldb: person.kldb,
          shortage: reader.shortage(person.kldb, person.kreis),
          jobCentre: false,
          mentor: false,
          obstacles: [],
        };
    const entries = entriesOf(personContribution({ context, enteredOn: person.enteredOn }));
    const isFixed = quarterOf(person.enteredOn) < quarterOf(reader.today);
    return { source, context: asCounted(context), entries, isFixed };
  });
}

function asCase({ group, ...rest }: CountedContext): CaseContext {
  return { ...rest, kldb: group };
}

function asCounted({ kldb, ...rest }: CaseContext): CountedContext {
  return { ...rest, group: occupationGroup(kldb) };
}
