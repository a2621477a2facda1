import type { Party, StepActor } from '../../domain/placement/index.js';
import type { Ui } from '../../web/i18n/index.js';
import type { ListedPlacement } from '../placement-list.service.js';

/** In which part the reader of a page looks at a placement. */
export type Viewer = Extract<StepActor, 'person' | 'desk' | 'employer'>;

export function isMyMove(viewer: Viewer, party: Party): boolean {
  return party === viewer || (viewer === 'desk' && party === 'office');
}

/** What a placement is called: a firm reads no name, the person need not read the own one. */
export function placementName(
  ui: Pick<Ui, 't'>,
  viewer: Viewer,
  { person, vacancy }: Pick<ListedPlacement, 'person' | 'vacancy'>,
): string {
  if (viewer === 'desk') return ui.t('placements.one', { name: person.displayName, title: vacancy.title });
  if (viewer === 'employer')
    return ui.t('placements.one', { name: ui.t('placements.candidate'), title: vacancy.title });
  return vacancy.title;
}
