/** What is asked after the five facts of a new profile, one question per page. */
export const questions = {
  title: 'Fragen für passende Arbeit',
  lead: 'Jede Antwort macht die Vorschläge genauer. Sie können jede Frage überspringen und später wiederkommen.',
  begin: 'Anfangen',
  open: 'noch offen',
  answered: 'beantwortet',
  save_next: 'Speichern und weiter',
  skip: 'Überspringen',
  all: 'Alle Fragen',
  ask_languages: 'Welche Sprachen sprechen Sie außer Deutsch?',
  ask_qualification: 'Was ist Ihr höchster Abschluss?',
  ask_licences: 'Welche Führerscheine und Nachweise haben Sie?',
  ask_hours: 'Wie viele Stunden in der Woche können Sie arbeiten?',
  ask_shifts: 'Zu welchen Zeiten können Sie arbeiten, auch mit Kindern und Kursen?',
  ask_available: 'Ab wann können Sie anfangen?',
  ask_way: 'Wie weit darf der Weg zur Arbeit sein?',
  ask_wishes: 'Was wünschen Sie sich, und was geht für Sie nicht?',
} as const;
