import { EntityManager } from 'typeorm';
import { KldbCode } from '../domain/shared/index.js';
import { FollowUp, followUpOf } from './follow-up.js';
import { grouped } from './load-regions.js';
import { Kldb, LayFollowup, LayOccupation, LaySimilarity } from './occupation.entity.js';
import { OccupationIndex, OccupationNames } from './occupation-index.js';
import { LabelLocale } from './views.js';

export interface KldbNode {
  readonly code: KldbCode;
  readonly level: number;
  readonly title: string;
  readonly shortTitle: string;
}

export interface Occupations {
  readonly nodes: ReadonlyMap<KldbCode, KldbNode>;
  /** Everyday name by code and language; German always where there is one. */
  readonly labels: ReadonlyMap<KldbCode, Readonly<Partial<Record<LabelLocale, string>>>>;
  readonly index: OccupationIndex;
  /** Dialogue by lay id, and the lay id whose dialogue concerns a code. */
  readonly followUps: ReadonlyMap<string, FollowUp>;
  readonly followUpOfCode: ReadonlyMap<KldbCode, string>;
  readonly similar: ReadonlyMap<KldbCode, ReadonlySet<KldbCode>>;
}

interface EscoLabels {
  readonly kldb: KldbCode;
  /** Of the ESCO occupation. */
  readonly occupationId: string;
  readonly relation: string;
  readonly label: string;
  readonly labelDe: string;
  readonly altDe: readonly string[];
  readonly labelEn: string;
}

export async function loadOccupations(tx: EntityManager): Promise<Occupations> {
  const nodes = new Map(
    (await tx.find(Kldb)).map(({ code, level, title, shortTitle }) => [
      code,
      { code, level, title, shortTitle },
    ]),
  );
  // Starter rows first: they carry three languages and were chosen for this portal.
  const lay = await tx.find(LayOccupation, { order: { source: 'DESC', id: 'ASC' } });
  const esco: EscoLabels[] = await tx.query(
    `select distinct k.kldb, k.relation, k.label, o.id as "occupationId", o.label_de as "labelDe", o.alt_de as "altDe", o.label_en as "labelEn"
     from esco_kldb k join esco_occupation o on o.id = k.occupation_id order by k.kldb, k.label`,
  );
  const followUps = await loadFollowUps(tx, lay);
  return {
    nodes,
    labels: labelsOf(lay, esco),
    index: new OccupationIndex(searchNames(nodes.values(), lay, esco)),
    followUps,
    followUpOfCode: new Map(
      [...lay].reverse().flatMap(({ id, kldb }) => (kldb && followUps.has(id) ? [[kldb, id] as const] : [])),
    ),
    similar: await loadSimilar(tx, lay),
  };
}

async function loadFollowUps(
  tx: EntityManager,
  lay: readonly LayOccupation[],
): Promise<ReadonlyMap<string, FollowUp>> {
  const lines = await tx.find(LayFollowup, { order: { layId: 'ASC', position: 'ASC' } });
  const titles = new Map(lay.map(({ id, title }) => [id, title]));
  const dialogues = new Map<string, FollowUp>();
  for (const [id, group] of grouped(lines, (line) => [line.layId, line])) {
    const dialogue = followUpOf(id, titles.get(id) ?? id, group);
    if (dialogue) dialogues.set(id, dialogue);
  }
  return dialogues;
}

async function loadSimilar(
  tx: EntityManager,
  lay: readonly LayOccupation[],
): Promise<Occupations['similar']> {
  const codes = new Map(lay.map(({ id, kldb }) => [id, kldb]));
  const similar = new Map<KldbCode, Set<KldbCode>>();
  for (const { layId, similarId } of await tx.find(LaySimilarity, { where: { grade: 'high' } })) {
    const [first, second] = [codes.get(layId), codes.get(similarId)];
    if (!first || !second || first === second) continue;
    similar.set(first, (similar.get(first) ?? new Set()).add(second));
  }
  return similar;
}

function labelsOf(lay: readonly LayOccupation[], esco: readonly EscoLabels[]): Occupations['labels'] {
  const labels = new Map<KldbCode, Partial<Record<LabelLocale, string>>>();
  const offer = (kldb: KldbCode, locale: LabelLocale, text: string | null): void => {
    const own = labels.get(kldb) ?? {};
    if (text !== null) own[locale] ??= text;
    labels.set(kldb, own);
  };
  for (const { kldb, title, titleEn, titleAr } of lay) {
    if (!kldb) continue;
    offer(kldb, 'de', title);
    offer(kldb, 'en', titleEn);
    offer(kldb, 'ar', titleAr);
  }
  for (const relation of ['exactMatch', 'closeMatch', 'narrowMatch'])
    for (const row of esco) if (row.relation === relation) offer(row.kldb, 'en', row.labelEn);
  return labels;
}

/**
 * How far an occupation of ESCO is the one of a code. Under "narrow" the code holds only a part of it, under "broad" far
 * more.
 */
const ESCO_WEIGHTS: Readonly<Record<string, number>> = {
  exactMatch: 0.95,
  closeMatch: 0.88,
  narrowMatch: 0.67,
  broadMatch: 0.71,
};
/** Everyday words weigh most, then names of the Berufsdatenbank and of ESCO; titles of the classification least. */
const EVERYDAY_WEIGHT = 1.15;
const OFFICIAL_WEIGHT = 1;
const CLASS_WEIGHT = 0.85;

function* searchNames(
  nodes: Iterable<KldbNode>,
  lay: readonly LayOccupation[],
  esco: readonly EscoLabels[],
): Generator<OccupationNames> {
  for (const { kldb, title, titleEn, titleAr, words } of lay) {
    if (!kldb) continue;
    const names = [title, ...words, titleEn, titleAr].filter((name) => name !== null);
    yield { names, codes: [{ kldb, weight: EVERYDAY_WEIGHT }] };
  }
  for (const [label, rows] of grouped(esco, (row) => [row.label, row])) {
    const codes = [...new Set(rows.map(({ kldb }) => kldb))];
    yield { names: [label], codes: codes.map((kldb) => ({ kldb, weight: OFFICIAL_WEIGHT })) };
  }
  for (const rows of grouped(esco, (row) => [row.occupationId, row]).values())
    for (const { labelDe, altDe, labelEn } of rows.slice(0, 1))
      yield { names: [labelDe, ...altDe, labelEn], codes: codesOf(rows) };
  for (const { code, level, title, shortTitle } of nodes)
    if (level === 5) yield { names: [title, shortTitle], codes: [{ kldb: code, weight: CLASS_WEIGHT }] };
}

/** Each code once, by its closest relation. */
function codesOf(rows: readonly EscoLabels[]): OccupationNames['codes'] {
  const codes = new Map<KldbCode, number>();
  for (const { kldb, relation } of rows)
    codes.set(kldb, Math.max(codes.get(kldb) ?? 0, ESCO_WEIGHTS[relation] ?? 0));
  return [...codes].map(([kldb, weight]) => ({ kldb, weight }));
}
