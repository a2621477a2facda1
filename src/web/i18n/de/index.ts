import { form } from './form.js';
import { shell } from './shell.js';
import { ui } from './ui.js';

/** The German master: a namespace or key that is missing in another language stops the build. */
export const de = { form, shell, ui } as const;
