/** The job search of the Bundesagentur, for desks. */
export const jobsearch = {
  title: 'Jobsuche der Bundesagentur',
  lead: 'Diese Stellen kommen aus einer fremden Quelle. Sie können eine als Stelle des Betriebs übernehmen; bevor sie erscheint, sieht sie jemand an.',
  what: 'Beruf',
  where: 'Ort oder Postleitzahl',
  count_zero: 'Keine Treffer',
  count_one: '{{count}} Treffer',
  count_other: '{{count}} Treffer',
  down: 'Die Jobsuche antwortet gerade nicht. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  empty_title: 'Keine Stelle gefunden',
  empty_why: 'Versuchen Sie ein anderes Wort für den Beruf oder einen größeren Umkreis.',
  foreign: 'fremde Quelle',
  taken: 'schon übernommen',
  taken_before: 'Diese Stelle wurde schon übernommen.',
  foreign_note:
    'Die Angaben kommen von der Jobsuche der Bundesagentur. Bitte fragen Sie den Betrieb und ergänzen Sie, was fehlt. Lohn laut Quelle: {{pay}}',
  no_pay: 'nicht angegeben',
} as const;
