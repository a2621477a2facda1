import type { Translation } from '../catalogue.js';
import { mayiwork as german } from '../de/mayiwork.js';

/** The dialogue in easy German: short sentences, one thought each; names printed on papers stay as they are. */
export const easyMayIWork: Translation<typeof german> = {
  ...german,
  lead: 'Nehmen Sie Ihr Papier. Wir fragen Sie höchstens sieben Fragen. Dann sagen wir: Dürfen Sie arbeiten? Wann? Was müssen Sie tun?',
  progress: 'Frage {{number}}. Es sind höchstens {{most}} Fragen.',
  privacy: 'Wir speichern nichts. Sie brauchen kein Passwort.',
  restart: 'Von vorne',
  back: 'Zurück',
  unknown: 'Das weiß ich nicht',
  ask_paper: 'Wie heißt Ihr Papier?',
  hint_paper: 'Der Name steht oben auf dem Papier.',
  ask_paragraph: 'Welche Zahl steht nach dem Zeichen §?',
  hint_paragraph:
    'Sie finden die Zahl auf der Karte. Sie steht bei „Anmerkungen“. Haben Sie eine Fiktionsbescheinigung? Dann nehmen Sie die Zahl von der alten Karte.',
  ask_note: 'Was steht bei „Nebenbestimmungen“?',
  hint_note: 'Schauen Sie auch auf die Rückseite. Manchmal gibt es ein grünes Blatt.',
  ask_kind: 'Welche Arbeit möchten Sie machen?',
  ask_validUntil: 'Bis zu welchem Tag gilt das Papier?',
  ask_issuedOn: 'An welchem Tag haben Sie das Papier bekommen?',
  hint_issuedOn: 'Dieser Tag ist wichtig.',
  ask_registeredOn: 'Wann haben Sie sich als Flüchtling gemeldet?',
  ask_duldungSince: 'Seit wann haben Sie die Duldung?',
  ask_staySince: 'Seit wann sind Sie in Deutschland? Immer mit Papier, ohne Pause.',
  hint_staySince: 'Sie wissen es nicht? Dann schreiben Sie nichts.',
  ask_mustLiveInReception:
    'Müssen Sie in einer Aufnahmeeinrichtung wohnen? Das ist das große Haus am Anfang.',
  ask_passport: 'Hat die Behörde Ihren Pass?',
  ask_workedDuringAsylum: 'Durften Sie im Asylverfahren schon arbeiten?',
  ask_nationality: 'Aus welchem Land kommen Sie?',
  hint_nationality: 'Im Gesetz stehen Länder. Deshalb fragen wir.',
  ask_outcome: 'Was ist mit Ihrem Asylantrag?',
  hint_day: 'Schreiben Sie Tag, Monat, Jahr. Zum Beispiel: 27 3 2026.',
  result_FREE: 'Ja. Sie dürfen arbeiten.',
  result_PERMISSION_ENTITLEMENT: 'Ja. Aber Sie brauchen zuerst eine Erlaubnis. Das Amt muss Ja sagen.',
  result_PERMISSION_NORMALLY_GRANTED:
    'Ja. Aber Sie brauchen zuerst eine Erlaubnis. Das Amt sagt meistens Ja.',
  result_PERMISSION_DISCRETION: 'Vielleicht. Sie brauchen eine Erlaubnis. Das Amt entscheidet.',
  result_NOT_YET: 'Noch nicht. Sie müssen noch warten.',
  result_FORBIDDEN: 'Nein. So dürfen Sie nicht arbeiten.',
  result_CLARIFY: 'Das wissen wir nicht. Ein Mensch muss Ihr Papier ansehen.',
  do_FREE: 'Zeigen Sie Ihrem Chef das Papier. Er macht eine Kopie. Dann dürfen Sie anfangen.',
  do_PERMISSION_ENTITLEMENT:
    'Ihr Chef füllt ein Formular aus. Sie bringen es zur Ausländerbehörde. Warten Sie auf die Erlaubnis. Erst dann anfangen!',
  do_PERMISSION_NORMALLY_GRANTED:
    'Ihr Chef füllt ein Formular aus. Sie bringen es zur Ausländerbehörde. Warten Sie auf die Erlaubnis. Erst dann anfangen!',
  do_PERMISSION_DISCRETION:
    'Ihr Chef füllt ein Formular aus. Eine Beratung hilft Ihnen. Dann gehen Sie zur Ausländerbehörde.',
  do_NOT_YET: 'Suchen Sie jetzt schon eine Arbeit. Lernen Sie Deutsch.',
  do_FORBIDDEN: 'Gehen Sie zu einer Beratung. Oft gibt es einen anderen Weg. Ein Deutschkurs geht meistens.',
  do_CLARIFY: 'Gehen Sie mit dem Papier zu einer Beratung. Oder zur Ausländerbehörde.',
  do_hospitation: 'Sie dürfen zuschauen. Sie dürfen nicht mitarbeiten.',
  do_mag: 'Fragen Sie zuerst das Jobcenter oder die Agentur für Arbeit. Erst nach dem Ja anfangen.',
  do_school_training: 'Melden Sie sich bei der Schule an.',
  for_work: 'Welche Arbeit',
  from: 'Erlaubnis möglich',
  from_now: 'ab heute',
  who: 'Wer sagt Ja oder Nein',
  form: 'Welches Formular',
  form_permission:
    'Es heißt „Erklärung zum Beschäftigungsverhältnis“. Ihr Chef füllt es aus. Dazu kommt der Antrag von der Ausländerbehörde.',
  form_none: 'kein Formular',
  form_mag: 'Fragen Sie das Jobcenter oder die Agentur für Arbeit.',
  next_step: 'Was Sie jetzt tun',
  confirm: 'Manches fragen wir hier nicht. Es ist geheim. Eine Beratung spricht mit Ihnen darüber.',
  sources: 'Das steht im Gesetz',
  no_legal_advice: 'Die Ausländerbehörde entscheidet. Nicht wir.',
  lost: 'Wir brauchen den Namen von Ihrem Papier. Gehen Sie zu einer Beratung. Nehmen Sie alle Papiere mit.',
  note_differs:
    'Achtung: Auf Ihrem Papier steht etwas anderes. Fragen Sie die Ausländerbehörde. Fangen Sie noch nicht an.',
  note_allows:
    'Auf Ihrem Papier steht: Arbeit ist erlaubt. Vielleicht gilt das nur für eine Arbeit. Fragen Sie eine Beratung.',
  employer_lead:
    'Es gibt ein Blatt für Ihren Chef. Da steht: Wann geht die Arbeit? Wer macht was? Da steht nicht, welches Papier Sie haben.',
  employer_show: 'Blatt für den Chef',
};
