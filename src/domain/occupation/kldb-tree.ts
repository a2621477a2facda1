import { isKldbCode, KldbCode, kldbAncestors, sharedDigits } from '../shared/index.js';

/** One node of the classification: a code of 1 to 5 digits with its official title. */
export interface KldbNode {
  readonly code: KldbCode;
  readonly title: string;
}

/**
 * Points of 25 for 0 to 5 shared leading digits of two KldB codes. Each level of the tree (Bereich, Hauptgruppe,
 * Gruppe, Untergruppe, Gattung) adds; the fourth digit more than the first, because there tasks begin to be the same.
 */
export const CLOSENESS: readonly number[] = [0, 2.5, 7.5, 13.75, 20, 25];

/** Points of a pair that the classification of lay titles calls similar, between two and three shared digits. */
export const SIMILAR_CLOSENESS = { high: 12, medium: 9 } as const;
export type Similarity = keyof typeof SIMILAR_CLOSENESS;

/** The classification KldB 2010 as a tree over code prefixes. */
export class KldbTree {
  private readonly nodes = new Map<KldbCode, KldbNode>();
  private readonly children = new Map<KldbCode, KldbCode[]>();

  /** Nodes in any order; codes that are none are left out. */
  constructor(nodes: Iterable<KldbNode>) {
    for (const node of nodes) if (isKldbCode(node.code)) this.nodes.set(node.code, node);
    for (const code of [...this.nodes.keys()].sort()) {
      const parent = code.slice(0, -1);
      this.children.set(parent, [...(this.children.get(parent) ?? []), code]);
    }
  }

  node(code: KldbCode): KldbNode | undefined {
    return this.nodes.get(code);
  }

  /** From the one-digit area down to the node itself; levels the data does not hold are left out. */
  path(code: KldbCode): readonly KldbNode[] {
    return kldbAncestors(code)
      .map((ancestor) => this.nodes.get(ancestor))
      .filter((node) => node !== undefined)
      .reverse();
  }

  /** Direct children in order of code; the ten areas for the empty code. */
  childrenOf(code: KldbCode): readonly KldbCode[] {
    return this.children.get(code) ?? [];
  }

  /** All five-digit codes below a node, itself included when it is one. */
  leavesOf(code: KldbCode): readonly KldbCode[] {
    if (code.length === 5) return this.nodes.has(code) ? [code] : [];
    return this.childrenOf(code).flatMap((child) => this.leavesOf(child));
  }
}

/** Which occupations lay people take for near ones, in both directions, by five-digit code. */
export class SimilarOccupations {
  private readonly lists = new Map<KldbCode, Map<KldbCode, Similarity>>();

  constructor(pairs: Iterable<readonly [KldbCode, KldbCode, Similarity]>) {
    for (const [a, b, similarity] of pairs) {
      if (a === b) continue;
      this.add(a, b, similarity);
      this.add(b, a, similarity);
    }
  }

  /** Similar codes, the more similar first, then by code. */
  of(code: KldbCode): readonly KldbCode[] {
    return [...(this.lists.get(code) ?? [])]
      .sort(([a, x], [b, y]) => SIMILAR_CLOSENESS[y] - SIMILAR_CLOSENESS[x] || a.localeCompare(b))
      .map(([other]) => other);
  }

  similarity(a: KldbCode, b: KldbCode): Similarity | null {
    return this.lists.get(a)?.get(b) ?? null;
  }

  private add(from: KldbCode, to: KldbCode, similarity: Similarity): void {
    const list = this.lists.get(from) ?? new Map<KldbCode, Similarity>();
    if (list.get(to) !== 'high') list.set(to, similarity);
    this.lists.set(from, list);
  }
}

/** Closeness of two occupations in points, 0 to 25: shared digits, lifted where the pair is known as similar. */
export function occupationCloseness(a: KldbCode, b: KldbCode, similar?: SimilarOccupations): number {
  const byDigits = CLOSENESS[sharedDigits(a, b)] ?? 0;
  const similarity = similar?.similarity(a, b);
  return similarity ? Math.max(byDigits, SIMILAR_CLOSENESS[similarity]) : byDigits;
}
