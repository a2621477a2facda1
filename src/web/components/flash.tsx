import type { VNode } from 'preact';
import { Notice } from './notice.js';

/** A message that survives one redirect: what was done, or what has to be known. */
export interface FlashMessage {
  readonly kind: 'done' | 'note' | 'problem';
  /** Finished text in the language of the person who acted. */
  readonly text: string;
}

/** The message of the step before, above the page; the script also has it read out. */
export function Flash({ kind, text }: FlashMessage): VNode {
  return (
    <Notice kind={kind} id="flash">
      {text}
    </Notice>
  );
}
