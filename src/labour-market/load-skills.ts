import { EntityManager } from 'typeorm';
import { KldbCode } from '../domain/shared/index.js';
import { fold } from './fold.js';
import { Skill } from './skill.entity.js';
import { LabelLocale, RELATION_WEIGHT, SkillView } from './views.js';

interface SkillEntry {
  readonly id: string;
  readonly labels: Readonly<Record<LabelLocale, string>>;
  readonly folded: string;
}

/** All skills with their labels; some 13,500 with the national tables. */
export class Skills {
  private readonly byId: ReadonlyMap<string, SkillEntry>;

  constructor(rows: readonly Pick<Skill, 'id' | 'labelDe' | 'labelEn' | 'labelAr'>[]) {
    this.byId = new Map(
      rows.map(({ id, labelDe, labelEn, labelAr }) => {
        const labels = { de: labelDe ?? labelEn, en: labelEn, ar: labelAr ?? labelDe ?? labelEn };
        return [id, { id, labels, folded: fold(` ${labels.de} ${labelEn} ${labelAr ?? ''}`) }];
      }),
    );
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** The label, or the id of a skill that is no longer there. */
  label(id: string, locale: LabelLocale): string {
    return this.byId.get(id)?.labels[locale] ?? id;
  }

  /** Skills that hold words beginning like those asked for, the shortest label first. */
  search(text: string, locale: LabelLocale, limit: number): readonly SkillView[] {
    const words = fold(text).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    return [...this.byId.values()]
      .filter(({ folded }) => words.every((word) => ` ${folded}`.includes(` ${word}`)))
      .map(({ id, labels }) => ({ id, label: labels[locale] }))
      .sort((a, b) => a.label.length - b.label.length || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }
}

export async function loadSkills(tx: EntityManager): Promise<Skills> {
  const rows: Pick<Skill, 'id' | 'labelDe' | 'labelEn' | 'labelAr'>[] = await tx.query(
    'select id, label_de as "labelDe", label_en as "labelEn", label_ar as "labelAr" from skill order by id',
  );
  return new Skills(rows);
}

export interface SkillLink {
  readonly kldb: KldbCode;
  readonly skillId: string;
  readonly essential: boolean;
}

const WEIGHTS = Object.entries(RELATION_WEIGHT)
  .map(([relation, weight]) => `when '${relation}' then ${weight}`)
  .join(' ');

/** A skill counts as essential when at least this share of the (weighted) ESCO occupations needs it. */
const ESSENTIAL_SHARE = 0.3;

/**
 * The skills of German occupations, best first: those chosen by hand where there are any, else the ones that the ESCO
 * occupations of the official crosswalk share, an exact match weighing four times a broad one and a needed skill
 * twice a useful one. `code` is a KldB code of any length or null for all; at most `perCode` skills each.
 */
export async function readSkillLinks(
  tx: Pick<EntityManager, 'query'>,
  code: KldbCode | null,
  perCode: number,
): Promise<readonly SkillLink[]> {
  return tx.query(
    `with crosswalk as (
       select kldb, occupation_id, max(case relation ${WEIGHTS} end) as weight
       from esco_kldb where kldb like $1 group by kldb, occupation_id),
     total as (select kldb, sum(weight) as weight from crosswalk group by kldb),
     derived as (
       select c.kldb, s.skill_id, sum(c.weight * case when s.essential then 2 else 1 end) as rank,
         sum(case when s.essential then c.weight else 0 end) >= ${ESSENTIAL_SHARE} * min(t.weight) as essential
       from crosswalk c join total t using (kldb) join occupation_skill s using (occupation_id)
       where not exists (select from kldb_skill k where k.kldb = c.kldb)
       group by c.kldb, s.skill_id),
     ranked as (
       select kldb, skill_id, essential, row_number() over (partition by kldb order by rank desc, skill_id) as place
       from derived
       union all
       select kldb, skill_id, essential, position + 1 from kldb_skill where kldb like $1)
     select kldb, skill_id as "skillId", essential from ranked where place <= $2
     order by kldb, essential desc, place, skill_id`,
    [`${code ?? ''}%`, perCode],
  );
}

/** The ESCO occupation that the official crosswalk holds nearest to a German one; null where the tables are not loaded. */
export async function escoOf(tx: Pick<EntityManager, 'query'>, kldb: KldbCode): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `select occupation_id as id from esco_kldb where kldb = $1
     group by occupation_id order by max(case relation ${WEIGHTS} end) desc, occupation_id limit 1`,
    [kldb],
  );
  return rows[0]?.id ?? null;
}
