/** A plain sentence in both languages of the API; `{name}` is replaced by a parameter. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}

interface ErrorEntry extends Sentence {
  readonly status: number;
}

/**
 * Every code the API and the pages can answer with. A code is stable: clients branch on it, so it is never renamed.
 * Unknown and forbidden records share `not_found`, so that an answer does not tell that a record exists.
 */
export const ERRORS = {
  bad_request: { status: 400, de: 'Die Anfrage ist nicht lesbar.', en: 'The request cannot be read.' },
  invalid_input: {
    status: 400,
    de: 'Bitte prüfen Sie die markierten Angaben.',
    en: 'Please check the marked entries.',
  },
  json_too_deep: {
    status: 400,
    de: 'Die Daten sind zu tief verschachtelt (höchstens {max} Ebenen).',
    en: 'The data is nested too deeply (at most {max} levels).',
  },
  csrf: {
    status: 403,
    de: 'Das Formular ist abgelaufen. Bitte laden Sie die Seite neu und senden Sie es noch einmal.',
    en: 'The form has expired. Please reload the page and send it again.',
  },
  unauthenticated: { status: 401, de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  forbidden: {
    status: 403,
    de: 'Ihre Rolle erlaubt diesen Schritt nicht.',
    en: 'Your role does not allow this step.',
  },
  not_found: { status: 404, de: 'Das wurde nicht gefunden.', en: 'This was not found.' },
  method_not_allowed: {
    status: 405,
    de: 'Dieser Aufruf ist hier nicht möglich.',
    en: 'This method is not possible here.',
  },
  not_acceptable: {
    status: 406,
    de: 'Dieses Format können wir nicht liefern.',
    en: 'We cannot deliver this format.',
  },
  too_slow: {
    status: 408,
    de: 'Die Anfrage ist zu langsam angekommen. Bitte senden Sie sie noch einmal.',
    en: 'The request arrived too slowly. Please send it again.',
  },
  conflict: {
    status: 409,
    de: 'Jemand war schneller: Der Stand hat sich geändert. Bitte laden Sie neu.',
    en: 'Somebody was faster: the state has changed. Please reload.',
  },
  already_exists: { status: 409, de: 'Das gibt es schon.', en: 'This exists already.' },
  person_known: {
    status: 409,
    de: 'Vielleicht gibt es diese Person schon ({people}). Ist es jemand anderes, bitte noch einmal mit evenIfKnown.',
    en: 'This person may be here already ({people}). If it is somebody else, send it again with evenIfKnown.',
  },
  idempotency_in_flight: {
    status: 409,
    de: 'Dieselbe Anfrage wird gerade bearbeitet.',
    en: 'The same request is being worked on.',
  },
  idempotency_done: {
    status: 409,
    de: 'Diese Anfrage wurde schon ausgeführt; ihre Antwort ging verloren. Bitte sehen Sie nach.',
    en: 'This request has been carried out already; its answer was lost. Please look it up.',
  },
  idempotency_mismatch: {
    status: 422,
    de: 'Dieser Idempotency-Key gehört zu einer anderen Anfrage.',
    en: 'This Idempotency-Key belongs to another request.',
  },
  gone: { status: 410, de: 'Das gibt es nicht mehr.', en: 'This no longer exists.' },
  too_large: {
    status: 413,
    de: 'Die gesendeten Daten sind zu groß.',
    en: 'The data that was sent is too large.',
  },
  unsupported_media_type: {
    status: 415,
    de: 'Dieses Datenformat nehmen wir nicht an.',
    en: 'We do not accept this media type.',
  },
  not_possible: {
    status: 422,
    de: 'Dieser Schritt ist im jetzigen Stand nicht möglich.',
    en: 'This step is not possible in the current state.',
  },
  sign_in_failed: {
    status: 401,
    de: 'Anmeldename oder Passwort stimmen nicht.',
    en: 'The sign-in name or the password is wrong.',
  },
  second_factor_required: {
    status: 401,
    de: 'Das Passwort stimmt. Jetzt fehlt noch die Zahl aus Ihrer App oder ein Ersatzcode.',
    en: 'The password is right. The number from your app or a recovery code is still missing.',
  },
  second_factor_wrong: {
    status: 401,
    de: 'Diese Zahl oder dieser Code gilt nicht (mehr).',
    en: 'This number or code is not valid (any more).',
  },
  second_person: {
    status: 422,
    de: 'Das entscheidet jemand anderes: Niemand gibt die eigene Anfrage frei.',
    en: 'Somebody else decides this: nobody approves their own question.',
  },
  consent_missing: {
    status: 422,
    de: 'Dafür fehlt die Zustimmung der Person.',
    en: 'The person has not agreed to this.',
  },
  confirmation_missing: {
    status: 422,
    de: 'Vor einem Vorschlag bestätigt eine Beratung im Gespräch, dass der Arbeitserlaubnis nichts entgegensteht.',
    en: 'Before a proposal an adviser confirms in a conversation that nothing stands against the work permission.',
  },
  reason_required: {
    status: 422,
    de: 'Bitte nennen Sie einen Grund.',
    en: 'Please give a reason.',
  },
  reason_not_fitting: {
    status: 422,
    de: 'Dieser Grund passt nicht zu diesem Stand.',
    en: 'This reason does not fit this state.',
  },
  vacancy_not_open: {
    status: 409,
    de: 'Diese Stelle ist nicht (mehr) offen.',
    en: 'This vacancy is not open (any more).',
  },
  vacancy_refused: {
    status: 422,
    de: 'So darf die Stelle nicht veröffentlicht werden. Der Grund steht am Feld.',
    en: 'The vacancy must not be published like this. The reason stands at the field.',
  },
  no_seat_left: {
    status: 409,
    de: 'Der letzte Platz ist gerade vergeben worden.',
    en: 'The last seat has just been taken.',
  },
  too_many_requests: {
    status: 429,
    de: 'Das waren zu viele Anfragen. Bitte warten Sie {seconds} Sekunden.',
    en: 'These were too many requests. Please wait {seconds} seconds.',
  },
  internal: {
    status: 500,
    de: 'Hier ist etwas schiefgegangen. Wir sehen es im Protokoll unter der Kennung.',
    en: 'Something went wrong here. We see it in the log under the trace id.',
  },
  unavailable: {
    status: 503,
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The service cannot be reached right now. Please try again in a moment.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** What can be wrong with one field; the sentence stands beside the field. */
export const FIELD_ERRORS = {
  required: { de: 'Diese Angabe fehlt.', en: 'This entry is missing.' },
  wrong_type: { de: 'Diese Angabe hat die falsche Form.', en: 'This entry has the wrong form.' },
  unknown_field: { de: 'Dieses Feld gibt es nicht.', en: 'This field does not exist.' },
  too_long: { de: 'Diese Angabe ist zu lang.', en: 'This entry is too long.' },
  too_short: { de: 'Diese Angabe ist zu kurz.', en: 'This entry is too short.' },
  too_small: { de: 'Dieser Wert ist zu klein.', en: 'This value is too small.' },
  too_large: { de: 'Dieser Wert ist zu groß.', en: 'This value is too large.' },
  too_many: { de: 'Das sind zu viele Einträge.', en: 'These are too many entries.' },
  too_few: { de: 'Das sind zu wenige Einträge.', en: 'These are too few entries.' },
  not_in_list: { de: 'Bitte wählen Sie aus der Liste.', en: 'Please choose from the list.' },
  not_a_day: {
    de: 'Das ist kein Tag im Kalender (JJJJ-MM-TT).',
    en: 'This is not a calendar day (YYYY-MM-DD).',
  },
  day_in_past: { de: 'Dieser Tag liegt in der Vergangenheit.', en: 'This day is in the past.' },
  day_in_future: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day is in the future.' },
  day_order: { de: 'Das Ende liegt vor dem Anfang.', en: 'The end is before the start.' },
  names_somebody: {
    de: 'Der Text nennt jemanden oder enthält eine Adresse oder Nummer.',
    en: 'The text names somebody or holds an address or number.',
  },
  unsafe_text: {
    de: 'Dieser Text enthält unsichtbare Zeichen, die wir nicht annehmen.',
    en: 'This text contains invisible characters that we do not accept.',
  },
  not_an_email: { de: 'Das ist keine E-Mail-Adresse.', en: 'This is not an e-mail address.' },
  not_an_id: { de: 'Das ist keine gültige Kennung.', en: 'This is not a valid id.' },
  unknown_reference: { de: 'Das kennen wir nicht.', en: 'We do not know this.' },
  address_not_public: {
    de: 'Diese Adresse ist keine öffentliche Webseite.',
    en: 'This address is no public web page.',
  },
  page_not_readable: {
    de: 'Diese Seite lässt sich nicht lesen. Bitte fügen Sie ihren Quelltext ein.',
    en: 'This page cannot be read. Please paste its source instead.',
  },
  service_not_answering: {
    de: 'Unter dieser Adresse antwortet kein Anmeldedienst (OpenID Connect), der sich so nennt.',
    en: 'No sign-in service (OpenID Connect) of this name answers at this address.',
  },
  nothing_found: { de: 'Dazu haben wir nichts gefunden.', en: 'Nothing was found for this.' },
  maybe_known: {
    de: 'Diese Person gibt es vielleicht schon.',
    en: 'This person may be here already.',
  },
  not_unique: { de: 'Das gibt es schon.', en: 'This exists already.' },
  merge_other_stays: {
    de: 'Nur dieser Eintrag hat einen eigenen Zugang der Person. Bitte lassen Sie diesen Eintrag bestehen.',
    en: 'Only this record has an account of the person. Please let this record stay.',
  },
  merge_two_accounts: {
    de: 'Zu beiden Einträgen gehört ein eigener Zugang. Erst muss die Person einen davon löschen.',
    en: 'Both records have an account of the person. She has to erase one of them first.',
  },
  merge_open_twice: {
    de: 'Beide Einträge haben eine offene Vermittlung zur selben Stelle. Bitte beenden Sie erst eine davon.',
    en: 'Both records have an open placement for the same vacancy. Please close one of them first.',
  },
  merge_emergency: {
    de: 'Einer der Einträge ist gerade für einen Notfall geöffnet. Bitte warten Sie, bis das vorbei ist.',
    en: 'One of the records is open in an emergency. Please wait until that is over.',
  },
  merge_too_late: {
    de: 'Die 14 Tage zum Rückgängigmachen sind um.',
    en: 'The 14 days for undoing are over.',
  },
  merge_undone: {
    de: 'Das ist schon rückgängig gemacht.',
    en: 'This has been undone already.',
  },
  merge_moved_on: {
    de: 'Der Eintrag liegt jetzt bei einer anderen Gruppe.',
    en: 'Another group keeps the record now.',
  },
  merge_later_first: {
    de: 'Danach wurde noch ein Eintrag zusammengeführt. Bitte machen Sie erst das rückgängig.',
    en: 'Another record was merged later. Please undo that first.',
  },
  check_wage_below_minimum: {
    de: 'Der Lohn liegt unter dem gesetzlichen Mindestlohn.',
    en: 'The pay is below the statutory minimum wage.',
  },
  check_wage_below_minimum_from: {
    de: 'Der Lohn liegt ab Jahreswechsel unter dem dann geltenden Mindestlohn.',
    en: 'From the turn of the year the pay is below the minimum wage then in force.',
  },
  check_apprentice_pay_below_minimum: {
    de: 'Die Vergütung liegt unter der Mindestausbildungsvergütung (§ 17 BBiG).',
    en: 'The pay is below the minimum for apprentices (§ 17 BBiG).',
  },
  check_no_pay_stated: { de: 'Bitte nennen Sie den Lohn.', en: 'Please state the pay.' },
  check_hours_over_weekly_limit: {
    de: 'Mehr als 48 Stunden pro Woche sind nicht erlaubt (§ 3 ArbZG).',
    en: 'More than 48 hours a week are not allowed (§ 3 ArbZG).',
  },
  check_hours_over_daily_limit: {
    de: 'Mehr als zehn Stunden am Tag sind nicht erlaubt (§ 3 ArbZG).',
    en: 'More than ten hours a day are not allowed (§ 3 ArbZG).',
  },
  check_minor_hours: {
    de: 'Für Jugendliche gelten höchstens 40 Stunden pro Woche und acht am Tag (§ 8 JArbSchG).',
    en: 'For minors at most 40 hours a week and eight a day are allowed (§ 8 JArbSchG).',
  },
  check_minijob_inconsistent: {
    de: 'Stunden und Lohn passen nicht zu einem Minijob.',
    en: 'Hours and pay do not fit a Minijob.',
  },
  check_internship_too_long_for_exception: {
    de: 'Ein Orientierungspraktikum ohne Mindestlohn dauert höchstens drei Monate (§ 22 MiLoG).',
    en: 'An orientation internship without minimum wage lasts at most three months (§ 22 MiLoG).',
  },
  check_fee_asked: {
    de: 'Von Bewerbenden darf kein Geld verlangt werden.',
    en: 'Applicants must not be asked for money.',
  },
  check_documents_withheld: {
    de: 'Ausweise und Papiere dürfen nicht einbehalten werden.',
    en: 'Identity papers must not be kept.',
  },
  check_employer_not_identifiable: {
    de: 'Bitte nennen Sie den Betrieb so, dass man ihn finden kann.',
    en: 'Please name the firm so that it can be found.',
  },
  check_employer_unverified: {
    de: 'Wir kennen diesen Betrieb noch nicht. Ein Mensch schaut vor der Veröffentlichung darauf.',
    en: 'We do not know this firm yet. A person looks at it before it is published.',
  },
  check_housing_tied: {
    de: 'Die Unterkunft hängt an der Stelle. Ein Mensch schaut vor der Veröffentlichung darauf.',
    en: 'The housing is tied to the job. A person looks at it before it is published.',
  },
  check_messenger_only: {
    de: 'Kontakt nur über einen Messenger: Bitte nennen Sie auch Telefon, E-Mail oder Adresse.',
    en: 'Contact by messenger only: please add a phone number, e-mail or address.',
  },
  check_discriminatory_criterion: {
    de: 'Das Merkmal darf kein Kriterium sein (§ 1 AGG).',
    en: 'This must not be a criterion (§ 1 AGG).',
  },
  check_native_speaker_required: {
    de: '„Muttersprache“ darf nicht verlangt werden; nennen Sie ein Sprachniveau.',
    en: '“Native speaker” must not be demanded; name a language level.',
  },
  check_vague_high_pay: {
    de: 'Viel Lohn und wenig Aufgabe: Bitte beschreiben Sie die Arbeit.',
    en: 'Much pay and little task: please describe the work.',
  },
  check_foreign_source: {
    de: 'Die Stelle kommt aus einer fremden Quelle und wartet auf einen Menschen.',
    en: 'The job comes from a foreign source and waits for a person.',
  },
  check_agency_licence_missing: {
    de: 'Zeitarbeit braucht die Erlaubnis nach § 1 AÜG.',
    en: 'Temporary agency work needs the licence of § 1 AÜG.',
  },
  file_not_a_table: {
    de: 'Das ist keine Tabelle. Bitte eine CSV- oder XLSX-Datei wählen.',
    en: 'This is not a table. Please choose a CSV or XLSX file.',
  },
  file_too_large: { de: 'Die Datei ist zu groß.', en: 'The file is too large.' },
  file_too_many_columns: {
    de: 'Die Datei hat mehr als 200 Spalten oder zu lange Zeilen.',
    en: 'The file has more than 200 columns or rows that are too long.',
  },
  file_too_many_rows: { de: 'Die Datei hat zu viele Zeilen.', en: 'The file has too many rows.' },
  file_cell_too_long: {
    de: 'Eine Zelle enthält mehr Text als erlaubt.',
    en: 'A cell holds more text than allowed.',
  },
  file_encrypted: {
    de: 'Die Datei ist verschlüsselt oder in einem alten Format. Bitte als XLSX oder CSV speichern.',
    en: 'The file is encrypted or in an old format. Please save it as XLSX or CSV.',
  },
  file_broken: { de: 'Die Datei ist beschädigt.', en: 'The file is damaged.' },
  file_unsafe: {
    de: 'Die Datei enthält Anweisungen, die in einer Tabelle nichts zu suchen haben.',
    en: 'The file contains instructions that have no place in a table.',
  },
  file_empty: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  invalid: { de: 'Diese Angabe ist nicht gültig.', en: 'This entry is not valid.' },
} as const satisfies Record<string, Sentence>;

export type FieldErrorCode = keyof typeof FIELD_ERRORS;

/** One faulty field; `pointer` is a JSON pointer (RFC 6901) into the request body, `?name` for a query parameter. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldErrorCode;
}

export interface AppErrorOptions {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
  /** Seconds after which another try makes sense; becomes `Retry-After`. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** An expected refusal with a stable code; one filter turns it into problem+json (RFC 9457) or an error page. */
export class AppError extends Error {
  readonly params: Readonly<Record<string, string | number>>;
  readonly errors: readonly FieldError[];
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** The sentence in both languages with its parameters filled in. */
export function sentenceOf(
  sentence: Sentence,
  params: Readonly<Record<string, string | number>> = {},
): Sentence {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { de: fill(sentence.de), en: fill(sentence.en) };
}
