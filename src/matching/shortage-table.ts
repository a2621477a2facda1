import { lookUp, type ShortageTree } from '../domain/shortage/index.js';

/** Shortage of an occupation in a Kreis. Look-ups repeat: the pairs that occur stand for all vacancies. */
export class ShortageTable {
  private readonly known = new Map<string, Map<string, number | null>>();

  constructor(private readonly tree: ShortageTree) {}

  /** 0 none to 1 severe; null where no figure is known. */
  valueOf(kldb: string, ags: string): number | null {
    const ofCode = this.known.get(kldb) ?? new Map<string, number | null>();
    if (ofCode.size === 0) this.known.set(kldb, ofCode);
    const known = ofCode.get(ags);
    if (known !== undefined) return known;
    const value = lookUp(this.tree, kldb, ags)?.value ?? null;
    ofCode.set(ags, value);
    return value;
  }
}
