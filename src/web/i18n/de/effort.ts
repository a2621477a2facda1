/** The sheet by which a person shows an office her own search. */
export const effort = {
  title: 'Nachweis meiner Suche',
  lead: 'Ein Blatt für das Amt, wenn Sie zeigen möchten, was Sie für eine Arbeit getan haben. Sie entscheiden, ob und was Sie zeigen; das Portal schickt es niemandem.',
  from: 'Von',
  to: 'Bis',
  firms: 'Namen der Betriebe zeigen',
  show: 'Zeigen',
  none: 'In dieser Zeit gibt es nichts zu zeigen',
  none_why:
    'Auf das Blatt kommt, was einen Betrieb erreicht hat. Vorschläge, die Sie nicht wollten, stehen nie darauf.',
  sheet: 'Eigene Bemühungen um Arbeit',
  period: '{{from}} bis {{to}}',
  day: 'Tag',
  job: 'Stelle',
  firm: 'Betrieb',
  what: 'Was geschah',
  made_by: 'Dieses Blatt hat die Person selbst aus ihrem Konto erstellt.',
} as const;
