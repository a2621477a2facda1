import type { VNode } from 'preact';
import type { Section } from './navigation.js';
import type { AreaCount } from './side-links.js';

export interface PageOptions {
  /** What the page is, without the portal's name; becomes the window title. */
  readonly title: string;
  /** Area to mark in the navigation. */
  readonly section?: Section;
  /** Content beside the main column on wide screens, below it on narrow ones. */
  readonly aside?: VNode;
  /** What waits in each area. */
  readonly counts?: Readonly<Partial<Record<Section, AreaCount>>>;
  /** Read out after a partial update, such as the number of results. */
  readonly status?: string;
}
