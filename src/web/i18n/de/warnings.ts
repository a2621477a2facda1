/** Hints beside an answer about work permission, by code; {{date}} is the day the code names. */
export const warnings = {
  NEVER_SHOW_TO_EMPLOYER: 'Diese Angaben gehen einen Betrieb nichts an. Sie werden nicht gespeichert.',
  SEEK_LEGAL_ADVICE_NOW: 'Bitte heute noch Rechtsrat holen.',
  ACCELERATED_PROCEDURE_BAN: 'Im beschleunigten Asylverfahren darf Arbeit nicht erlaubt werden.',
  SAFE_ORIGIN_BAN:
    'Das Herkunftsland gilt als sicher. Das kann Arbeit ausschließen; Ausnahmen prüft eine Beratung.',
  EMPLOYMENT_ONLY: 'Möglich ist nur eine Stelle, kein eigenes Geschäft.',
  NOT_ALLOWED_WITHOUT_PERMISSION: 'Ohne Erlaubnis darf die Arbeit nicht beginnen, auch nicht zur Probe.',
  VACANCY_BLOCKED_WAGE: 'Der Lohn liegt unter dem Mindestlohn. So kann die Stelle nicht angeboten werden.',
  GO_TO_AUSLAENDERBEHOERDE: 'Bitte mit dem Papier zur Ausländerbehörde gehen.',
  SEEK_LEGAL_ADVICE: 'Eine Rechtsberatung kann helfen. Sie ist oft kostenlos.',
  APPLY_BEFORE_START: 'Die Erlaubnis vor dem ersten Arbeitstag beantragen.',
  APPLY_60C_16G_FROM_DATE: 'Den Antrag auf Ausbildungsduldung oder § 16g ab {{date}} stellen.',
  PLAIN_WORK_PERMIT_POSSIBLE_NOW: 'Die einfache Erlaubnis für die Ausbildung ist schon jetzt möglich.',
  CONSIDER_60D_NOW: 'Eine Beschäftigungsduldung jetzt prüfen lassen.',
  CONTRACT_REGISTRATION_PROOF:
    'Den Nachweis mitbringen, dass der Ausbildungsvertrag eingetragen oder angemeldet ist.',
  SECURE_IDENTITY_EARLY_FOR_60C_16G:
    'Pass und Identität früh klären. Davon hängt der spätere Schutz der Ausbildung ab.',
  IDENTITY_CAN_BE_CURED_60B_4:
    'Das Verbot fällt weg, sobald bei der Identität mitgeholfen wird. Das geht jederzeit.',
  IDENTITY_DEADLINE_MISSED: 'Die Frist, die Identität zu klären, ist vorbei.',
  PASSPORT_SHORTENS_WAIT: 'Ein gültiger Pass verkürzt die Wartezeit auf drei Monate.',
  ASK_WHICH_PROCEDURE: 'Beim Bundesamt oder bei der Beratung fragen, welches Asylverfahren läuft.',
  CHECK_CONTINUATION_CHAIN:
    'Auf der Karte nachsehen, wann sie ausgestellt wurde. Das gedruckte Ende allein sagt nichts.',
  CHECK_FIKTION_81_3_OR_81_4_ON_PAPER:
    'Auf der Fiktionsbescheinigung nachsehen, welches Kästchen angekreuzt ist und was zur Arbeit dort steht.',
  COOPERATION_DUTY: 'Die Behörde sieht Pflichten verletzt. Nachholen und erklären hilft.',
  DUBLIN_TRANSFER_RISK:
    'Ein anderer Staat kann zuständig werden. Das vor einem Vertrag mit der Beratung besprechen.',
  INADMISSIBILITY_RISK:
    'Der Antrag kann abgelehnt werden, weil ein anderer Staat schon schützt. Bitte beraten lassen.',
  REMOVAL_MEASURES_CHECK_BY_AUTHORITY:
    'Die Behörde prüft beim Antrag, ob eine Ausreise schon vorbereitet wird.',
  MINIMUM_WAGE_DUE: 'Für dieses Praktikum gilt der Mindestlohn.',
  WAGE_BELOW_MINIMUM_FROM_DATE:
    'Ab {{date}} liegt der Lohn unter dem Mindestlohn. Der Betrieb muss ihn anheben.',
  NOT_COVERED_BY_AUTOMATIC_CONTINUATION: 'Dieser Titel wurde nicht automatisch verlängert.',
  KEEP_OLD_PERMIT_AS_PROOF: 'Das alte Papier gut aufheben. Es ist der Beweis.',
  KEEP_PROOF_OF_TOLERATION_ON_DATE: 'Den Nachweis der Duldung am {{date}} gut aufheben.',
  AGENCY_MUST_APPROVE_FIRST: 'Agentur oder Jobcenter müssen vor dem ersten Tag zustimmen.',
  CONFIRM_IN_ADVISER_SESSION:
    'Vor einem Vorschlag bestätigt eine Beraterin oder ein Berater die Antwort im Gespräch.',
  EXTEND_ONLY_AS_25A_25B: 'Vor dem Ende § 25a oder § 25b beantragen. Andere Anträge verlängern nicht.',
  '60D_ENTRY_DATE_MISSED': 'Die Beschäftigungsduldung ist wegen des Einreisetags nicht möglich.',
  ACTS_ONLY_IF_NO_EXCLUSION_GROUND: 'Das gilt, wenn kein Ausschlussgrund vorliegt.',
  AGENCY_LICENCE: 'Zeitarbeitsfirmen brauchen eine Erlaubnis. Bitte zeigen lassen.',
  BA_APPROVAL_ENDS_SOON: 'Bald muss die Bundesagentur nicht mehr zustimmen.',
  CHECK_12A_RESIDENCE_RULE:
    'Prüfen, ob eine Wohnsitzregel gilt. Arbeit ab 15 Stunden oder Ausbildung kann sie aufheben.',
  CONSIDER_16G_60C_25B_19D:
    'Auch andere Wege prüfen: Ausbildung, gute Integration oder ein Beruf mit Abschluss.',
  CONSIDER_60C_60D_25B:
    'Ausbildung, Arbeit und gute Integration können den Aufenthalt sichern. Beraten lassen.',
  COPY_OF_TITLE_EMPLOYER_DUTY: 'Der Betrieb bewahrt eine Kopie des Papiers auf.',
  DISCRETION_60C_7_16G_6: 'Die Behörde kann die Ausbildung trotzdem schützen. Ein guter Antrag hilft.',
  EQUAL_CONDITIONS_CHECK: 'Lohn und Arbeitszeit dürfen nicht schlechter sein als bei anderen.',
  INTERNSHIP_CONTENT_MUST_BE_TRAINING: 'Im Praktikum muss das Lernen im Vordergrund stehen.',
  LAW_CHANGES_ON_DATE: 'Am {{date}} ändert sich das Gesetz.',
  LIVELIHOOD_CHECK_16G: 'Für § 16g muss das Geld zum Leben reichen.',
  NO_BAB_FOR_GESTATTUNG: 'Mit Aufenthaltsgestattung gibt es keine Berufsausbildungsbeihilfe.',
  ONE_DAY_COUNTING_CONVENTION: 'Manche Behörden zählen einen Tag anders.',
  PERMISSION_TIED_TO_JOB: 'Die Erlaubnis gilt nur für diese Stelle.',
  PLACEMENT_NOT_OFFERED_DURING_BAN:
    'Solange das Verbot gilt, vermittelt die Agentur nicht. Sprachkurse sind oft möglich.',
  PROTECTION_ENDS_DATE_UNLESS_EXTENDED: 'Der Schutz gilt bis {{date}}, wenn er nicht verlängert wird.',
  RECHTSKREISWECHSEL_PENDING_VERIFY: 'Wer für Leistungen zuständig ist, kann sich ändern. Bitte nachfragen.',
  SAFE_ORIGIN_EU_LIST: 'Das Herkunftsland steht auf der EU-Liste sicherer Staaten.',
  SGB2_FROM_18_MONTHS_OF_SUSPENSION:
    '18 Monate nach der Aussetzung wechselt die Zuständigkeit zum Jobcenter.',
  SIDE_JOB_LIMIT_20H: 'Nebenher sind höchstens 20 Stunden in der Woche erlaubt.',
  STAY_DEPENDS_ON_PROCEDURE: 'Der Aufenthalt hängt vom Asylverfahren ab.',
  TIME_DOES_NOT_COUNT: 'Die Zeit mit dieser Duldung zählt nicht mit.',
  TITLE_DOES_NOT_ALLOW_WORK_BY_ITSELF: 'Der Titel allein erlaubt keine Arbeit.',
  WAITING_PERIOD: 'Eine Wartezeit läuft. Die Stelle suchen und den Antrag vorbereiten kann man schon jetzt.',
} as const;
