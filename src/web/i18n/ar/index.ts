import type { Translations } from '../catalogue.js';
import { form } from './form.js';
import { shell } from './shell.js';
import { ui } from './ui.js';

export const ar: Translations = { form, shell, ui };
