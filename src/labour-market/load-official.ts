import type { EntityManager } from 'typeorm';
import type { RegionCode } from '../domain/shared/index.js';

/** A figure of a statistical office as it was imported. */
export interface OfficialFigure {
  readonly origin: string;
  readonly period: string;
  readonly part: string;
  readonly label: string;
  readonly value: number | null;
}

const MOST_FIGURES = 60;

/** Figures over all occupations by region, of each statistic the newest year. */
export async function loadOfficial(
  tx: EntityManager,
): Promise<ReadonlyMap<RegionCode, readonly OfficialFigure[]>> {
  const rows = await tx.query<(OfficialFigure & { region: RegionCode })[]>(
    `select * from (
       select f.region, f.origin, f.period, f.part, e.key as label, e.value::float as value,
         row_number() over (partition by f.region order by f.origin, f.period desc, f.part, e.key) as place
       from regional_figure f, jsonb_each_text(f.figures) e
       where f.kldb = '' and f.year = (select max(year) from regional_figure n where n.origin = f.origin)) f
     where place <= ${MOST_FIGURES} order by place`,
  );
  const figures = new Map<RegionCode, OfficialFigure[]>();
  for (const { region, origin, period, part, label, value } of rows) {
    const list = figures.get(region) ?? [];
    list.push({ origin, period, part, label, value });
    figures.set(region, list);
  }
  return figures;
}
