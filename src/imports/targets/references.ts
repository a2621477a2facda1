import { Injectable } from '@nestjs/common';
import { LabourMarketService, Place } from '../../labour-market/index.js';

/** Words kept at most; a table repeats few. */
const MOST_KEPT = 5000;

/** Looks up what the cells of a table name, each word once. */
@Injectable()
export class TableReferences {
  private readonly occupations = new Map<string, string | null>();

  constructor(private readonly labourMarket: LabourMarketService) {}

  async place(plz: string): Promise<Place | null> {
    return this.labourMarket.placeOf(plz);
  }

  /** Five digits of the KldB for a code, or for words that name one occupation or at least find one first. */
  async occupation(text: string): Promise<string | null> {
    const key = text.toLowerCase();
    const known = this.occupations.get(key);
    if (known !== undefined) return known;
    const code = text.replace(/^B\s?/i, '');
    const found = /^\d{4}[1-4](?:-\d{3})?$/.test(code)
      ? (await this.labourMarket.occupation(code.slice(0, 5))) && code.slice(0, 5)
      : (await this.labourMarket.searchOccupation(text, 'de', 1))[0]?.kldb;
    if (this.occupations.size >= MOST_KEPT) this.occupations.clear();
    this.occupations.set(key, found ?? null);
    return found ?? null;
  }

  /** The same, held against the list of occupations once more. */
  async known(text: string): Promise<string | null> {
    const kldb = await this.occupation(text);
    return kldb !== null && (await this.labourMarket.occupation(kldb)) ? kldb : null;
  }
}
