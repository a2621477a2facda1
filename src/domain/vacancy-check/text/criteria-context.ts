import { Phrase } from './phrases.js';

/** Words that make a criterion of the others, or take it away: equal treatment, the people one works with, lawful ages. */
export const CONTEXT_CONCEPTS = {
  only: ['(nur|ausschliesslich|lediglich|exklusiv|bloss|only|exclusively|strictly|solely)'],
  wanted: [
    '(such(en|t|e)|gesucht|gesuchte|brauch(en|t)|benoetig(en|t)|stellen|einstellen|bevorzug*|wuensch(en|t)|gewuenscht|erwarten|hire|hiring|seek*|looking|wanted|need*|nehmen)',
    '(hiring|hire)',
  ],
  preferred: [
    '(ideal|perfekt|passend) fuer',
    '(bevorzug(t|en|te|ten)|vorzugsweise|liebsten|lieber|preferred|preferably|erwuenscht|gewuenscht|gesucht)',
  ],
  required: [
    '(*voraussetzung*|vorausgesetzt|erforderlich|notwendig|erwartet|erwarten|setzen|setzt|muss|muessen|zwingend|required|must|necessary|bedingung|noetig|mitbringen|bringen|bevorzugt|nur|only|haben|verlangt|pflicht|wuenschenswert|wuenschen)',
  ],
  ours: [
    '(unser|unsere|unserem|our|ihr|euer|dein|das|your) ~1 (team|mitarbeiter*|kolleg*|belegschaft|mannschaft)',
    'team ~1 (zwischen|von|im|between)',
    '(wir|we) (sind|are)',
  ],
  equal: [
    '(unabhaengig|ungeachtet|gleich|egal|regardless|irrespective|gleichermassen|gleichberechtig*|chancengleichheit|gleichstellung*|vielfalt*|diversity|divers*|jeglicher|jeden|jedes|jeder|aller|alle|allen|any) ~8 (geschlecht*|alter|alters|herkunft|religion*|nationalitaet*|hautfarbe|weltanschauung|behinderung*|gender|age|origin|sex|staatsangehoerigkeit|konfession|maenner|frauen|menschen)',
    '(geschlecht*|alter|herkunft|religion|nationalitaet|staatsangehoerigkeit|konfession|hautfarbe|kopftuch|age|origin|gender) ~6 (egal|keine|kein|unwichtig|spielt|spielen|matter|unerheblich|irrelevant|willkommen|zweitrangig)',
    '(equally|equal) (suitable|suited|qualified|opportunity|opportunities)',
    '*(mann|frau) ~1 (frau|mann)',
    '(gleicher|gleiche|gleichwertiger) (eignung|qualifikation|befaehigung)',
    '(frauen|maenner|damen|herren|men|women|frau|mann|dame|herrn|herr) ~1 (maenner|frauen|herren|damen|women|men|frau|mann|dame|herrn|herr)',
    '(maennlich|weiblich) ~1 (weiblich|maennlich) ~1 (divers|div|d)',
    '(maennlich*|weiblich*|maennl|weibl) (weiblich*|maennlich*|maennl|weibl)',
    '(maennlich*|weiblich*) (und|oder) (weiblich*|maennlich*)',
    '(frauenfoerder*|frauenfoerderplan|frauenanteil*|unterrepraesentiert*|gleichstellungsgesetz|agg)',
  ],
  welcome: [
    '(willkommen|freuen|ermutigen|ausdruecklich|begruessen|begruesst|welcome|encourage*|herzlich)',
    '(bewerbungen|interesse|einstellung|foerderung|anteil) ~1 (von|der|an) ~3 (frauen|maennern|aelteren|menschen|migranten)',
    '(eingeladen|aufgefordert|angesprochen)',
  ],
  care: [
    '(kinder|kindern|jugendliche*|schueler*|patient*|bewohner*|senioren*|seniorinnen|klient*|gaeste|gaesten|kunden|kundinnen|teilnehmer*|betreuen|betreuung|begleiten|begleitung|unterstuetzen|unterstuetzung|beraten|beratung|pflege|foerdern|unterrichten|opfer|zielgruppe|klassen|kita|kindergarten|wohngruppe|jugendhilfe|maedchenwohngruppe|jungenwohngruppe|damenmode|herrenmode|damenbekleidung|herrenbekleidung|herrenfriseur|damenfriseur|herrenhemden|herrenabteilung|damenabteilung|damenoberbekleidung|fussball*|mannschaft*|haarschnitt*|children|patients|clients|guests|customers|kids)',
    '(arbeiten|arbeit|umgang|freizeit|alltag|wohnen) mit ~1 (menschen|erwachsenen|personen|frauen|maennern|jugendlichen)',
    '(wohnheim|tagesstaette)',
    '(herren|damen) (und|u) (damen|herren)[a-z]+',
    '(trainer*|kurs|kurse|gruppe|beratung|mode|sport|coach|training|angebot|salon|friseur*) fuer (frauen|maenner|maedchen|jungs|damen|herren)',
    '(fuer|for|an) (frauen|maenner|maedchen|jungs|damen|herren|women|men) ~1 (und|mode|kleidung|schuhe|abteilung|station)',
  ],
  /** "Dich erwarten junge Kolleginnen": the team, and no wish. */
  awaits: ['(erwarten|erwartet) ~1 (dich|sie|euch)', '(dich|sie|euch) (erwarten|erwartet)'],
  excluded: [
    '(millisekunden|milliseconds|ms|sekunden|seconds|minutes|meter|metern|dollar|db|dezibel|cent|punkte|punkten|seiten|prozentpunkte|megabit|hektar)',
    '(fahrzeuge*|kinder*|berufserfahrung|berufsjahre|erfahrung|vertrag|befrist*|laufzeit|prozent|stunden|std|h|tonnen|to|t|kg|kilo|minuten|euro|eur|tage|urlaub*|uhr|km|standorte|grad|quadratmeter|jubilaeum|garantie|qm|plaetze|betten|zimmer|filialen|wochen|monate|monaten)',
  ],
  /** Heads that are counted: "unter 50 Mitarbeiter". */
  counted: [
    '# ~1 (users|nutzer*|employees|beschaeftigte*|mitarbeiter*|mitarbeitende*|gaeste|gaesten|kunden|teilnehmer*|einwohner*|personen)',
    '(unternehmen|firma|firmen|betrieb|betriebe|betrieben) ~2 (unter|bis|ueber|max|maximal|hoechstens) #',
  ],
  lawful: [
    '(mindestalter|volljaehrig*|jugendarbeitsschutz*|jugendschutz*)',
    '(mindestens|ab|ueber|minimum|least) (1[3-9]|2[01])',
  ],
  /** Houses whose work is for women, by women. */
  shelter: [
    '(frauenhaus*|frauenberatung*|frauennotruf*|frauenschutz*|gleichstellungsbeauftragte*|frauenbeauftragte*)',
  ],
} satisfies Record<string, readonly Phrase[]>;
