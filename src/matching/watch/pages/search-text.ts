import { LAENDER } from '../../../domain/shared/index.js';
import type { KreisAgs } from '../../../domain/shared/index.js';
import type { Ui } from '../../../web/i18n/index.js';
import type { WatchedSearchRow } from '../watched-search.entity.js';

/** Names that a search is told by. */
export interface SearchNames {
  readonly occupation: (kldb: string) => string;
  readonly kreis: (ags: KreisAgs) => string;
}

/** A search in one line: occupation and region. */
export function searchText(
  ui: Pick<Ui, 't'>,
  { kldb, wholeGroup, region }: Pick<WatchedSearchRow, 'kldb' | 'wholeGroup' | 'region'>,
  names: SearchNames,
): string {
  return ui.t('watched.name', {
    occupation: occupationText(ui, kldb, wholeGroup, names),
    region: region === null ? ui.t('watched.everywhere') : (LAENDER[region] ?? names.kreis(region)),
  });
}

function occupationText(
  ui: Pick<Ui, 't'>,
  kldb: string | null,
  wholeGroup: boolean,
  names: SearchNames,
): string {
  if (kldb === null) return ui.t('watched.any_occupation');
  const occupation = names.occupation(kldb);
  return wholeGroup ? ui.t('watched.group', { occupation }) : occupation;
}
