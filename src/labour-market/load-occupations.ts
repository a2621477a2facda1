import { EntityManager } from 'typeorm';
import { KldbCode } from '../domain/shared/index.js';
import { FollowUp, followUpOf } from './follow-up.js';
import { grouped } from './load-regions.js';
import { Kldb, LayFollowup, LayOccupation, LaySimilarity } from './occupation.entity.js';
import { OccupationIndex, OccupationLabel } from './occupation-index.js';
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
    `select distinct k.kldb, k.relation, k.label, o.label_de as "labelDe", o.alt_de as "altDe", o.label_en as "labelEn"
     from esco_kldb k join esco_occupation o on o.id = k.occupation_id order by k.kldb, k.label`,
  );
  const followUps = await loadFollowUps(tx, lay);
  return {
    nodes,
    labels: labelsOf(lay, esco),
    index: new OccupationIndex(searchLabels(nodes.values(), lay, esco)),
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

/** Everyday words weigh most, names of the Berufsdatenbank and ESCO less, titles of the classification least. */
function* searchLabels(
  nodes: Iterable<KldbNode>,
  lay: readonly LayOccupation[],
  esco: readonly EscoLabels[],
): Generator<OccupationLabel> {
  for (const { kldb, title, titleEn, titleAr, words } of lay) {
    if (!kldb) continue;
    yield { kldb, text: title, weight: 1 };
    for (const text of [titleEn, titleAr, ...words]) if (text !== null) yield { kldb, text, weight: 0.9 };
  }
  for (const { kldb, relation, label, labelDe, altDe, labelEn } of esco) {
    const weight = relation === 'exactMatch' || relation === 'closeMatch' ? 0.6 : 0.3;
    yield { kldb, text: label, weight: 0.7 };
    for (const text of [labelDe, labelEn, ...altDe]) yield { kldb, text, weight };
  }
  for (const { code, level, title } of nodes) if (level === 5) yield { kldb: code, text: title, weight: 0.1 };
}
