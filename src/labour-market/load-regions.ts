import { EntityManager } from 'typeorm';
import { agenturCode, distanceKm, KreisAgs, RegionCode } from '../domain/shared/index.js';
import { Agentur, Jobcenter, JobcenterKreis, KreisAgentur } from './office.entity.js';
import { PlaceIndex } from './place-index.js';
import { Commuting, Kreis } from './region.entity.js';
import { AgenturView, JobcenterView, KreisView, Place, ReachableKreis } from './views.js';

export type Kreise = ReadonlyMap<KreisAgs, KreisView>;

export async function loadKreise(tx: EntityManager): Promise<Kreise> {
  const rows = await tx.find(Kreis, { order: { ags: 'ASC' } });
  return new Map(
    rows.map(({ ags, name, kind, land, lat, lon }) => [ags, { ags, name, kind, land, lat, lon }]),
  );
}

export async function loadPlaces(tx: EntityManager): Promise<PlaceIndex> {
  const rows: Place[] = await tx.query(
    `select p.plz, p.place, p.ags, k.name as kreis, p.lat, p.lon
     from postcode p join kreis k on k.ags = p.ags order by p.plz, p.place`,
  );
  return new PlaceIndex(rows);
}

export interface Offices {
  readonly jobcenters: ReadonlyMap<KreisAgs, readonly JobcenterView[]>;
  readonly agenturen: ReadonlyMap<KreisAgs, readonly AgenturView[]>;
  /** Region codes of the Agenturen of a Kreis, today's and those of older figures. */
  readonly districts: ReadonlyMap<KreisAgs, readonly RegionCode[]>;
}

export async function loadOffices(tx: EntityManager): Promise<Offices> {
  const jobcenters = new Map((await tx.find(Jobcenter)).map((row) => [row.id, row]));
  const agenturen = new Map((await tx.find(Agentur)).map((row) => [row.id, row]));
  const served = await tx.find(KreisAgentur, { order: { agenturId: 'ASC' } });
  const areas = await tx.find(JobcenterKreis, { order: { jobcenterId: 'ASC' } });
  return {
    jobcenters: grouped(areas, ({ ags, jobcenterId }) => {
      const office = jobcenters.get(jobcenterId);
      return office
        ? [ags, { id: office.id, name: office.name, form: office.form, agenturId: office.agenturId }]
        : null;
    }),
    agenturen: grouped(served, ({ ags, agenturId, role }) => {
      const office = agenturen.get(agenturId);
      return office && role === 'office'
        ? [ags, { id: office.id, name: office.name, directorate: office.directorate }]
        : null;
    }),
    districts: grouped(served, ({ ags, agenturId }) => [ags, agenturCode(agenturId)]),
  };
}

/** Flows below this share of all who leave a Kreis for work are not a usual way to work. */
const USUAL_SHARE = 0.02;

/** For each home Kreis the Kreise that people usually go to for work, the most frequent first; itself in front. */
export async function loadReach(
  tx: EntityManager,
): Promise<ReadonlyMap<KreisAgs, readonly ReachableKreis[]>> {
  const kreise = await loadKreise(tx);
  // Plain rows: making 47,000 entities takes ten times as long.
  const flows: Pick<Commuting, 'homeAgs' | 'workAgs' | 'total' | 'approximate'>[] = await tx.query(
    `select home_ags as "homeAgs", work_ags as "workAgs", total, approximate
     from commuting order by home_ags, total desc, work_ags`,
  );
  const byHome = grouped(flows, (flow) => [flow.homeAgs, flow]);
  return new Map(
    [...kreise.values()].map((home) => {
      const own = byHome.get(home.ags) ?? [];
      const all = own.reduce((sum, flow) => sum + flow.total, 0);
      const reached = own
        .filter((flow) => flow.total >= all * USUAL_SHARE)
        .flatMap((flow): ReachableKreis[] => {
          const work = kreise.get(flow.workAgs);
          if (!work) return [];
          return [
            {
              ags: work.ags,
              name: work.name,
              commuters: flow.total,
              share: flow.total / all,
              km: Math.round(distanceKm(home, work)),
              approximate: flow.approximate,
            },
          ];
        });
      const itself = {
        ags: home.ags,
        name: home.name,
        commuters: null,
        share: null,
        km: 0,
        approximate: false,
      };
      return [home.ags, [itself, ...reached]];
    }),
  );
}

export function grouped<Row, Value>(
  rows: readonly Row[],
  read: (row: Row) => readonly [key: string, value: Value] | null,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const entry = read(row);
    if (!entry) continue;
    const group = groups.get(entry[0]);
    if (group) group.push(entry[1]);
    else groups.set(entry[0], [entry[1]]);
  }
  return groups;
}
