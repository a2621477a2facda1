import { ResidenceStatus } from '../vocabulary.js';

/** Papers that the law of work treats alike. */
export type StatusFamily =
  | 'no_foreigner'
  | 'free_title'
  | 'chancen_title'
  | 'protection_24'
  | 'training_title'
  | 'restricted_title'
  | 'land_title'
  | 'other_title'
  | 'asylum'
  | 'toleration'
  | 'toleration_light'
  | 'training_toleration'
  | 'employment_toleration'
  | 'fiktion_new'
  | 'fiktion_continued';

export const STATUS_FAMILY: Readonly<Record<ResidenceStatus, StatusFamily>> = {
  german: 'no_foreigner',
  eu_citizen: 'no_foreigner',
  ankunftsnachweis: 'asylum',
  aufenthaltsgestattung: 'asylum',
  duldung_60a: 'toleration',
  duldung_60b: 'toleration_light',
  duldung_60c: 'training_toleration',
  duldung_60d: 'employment_toleration',
  ae_16g: 'training_title',
  ae_22: 'free_title',
  ae_23_1: 'land_title',
  ae_23_2: 'free_title',
  ae_23_4: 'free_title',
  ae_23a: 'free_title',
  ae_24: 'protection_24',
  ae_24_expired: 'protection_24',
  ae_25_1: 'free_title',
  ae_25_2: 'free_title',
  ae_25_3: 'free_title',
  ae_25_4_s1: 'restricted_title',
  ae_25_4_s2: 'restricted_title',
  ae_25_4a: 'restricted_title',
  ae_25_4b: 'restricted_title',
  ae_25_5: 'free_title',
  ae_25a: 'free_title',
  ae_25b: 'free_title',
  ae_104c: 'chancen_title',
  ne_26: 'free_title',
  ae_family: 'free_title',
  fiktion_81_3_s1: 'fiktion_new',
  fiktion_81_3_s2: 'toleration',
  fiktion_81_4: 'fiktion_continued',
  other_title: 'other_title',
};

/** Titles that § 81(4) AufenthG can carry on. */
export function isTitle(status: ResidenceStatus): boolean {
  switch (STATUS_FAMILY[status]) {
    case 'free_title':
    case 'chancen_title':
    case 'protection_24':
    case 'training_title':
    case 'restricted_title':
    case 'land_title':
    case 'other_title':
      return true;
    case 'no_foreigner':
    case 'asylum':
    case 'toleration':
    case 'toleration_light':
    case 'training_toleration':
    case 'employment_toleration':
    case 'fiktion_new':
    case 'fiktion_continued':
      return false;
  }
}
