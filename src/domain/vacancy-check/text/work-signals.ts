import { SignalTable } from './rules.js';

type NativeConcept =
  | 'native'
  | 'nativeWord'
  | 'german'
  | 'soft'
  | 'orLevel'
  | 'denied'
  | 'accent'
  | 'yours'
  | 'staff'
  | 'nativeIsGerman'
  | 'anyNative';

/** A first language asked for instead of a level (indirect disadvantage by origin, § 3(2) AGG). */
export const NATIVE_SIGNALS: SignalTable<NativeConcept> = {
  concepts: {
    native: [
      '(muttersprachler*|deutschmuttersprachler*|muttersprachlich*|muttersprache|muttersprachen|muttersprachniveau|muttersprachenniveau|muttersprachlerniveau)',
      '(native) ~1 (speaker|speakers|level|german|english|language|proficiency|fluency)',
      '(german|english|language|deutsch) native',
      '(mother) (tongue|tongues)',
      'mothertongue',
    ],
    nativeIsGerman: [
      '(ihre|deine|your) (muttersprache|mother) ~2 (deutsch|german)',
      '(sie|du) (sprechen|sprichst) (deutsch) als muttersprache',
      '(deutsch|german) ~1 (muss|sollte|soll|ist|sei|must|should|is) ~2 (ihre|deine|your|die) (muttersprache|mother)',
    ],
    nativeWord: [
      '(akzentfrei*|akzentlos*|dialektfrei*)',
      '(accent) (free|less)',
      '(ohne|without|kein*) ~1 (akzent|accent)',
    ],
    german: ['(deutsch*|german)'],
    soft: [
      '(vorteil|vorteilhaft|wuenschenswert|idealerweise|plus|hilfreich|advantage|asset|ideally|gerne|gern|bonus|pluspunkt)',
    ],
    orLevel: [
      '(oder|or|bzw|beziehungsweise|alternativ) ~5 (vergleichbar*|gleichwertig*|aehnlich*|fliessend*|niveau|c1|c2|b2|b1|sehr|verhandlungssicher*|gute|equivalent|fluent|comparable|near)',
      '(c1|c2|b2|fliessend*|verhandlungssicher*|fluent) ~2 (oder|or|bis|bzw) ~3 (mutter*|native)',
      '(aehnlich|vergleichbar|nahezu|annaehernd|near|fast) ~2 (mutter*|native)',
    ],
    denied: [
      '(egal|gleich|welche*|unabhaengig|regardless|whatever|andere*|weitere*|jede*|verschiedene*|unterschiedliche*|viele*|mehrere*|other|zweite*)',
      '(muss|muessen|musst|must|need) (nicht|kein*|not)',
      '(kein|no) problem',
      'mit (oder|und) ohne',
      '(nicht|kein*|not|no) ~3 (voraussetzung|bedingung|noetig|notwendig|erforderlich|required|necessary)',
    ],
    anyNative: [
      'muttersprach* ~2 (egal|gleich|unwichtig|welche*|keine|kein|nicht)',
      '(egal|gleich|unabhaengig|welche*|nicht|kein|keine|andere*|zweite*|ohne|not|no|other) ~4 (muttersprach*|native|mother)',
    ],
    accent: ['(akzent|accent)'],
    yours: [
      '(ihre|ihrer|deine|deiner|your|eigenen|eigene) ~1 muttersprache*',
      'in (der|die|deren|seiner|seine) muttersprache*',
    ],
    staff: [
      '(muttersprachlich*|native) ~1 (kolleg*|lehr*|trainer*|dozent*|team|teams|betreuung|unterricht|anleitung|unterstuetzung|begleitung)',
      '(team|kollegen|kolleginnen|kollegium|belegschaft|lehrer|lehrkraefte|trainer|dozenten|unterricht|kinder|menschen|kunden|personen|schueler) ~6 (muttersprach*|native)',
    ],
  },
  rules: [
    { id: 'native-is-german', all: ['nativeIsGerman'], within: 0, unlessSentence: ['orLevel', 'denied'] },
    {
      id: 'native-german',
      all: ['native', 'german'],
      within: 8,
      unless: ['denied'],
      unlessSentence: ['orLevel', 'yours', 'anyNative'],
    },
    {
      id: 'native',
      all: ['native'],
      within: 0,
      unlessSentence: ['orLevel', 'denied', 'yours', 'soft', 'staff'],
    },
    { id: 'accent', all: ['nativeWord'], within: 0, unlessSentence: ['denied', 'soft'], negation: 'ignored' },
  ],
};

type WorkConcept = 'lending' | 'lendingDuty' | 'weekly' | 'daily' | 'shiftLong' | 'opening';

/** Temporary work named in the text, and hours in the text beyond § 3 ArbZG: both for a person to look at. */
export const WORK_SIGNALS: SignalTable<WorkConcept> = {
  concepts: {
    lending: [
      '(rahmen|wege|zuge|form|basis) ~2 (arbeitnehmerueberlassung|aue|zeitarbeit|leiharbeit|personalueberlassung|personalleasing)',
      '(unternehmen|firma|betrieb|anbieter) (der|fuer) (arbeitnehmerueberlassung|zeitarbeit|leiharbeit|personalueberlassung)',
      '(arbeitnehmerueberlassung|zeitarbeit|leiharbeit) mit ~2 (option|uebernahme*)',
      '(in|als|per|ueber) ~1 (arbeitnehmerueberlassung|zeitarbeit|leiharbeit|leiharbeiter*|leiharbeitnehmer*|zeitarbeiter*|zeitarbeitnehmer*|zeitarbeitskraft)',
      '(wir|als) ~3 (zeitarbeitsfirma|zeitarbeitsunternehmen|personaldienstleister|leiharbeitsfirma|personalleasing*|verleiher)',
      '(eingesetzt|verliehen|ueberlassen) ~3 (unserem|unseren|verschiedenen|wechselnden) kunden',
      '(einsatz|eingesetzt|arbeiten|verliehen|ueberlassen) ~3 (unserem|unseren|verschiedenen|wechselnden) (kundenbetrieb*|kundenunternehmen|entleih*|einsatzbetrieb*)',
      '(personaldienstleister|zeitarbeitsfirma|zeitarbeitsunternehmen) (such(en|t)|stell(en|t))',
      '(temporary|temp) (employment|work|staffing) agency',
      '(ueberlassen|verleihen) (sie|dich|mitarbeiter*) ~1 an',
      '(igz|bap|gvp) ~2 (tarif*|dgb|entgelt*)',
      'tarif* ~1 (zeitarbeit|leiharbeit|gvp|igz|bap)',
      '(anstellung|beschaeftigung|einstellung) ~1 (ueber|durch) ~1 zeitarbeit*',
    ],
    lendingDuty: [
      '(keine|kein|no|ohne|direkteinstellung|direktvermittlung|personalvermittlung|disponent*|personaldisponent*|recruit*|personalberater*|festanstellung|uebernahmeoption) ~2 (zeitarbeit|leiharbeit|arbeitnehmerueberlassung|zeitarbeitsfirma|personalleasing)',
      '(direkteinstellung|direktanstellung|disponent*|personaldisponent*|recruiter*)',
      '(betreuung|einsatzplanung|steuerung|abrechnung|bestellung|koordination) ~3 (zeitarbeit*|leiharbeit*)',
    ],
    weekly: [
      '(49|5[0-9]|6[0-9]|7[0-9]|8[0-9])([.][0-9])? (stunden|std|h|hours) ~2 (woche|wochen|woechentlich|wochenstunden|week|weekly|arbeitswoche)',
      '(49|5[0-9]|6[0-9]|7[0-9]|8[0-9]) (wochenstunden|stundenwoche)',
      '(wochenarbeitszeit|woechentlich|woechentliche|woechentlichen) ~3 (49|5[0-9]|6[0-9]|7[0-9]|8[0-9])([.][0-9])? (stunden|std|h)',
      '(49|5[0-9]|6[0-9]|7[0-9]) ~1 (5[0-9]|6[0-9]|7[0-9]|8[0-9]) (stunden|std|h|hours)',
      '(sieben|7|seven) (tage|days) ~2 (woche|week)',
    ],
    daily: [
      '(taeglich|daily) (1[1-6]) (stunden|std|h|hours)',
      '(1[1-9]|2[0-4]) (bis|stunden|std|h|hours) ~3 (am|pro|je|taeglich|per|a|daily|jeden) ~1 (tag|day|schicht|taeglich|arbeitszeit|arbeiten)',
      '(1[1-9]|2[0-4]) (stunden|std|h|hours) (taeglich|daily|arbeitstag*|arbeitszeit)',
      '(1[1-9]|2[0-4]) (stunden|std|h|hour) (schicht*|shift*|tag*)',
      '(schicht*|arbeitstag*|shift*) ~2 (1[1-9]|2[0-4]) (stunden|std|h|hours)',
    ],
    shiftLong: ['(arbeit*|schicht*|work*|shift*|einsatz*|dienst*)'],
    opening: [
      '(geoeffnet|open|opened|oeffnungszeit*|betrieb|hotline|erreichbar*|notdienst|bereitschaft*|pflege|betreuung|service|support|rund|laufzeit|versorgung|kita|monat|monatlich|month|ruhezeit|rezeption|lkw|maschine|maschinen|anlage|anlagen|ofen|urlaub*|assistenz)',
    ],
  },
  rules: [
    { id: 'lending', all: ['lending'], within: 0, unlessSentence: ['lendingDuty'] },
    { id: 'long-week', all: ['weekly'], within: 0, unlessSentence: ['opening'] },
    { id: 'long-day', all: ['daily'], within: 0, unlessSentence: ['opening'] },
  ],
};
