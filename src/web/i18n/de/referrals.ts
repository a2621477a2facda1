/** Helping along in a case of another group. */
export const referrals = {
  kind: 'Was soll geschehen?',
  kind_referral: 'Mithilfe',
  kind_referral_hint: 'Eine andere Gruppe oder ein Amt hilft mit. Der Fall bleibt bei Ihnen.',
  kind_transfer: 'Übergabe',
  kind_transfer_hint: 'Eine andere Gruppe übernimmt den ganzen Fall. Ämter können das nicht.',
  scopes: 'Was darf bei einer Mithilfe außer Name und Kontakt gelesen werden?',
  scopes_hint: 'Nur, was die Person erlaubt hat. Bei einer Übergabe geht alles mit.',
  grant_ended: 'Nicht mehr freigegeben',
  not_opened: 'nicht freigegeben',
  case_lead:
    'Sie sehen, was die Person für diese Mithilfe freigegeben hat, solange sie es will. Jeder Blick steht in ihrem Protokoll.',
  all: 'Alle Übergaben',
} as const;
