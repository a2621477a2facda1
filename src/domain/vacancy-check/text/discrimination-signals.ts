import { SignalTable } from './rules.js';

type Concept =
  | 'only'
  | 'sex'
  | 'sexRole'
  | 'wanted'
  | 'preferred'
  | 'youngPerson'
  | 'ageCap'
  | 'ageSpan'
  | 'person'
  | 'origin'
  | 'noOrigin'
  | 'nationality'
  | 'belief'
  | 'headscarf'
  | 'looks'
  | 'body'
  | 'family'
  | 'health'
  | 'equal'
  | 'welcome'
  | 'required'
  | 'care'
  | 'lawful'
  | 'excluded'
  | 'thing'
  | 'youAre'
  | 'mixed'
  | 'oneSex'
  | 'pregnant'
  | 'originTrait'
  | 'group'
  | 'unsuited'
  | 'noGroup'
  | 'abroad'
  | 'familyPair'
  | 'foreignNational'
  | 'asksData'
  | 'oneMark'
  | 'bothMarks'
  | 'plea'
  | 'shutOut'
  | 'ours'
  | 'nativeSpeaker'
  | 'childless'
  | 'orPermit';

/**
 * Criteria that § 1 AGG forbids in a posting (§ 11 with § 7(1)): sex, age, origin, religion, disability, and looks or
 * family as their stand-ins. "(m/w/d)", a lawful least age, equal-opportunity sentences and the people one works
 * with (children, patients, guests) are none. Whether § 8, 9 or 10 AGG justifies a criterion is for a person to judge.
 */
export const DISCRIMINATION_SIGNALS: SignalTable<Concept> = {
  concepts: {
    only: ['(nur|ausschliesslich|lediglich|exklusiv|bloss|only|exclusively|strictly|solely)'],
    sex: [
      '(frauen|frau|maenner|maennern|mann|damen|dame|herren|maedchen|jungs|weiblich*|maennlich*|junggesellen|ladies|women|woman|men|man|female|females|male|males|girls|boys)',
      '(bewerberinnen|mitarbeiterinnen|kolleginnen|kellnerinnen|arbeiterinnen|verkaeuferinnen|hostessen)',
    ],
    oneSex: [
      '(haetten|moechten|wollen) ~1 (gern|gerne|lieber) ~1 (eine|einen) (mann|frau|dame|maedchen)',
      '(such(en|t|e)|gesucht|brauchen|wanted|seeking|hiring) (mann|frau|dame|maedchen|woman|man|girl)',
      '(such(en|t|e)|gesucht|brauchen|wanted|seeking|hiring) ~1 (eine|einen|ein|a) ~1 (mann|frau|putzfrau|zimmermaedchen|kindermaedchen|empfangsdame|dame|herrn|maedchen|woman|man|girl)',
      '(mann|frau|putzfrau|reinigungsfrau|spuelfrau|toilettenfrau|zimmermaedchen|kindermaedchen|empfangsdame|dame|maedchen) ~3 gesucht',
    ],
    sexRole: [
      '(weiblich*|maennlich*|female|male) ~1 (pflegekraft|pflegekraefte|mitarbeiter*|bewerber*|bewerbung*|kraft|kraefte|person|personen|kollegen|kollegin|kandidat*|arbeitskraft|arbeitskraefte|servicekraft|servicekraefte|reinigungskraft|reinigungskraefte|aushilfe|aushilfen|betreuung|betreuungskraft|verkaufskraft|hilfskraft|fahrer|staff|worker|workers|applicant|applicants|candidate|candidates|employee|employees|assistant|waitress|waiter|nurse|cleaner|cleaners|driver|drivers)',
      '(starke|starker|kraeftige|kraeftiger|starken|kraeftigen) (maenner|mann|jungs|kerl|kerle|men)',
      '(bewerberin|mitarbeiterin|kollegin) ~1 (weiblich)',
      '*(mitarbeiter|helfer|kraft|kraefte|fahrer|arbeiter|verkaeufer|kellner|aushilfe|hilfe|reiniger|pfleger|lagerist|meister)(in|innen)? (maennlich|weiblich|maennl|weibl)',
      '(weiblich*|maennlich*) (schlank*|christlich*|ledig*|attraktiv*|huebsch*|jung|ungebunden)',
      '(schlank*|christlich*|ledig*|attraktiv*|huebsch*|jung|ungebunden) (weiblich|maennlich)',
      'geschlecht (weiblich|maennlich)',
      '(gender|sex) (female|male)',
    ],
    wanted: [
      '(such(en|t|e)|gesucht|gesuchte|brauch(en|t)|benoetig(en|t)|stellen|einstellen|bevorzug*|wuensch(en|t)|gewuenscht|erwarten|hire|hiring|seek*|looking|wanted|need*|nehmen)',
      '(hiring|hire)',
    ],
    youAre: ['(bist|sind|sein|sollte|sollten|are|be)'],
    mixed: ['(aelter*|erfahren*|gleichermassen|alt|alte)'],
    preferred: [
      '(bevorzug(t|en|te|ten)|vorzugsweise|liebsten|lieber|preferred|preferably|erwuenscht|gewuenscht|gesucht)',
    ],
    youngPerson: [
      '(jung|junge|jungen|junger|junges|juenger|juengere|juengeren|young|younger) ~2 (frau|frauen|mann|maenner|maennern|dame|damen|leute|leuten|maedchen|mitarbeiter*|kolleg*|kellner*|bewerber*|menschen|mensch|kraft|kraefte|servicekraefte|servicekraft|personen|person|verkaeufer*|kandidat*|aushilfe*|fahrer*|helfer*|talente|blut|women|men|people|girls|girl|boy|boys|lady|ladies|person|woman|man|staff|workers|applicants|candidates)',
      '(jung|young) (und|and) (dynamisch*|attraktiv*|huebsch*|sportlich*|dynamic|attractive|fit)',
      '(du|sie) (bist|sind) ~1 jung',
    ],
    ageCap: [
      '(nicht|kein*|no|not) ~1 (aelter|older) (als|than) #',
      '(max|maximum|maximales|upper) (age|alter) ~1 #',
      'age limit',
      '(max|maximal|hoechstens|maximum) (1[89]|[2-6][0-9]) (jahre|jahren|jaehrige*|j|years)',
      '(max|maximal|hoechstens|maximum) # (jahre|jahren|years) (alt|old|jung)',
      '(hoechstalter|altersgrenze|altersobergrenze|maximalalter|altershoechstgrenze)',
      '(alter|age) ~2 (bis|max|maximal|unter|hoechstens|under|up|below) ~1 #',
      '(juenger|younger) (als|than) #',
      '(such(en|t)|gesucht) ~4 bis (2[0-9]|3[0-9]|4[0-9]|5[0-9]) (jahre|jahren)',
      '(unter|under|u) (2[0-9]|3[0-9]|4[0-9]|50)',
      '(bist|sind|sein|sollten|solltest) ~2 (anfang|mitte|ende) (20|30|40|50|zwanzig|dreissig|vierzig|fuenfzig)',
      '(bist|sind|sein|sollten|solltest) ~1 (maximal|max|hoechstens) ([2-5][0-9])',
      '*(kraft|kraefte|hilfe|kellner|verkaeufer|mitarbeiter|fahrer|helfer|keeper)(in|innen)? (1[89]|[2-3][0-9]) ~1 ([2-5][0-9]) (jahre|jahren)',
      'altersgruppe (1[89]|[2-4][0-9]) ~1 ([2-5][0-9])',
      'u(2[05]|3[05]|4[05])',
      '(bis|unter|maximal|max|hoechstens|under) (2[0-9]|3[0-9]|4[0-9]|5[0-9]) (jahre|jahren|years) ~1 (alt|old|jung)',
      '(nicht|not|kein*|niemand) ~1 (ueber|over) (3[0-9]|4[0-9]|5[0-9])',
      '(ueber|ab|over) (3[5-9]|4[0-9]|5[0-9]) ~2 (zwecklos|unerwuenscht|ausgeschlossen|nicht|not)',
    ],
    ageSpan: [
      '(alter|idealalter|wunschalter|altersgruppe|age|aged|alters) ~3 # ~2 (1[89]|[2-7][0-9])',
      '(zwischen|von|between|from) # (und|bis|and|to) # (jahre|jahren|years) ~1 (alt|old|jung|bist|sind)',
      '(zwischen|between) # (und|and) # (jahre|jahren|years|bist|sind|alt)',
      '# ~1 # (jahre|jahren|years) (alt|old|jung)',
      '# (bis|und|to|and) # (jahre|jahren|years) (alt|old|jung)',
      '(1[89]|[2-5][0-9]) ~1 ([2-5][0-9]) (jahre|jahren) gesucht',
      '(du|sie|ihr|you) (bist|sind|seid|are) ~1 (zwischen|between) (1[89]|[2-5][0-9]) (und|and) ([2-6][0-9])',
      '(frauen|maenner|bewerber*|leute|maedchen|damen|mitarbeiter*|personen|kandidat*|women|men|girls|people) ~1 (bis|zwischen|unter|von|im|ab|between|under|up) ~2 (1[89]|2[0-9]|3[0-9]|4[0-9])',
    ],
    person: [
      '(bewerber*|mitarbeiter*|kolleg*|leute|personen|kandidat*|frauen|maenner|damen|du|sie|ihr|bist|alter|you|applicant*|candidate*|people|person|suchen|sucht|gesucht|age|verstaerkung|gern|gerne|bevorzugt|idealerweise|idealalter|wunschalter)',
    ],
    origin: [
      '(deutsche|deutschen|deutscher|inlaender|europaeer*|osteuropaeer*|suedeuropaeer*|eu|polen|rumaenen|bulgaren|syrer*|ukrainer*|tuerken|afrikaner*|asiaten|asiatinnen|westeuropaeer*)',
      '(bewerber*|mitarbeiter*|leute|personen|menschen|arbeiter*|arbeitskrae?fte|fahrer*|frauen|maenner|kandidat*|people|applicants|workers) (aus|from) ~1 (osteuropa|suedeuropa|westeuropa|europa|eu|balkan|afrika|asien|polen|rumaenien|bulgarien|ungarn|ukraine|syrien|afghanistan|tuerkei|indien|vietnam|philippinen|deutschland|poland|romania|africa|europe)',
      '(germans|europeans|eu|polish|romanians|ukrainians|whites|locals)',
      '(polnisch|rumaenisch|bulgarisch|ukrainisch|tuerkisch|syrisch|russisch|arabisch|afrikanisch|asiatisch|osteuropaeisch|europaeisch|deutsch|philippinisch|vietnamesisch|chinesisch|italienisch|griechisch|spanisch|kroatisch|serbisch)(e|en|er|es) (bewerber*|mitarbeiter*|arbeiter*|arbeitskrae?fte|krae?fte|leute|personal|frauen|maenner|fahrer*|koeche|kolleg*|monteure)',
      '(polish|german|romanian|ukrainian|turkish|european) (staff|workers|applicants|candidates|drivers|men|women)',
      '(hell*|weisse*|europaeisch*|suedlaendisch*|nordisch*|westlich*|deutsch*) (bewerber*|mitarbeiter*|menschen|personen|kolleg*|leute)',
    ],
    originTrait: [
      '(deutsch*|europaeisch*|hell*|weiss*|nordisch*|westlich*|einheimisch*|arisch*) ~1 (aussehen|typ|herkunft|abstammung|hautfarbe|haut|namen|nachnamen|wurzeln|teint|blut|eltern)',
      '(german|european|white|light) (looking|appearance|name|names|origin|descent|skin)',
    ],
    group: [
      '(frauen|maenner|maennern|auslae?nder*|flue?chtling*|gefluechtete*|asylbewerber*|migrant*|muslim*|moslem*|behinderte*|schwerbehinderte*|rentner*|schwarze*|roma|muetter|schwangere*|women|men|foreigners|refugees|migrants|muslims|disabled)',
      '(aelter*|alte) (bewerber*|mitarbeiter*|personen|menschen|leute|kolleg*)',
      'auslaendische(r|n)? (bewerber*|mitarbeiter*|personen|arbeitskrae?fte)',
      '(alleinerziehend*|homosexuelle*|schwule|lesben)',
      '(personen|menschen|bewerber*|leute) mit ~2 (hautfarbe|namen|nachnamen)',
      '(personen|menschen|bewerber*|mitarbeiter*|leute) (mit|ueber|ab) ~1 (kopftuch|behinderung|migrationshintergrund|akzent|4[0-9]|5[0-9]|3[5-9])',
    ],
    unsuited: [
      '(haben|hat) ~2 keine chance*',
      '(ungeeignet|unerwuenscht|ausgeschlossen|zwecklos|unpassend|unsuitable|unwelcome|abgelehnt)',
      'nicht ~1 (geeignet|erwuenscht|moeglich|beruecksichtigt|gewuenscht|gefragt)',
      '(nicht|not) ~4 (einstellen|beschaeftigen|eingestellt|nehmen|beruecksichtigen|hire|hired|accept|accepted|bewerben|apply)',
      'nichts fuer',
      'bitte (nicht|keine)',
    ],
    noGroup: [
      '(kein|keine|keinen|no) ~1 (bewerber*|mitarbeiter*|leute|menschen|personen) mit ~1 (migrationshintergrund|migrationsgeschichte|kopftuch|akzent|kindern|kleinkindern)',
      '(nur|ausschliesslich) hetero*',
      '(kein|keine|keinen|no) ~1 (frauen|maenner|mann|frau|rentner*|alleinerziehend*|homosexuelle*|schwule*|lesben|women|men|females|males|girls)',
      '(kein|keine|keinen|no) (aelteren|aelteren|alten|aeltere|alte|older|old) (bewerber*|mitarbeiter*|personen|menschen|leute|kolleg*|people|applicants)',
      '(kein|keine|keinen|no) ~1 (bewerber*|bewerbungen|mitarbeiter*|leute|menschen|personen|people|applicants|applications) (aus|from)',
    ],
    /** "Bitte nicht zögern". */
    /** Words that shut out by themselves, whoever else the sentence speaks of. */
    shutOut: ['(ungeeignet|unerwuenscht|zwecklos)', 'keine chance*'],
    plea: ['(nicht|not) ~2 (zoegern|scheuen|abschrecken|abhalten|hesitate|vergessen|warten)'],
    familyPair: [
      '(ungebunden*|ledig*|alleinstehend*|kinderlos*|unverheiratet*) ~1 (ohne|keine|kinderlos*|ungebunden*|ledig*) ~1 (kinder|familie|anhang)',
      '(ohne|keine) (kinder|familie|anhang) ~1 (ungebunden*|ledig*|alleinstehend*)',
      'familienplanung ~2 (abgeschlossen|beendet)',
      '(abgeschlossene|beendete) familienplanung',
      '(planen|planst) ~1 (keine|kein) (familie|kinder|nachwuchs)',
    ],
    /** A nationality beside the permit of everybody else shuts nobody out. */
    orPermit: [
      '(arbeitserlaubnis|aufenthaltstitel|aufenthaltserlaubnis|arbeitsgenehmigung|permit) ~2 (oder|or|bzw)',
      '(oder|or|bzw) ~4 (arbeitserlaubnis|aufenthaltstitel|aufenthaltserlaubnis|arbeitsgenehmigung|permit)',
    ],
    childless: [
      '(bewerber*|mitarbeiter*|personen|leute|frauen|kandidat*) (ohne|without) (kinder|familie|anhang|children)',
    ],
    nativeSpeaker: ['(muttersprach*|native)'],
    foreignNational: [
      '[a-z]+(isch|tsch)(e|er|en) (staatsangehoerig*|staatsbuerger*|nationalitaet)',
      '(staatsangehoerig*|nationalitaet) [a-z]+(isch|tsch)',
    ],
    asksData: [
      '(familienstand|religion*|konfession|kinderzahl|schwangerschaft|abstammung) ~5 (angeben|mitteilen|nennen|anzugeben|mitzuteilen)',
      '(geben|nennen) ~2 (ihre|ihren|deine|deinen) ~1 (familienstand|religion*|konfession|abstammung) ~5 (an|mit)',
      '(angabe|angaben|nennung) ~4 (familienstand*|religion*|konfession|kinderzahl|abstammung)',
    ],
    /** "Bauhelfer (m)": one sex behind the name of the work. */
    oneMark: [
      '*(fahrer|helfer|verkaeufer|kraft|koch|arbeiter|techniker|mechaniker|monteur|bedienung|assistent|pfleger|reiniger|kellner|baecker|maler|schlosser|schweisser|elektriker|maurer|gaertner|lagerist|hilfe|kassierer|friseur|naeher|meister|leiter|berater|betreuer|buchhalter|packer|fleischer|metzger|tischler|dachdecker|installateur|lackierer)(in)? (m|w|f)',
      '(nur|ausschliesslich) (m|w)',
    ],
    bothMarks: ['(m|w|f|d|x|i) ~1 (m|w|f|d|x|i|div|divers|gn)'],
    abroad: ['(ausland|abroad|overseas|drittstaaten|drittlaendern)'],
    noOrigin: [
      '(kein|keine|keinen|no) ~2 (osteuropaeer*|suedeuropaeer*|schwarzafrikaner*|nordafrikaner*|afghanen|iraker*|iraner*|marokkaner*|tunesier*|algerier*|nigerianer*|somalier*|eritreer*|pakistaner*|inder|georgier*|serben|kosovaren|sinti|zigeuner*)',
      '(kein|keine|keinen|no) ~2 (auslae?nder*|flue?chtling*|gefluechtet*|asylbewerber*|migrant*|asylant*|asylsuchend*|tuerken|araber*|afrikaner*|syrer*|ukrainer*|roma|rumaenen|bulgaren|polen|russen|albaner|schwarze*|moslem*|muslim*|juden|foreigners|refugees|migrants|immigrants|asylum|africans|arabs|muslims|turks|syrians|ukrainians)',
      '(auslaender*|fluechtling*|gefluechtete|asylbewerber*|migranten|foreigners|refugees|muslime) ~5 (unerwuenscht|zwecklos|ausgeschlossen|nicht|not)',
      '(afrikaner*|araber*|tuerken|syrer*|afghanen|ukrainer*|polen|rumaenen|bulgaren|russen|roma|albaner*|asiaten|osteuropaeer*) ~3 (unerwuenscht|zwecklos|ausgeschlossen)',
      '(afrikaner*|araber*|tuerken|syrer*|afghanen|ukrainer*|polen|rumaenen|bulgaren|russen|roma|albaner*|asiaten|osteuropaeer*) ~2 bitte nicht',
      '(ohne|without) ~1 (migrationshintergrund|migrationshintergruende|kopftuch|migration)',
    ],
    nationality: [
      '(deutsche|deutscher|deutschen|german|europaeische|eu) (staatsangehoerigkeit|staatsbuergerschaft|staatsangehoerige*|staatsbuerger*|nationalitaet|pass|buerger*|citizens|citizenship|nationality|nationals|passport)',
      '(deutschem|eu) pass',
      '(staatsangehoerigkeit|nationalitaet|herkunft|nationality) (deutsch|german|eu)',
    ],
    belief: [
      '(christ|christen|christinnen|christlich*|katholisch*|evangelisch*|muslimisch*|muslime|juedisch*|moslems|katholik*|protestant*|christian|christians|catholic|muslim|muslims) ~3 (bewerber*|mitarbeiter*|glaube*|konfession|religion|kirche|religionszugehoerigkeit|kandidat*|only|faith|applicants|candidates|bevorzugt|voraussetzung|bist|sind)',
      '(zugehoerigkeit|mitgliedschaft|mitglied|angehoerigkeit) ~5 (kirche|konfession|religionsgemeinschaft|glaubensgemeinschaft|ack)',
      '(kirchenmitgliedschaft|kirchenzugehoerigkeit|konfessionszugehoerigkeit|kirchenmitglied|religionszugehoerigkeit)',
      '(christen|christinnen|muslime|katholiken|protestanten|christians|muslims|catholics)',
      '(religion|konfession|glaube) (christlich|katholisch|evangelisch|muslimisch)',
    ],
    headscarf: [
      '(kein*|ohne|nicht|no|without) ~3 (kopftuch*|hijab|headscarf|kippa|turban|schleier|verschleier*)',
      '(kopftuch*|hijab|headscarf|kippa|turban) ~4 (verboten|unerwuenscht|nicht|ablegen|abgelegt|abnehmen|unzulaessig|not|forbidden)',
    ],
    looks: [
      '(attraktiv*|huebsch*|gutaussehend*|schlank*|sexy|vorzeigbar*|modelmass*|bildhuebsch*|ansehnlich*|fotogen*|attractive|pretty|beautiful|slim|handsome|schoene|schoen) ~2 (gesicht|frau|frauen|dame|damen|maedchen|bewerber*|mitarbeiter*|aussehen|aeusseres|aeusseren|erscheinung|figur|kellner*|servicekraft|servicekraefte|verkaeufer*|bedienung|hostess*|person|personen|maenner|mann|girl|girls|woman|women|waitress*|appearance|look|looks|figure|staff|kolleg*|empfangsdame|thekenkraft)',
      '(gutaussehend*|bildhuebsch*|modelmasse|traumfigur|konfektionsgroesse*|kleidergroesse|ganzkoerperfoto*|ganzkoerperbild*|bikinifoto*)',
      '(gutes|gutem|attraktives|huebsches|ansprechendes|europaeisches|deutsches|nordisches|westliches|suedlaendisches|european) (aussehen|appearance)',
      'full body (photo|picture)',
      '(gut) (aussehend*|aussehende*)',
    ],
    body: [
      '(mindestgroesse|koerpergroesse) ~5 #',
      '(bist|sind) ~2 (mindestens|mind|min) 1.[5-9][0-9]? ~1 gross',
      '(keine|ohne|no) ~1 (tattoos|taetowierungen|tattoo|tattoos)',
    ],
    family: [
      '(kinderlos*|ledige?r?|ledigen|unverheiratet*|alleinstehend*|ungebunden*|childless|unmarried)',
      '(keine|ohne|no|without) (kinder|familie|kinderwunsch|familienplanung|familiaere|children|kids)',
    ],
    pregnant: [
      '(schwangerschaft|mutterschaft|kinderwunsch) ~2 (ausgeschlossen|unerwuenscht|ausschlussgrund|ausschlusskriterium)',
      'familiaere verpflichtungen ~2 (ausschlussgrund|ausschlusskriterium|ausgeschlossen)',
      '(keine|no) ~1 (schwanger*|muetter|pregnant)',
      '(nicht|not) (schwanger|pregnant)',
    ],
    health: [
      '(kein|keine|no) (menschen|personen|bewerber*|people) (mit|with) ~1 (behinderung*|disability|disabilities)',
      '(keine|no) ~1 (behinderte*|behinderung*|schwerbehinderte*|kranke*|vorerkrankung*|disabled|chronisch*)',
      '(nur|only) ~2 (ohne|without) ~1 (behinderung*|einschraenkung*|vorerkrankung*|disability|disabilities)',
      '(nur|only) ~3 (gesunde(r|n)?|healthy) (leute|bewerber*|menschen|mitarbeiter*|personen|frauen|maenner|people|applicants)',
      '(nur|only) ~1 nichtbehinderte*',
      '(behinderte|schwerbehinderte) ~4 (nicht|zwecklos|unerwuenscht|ungeeignet)',
    ],
    ours: [
      '(unser|unsere|unserem|our|ihr|euer|dein|das|your) ~1 (team|mitarbeiter*|kolleg*|belegschaft|mannschaft)',
      '(wir|we) (sind|are)',
    ],
    equal: [
      '(unabhaengig|ungeachtet|gleich|egal|regardless|irrespective|gleichermassen|gleichberechtig*|chancengleichheit|gleichstellung*|vielfalt*|diversity|divers*|jeglicher|jeden|jedes|jeder|aller|alle|allen|any) ~8 (geschlecht*|alter|alters|herkunft|religion*|nationalitaet*|hautfarbe|weltanschauung|behinderung*|gender|age|origin|sex|staatsangehoerigkeit|konfession|maenner|frauen|menschen)',
      '(geschlecht*|alter|herkunft|religion|nationalitaet|staatsangehoerigkeit|konfession|hautfarbe|kopftuch|age|origin|gender) ~6 (egal|keine|kein|unwichtig|spielt|spielen|matter|unerheblich|irrelevant|willkommen|zweitrangig)',
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
    required: [
      '(voraussetzung*|vorausgesetzt|erforderlich|notwendig|erwartet|erwarten|setzen|setzt|muss|muessen|zwingend|required|must|necessary|bedingung|noetig|mitbringen|bringen|bevorzugt|nur|only|haben|verlangt|pflicht|wuenschenswert|wuenschen)',
    ],
    care: [
      '(kinder|kindern|jugendliche*|schueler*|patient*|bewohner*|senioren*|seniorinnen|klient*|gaeste|gaesten|kunden|kundinnen|teilnehmer*|betreuen|betreuung|begleiten|begleitung|unterstuetzen|unterstuetzung|beraten|beratung|pflege|foerdern|unterrichten|opfer|zielgruppe|klassen|kita|kindergarten|wohngruppe|jugendhilfe|maedchenwohngruppe|jungenwohngruppe|damenmode|herrenmode|damenbekleidung|herrenbekleidung|herrenfriseur|damenfriseur|herrenhemden|herrenabteilung|damenabteilung|damenoberbekleidung|fussball*|mannschaft*|haarschnitt*|children|patients|clients|guests|customers|kids)',
      '(fuer|for|an) (frauen|maenner|maedchen|jungs|damen|herren|women|men) ~1 (und|mode|kleidung|schuhe|abteilung|station)',
    ],
    excluded: [
      '(fahrzeuge*|kinder*|berufserfahrung|berufsjahre|erfahrung|unternehmen|firma|betrieb|vertrag|befrist*|laufzeit|prozent|stunden|tonnen|kg|kilo|personen|minuten|euro|eur|tage|urlaub*|uhr|km|standorte|grad|quadratmeter|jubilaeum|garantie|qm|plaetze|betten|zimmer|filialen|wochen|monate|monaten)',
    ],
    thing: [
      '(produkt*|fabrikat*|ware*|kueche|lebensmittel|auto|autos|marke*|qualitaet|sprache|texte*|recht|holz|maerkte|markt|standort*|kennzeichen|gesetz*|raum|schweiz|eisenbahn|post|bahn|bank|rotes|meisterschaft|tastatur)',
    ],
    lawful: [
      '(mindestalter|volljaehrig*|jugendarbeitsschutz*|jugendschutz*)',
      '(mindestens|ab|ueber|minimum|least) (1[3-9]|2[01])',
      '(frauenhaus*|frauenberatung*|frauennotruf*|frauenschutz*|gleichstellungsbeauftragte*|frauenbeauftragte*)',
    ],
  },
  rules: [
    {
      id: 'sex-only',
      all: ['only', 'sex'],
      within: 4,
      unless: ['care'],
      unlessSentence: ['equal', 'lawful'],
    },
    {
      id: 'sex-one',
      all: ['oneSex'],
      within: 0,
      unless: ['care'],
      unlessSentence: ['equal', 'welcome', 'lawful'],
    },
    { id: 'sex-role', all: ['sexRole'], within: 0, unlessSentence: ['equal', 'welcome', 'lawful'] },
    {
      id: 'sex-preferred',
      all: ['sex', 'preferred'],
      within: 4,
      unless: ['care'],
      unlessSentence: ['equal', 'welcome', 'lawful'],
    },
    {
      id: 'young-wanted',
      all: ['youngPerson', 'wanted'],
      within: 7,
      unless: ['care', 'mixed'],
      unlessSentence: ['equal'],
    },
    { id: 'young-only', all: ['only', 'youngPerson'], within: 3, unlessSentence: ['equal'] },
    {
      id: 'young-preferred',
      all: ['youngPerson', 'preferred'],
      within: 5,
      unless: ['care'],
      unlessSentence: ['equal'],
    },
    {
      id: 'age-cap',
      all: ['ageCap'],
      within: 0,
      unless: ['care', 'excluded'],
      unlessSentence: ['equal', 'lawful'],
      negation: 'ignored',
    },
    {
      id: 'age-span',
      all: ['ageSpan', 'person'],
      within: 7,
      unless: ['excluded'],
      unlessSentence: ['equal', 'care', 'ours'],
    },
    {
      id: 'origin-only',
      all: ['only', 'origin'],
      within: 3,
      unless: ['thing'],
      unlessSentence: ['equal', 'care', 'nativeSpeaker'],
    },
    { id: 'origin-trait-only', all: ['originTrait', 'only'], within: 6, unlessSentence: ['equal', 'care'] },
    {
      id: 'origin-trait-required',
      all: ['originTrait', 'required'],
      within: 6,
      unlessSentence: ['equal', 'care'],
    },
    {
      id: 'group-unsuited',
      all: ['group', 'unsuited'],
      within: 8,
      unlessSentence: ['equal', 'care', 'plea'],
      negation: 'ignored',
    },
    {
      id: 'group-named-unsuited',
      all: ['group', 'shutOut'],
      within: 6,
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    {
      id: 'group-shut-out',
      all: ['noGroup'],
      within: 0,
      unlessSentence: ['equal', 'care', 'abroad'],
      negation: 'ignored',
    },
    {
      id: 'origin-preferred',
      all: ['origin', 'preferred'],
      within: 3,
      unless: ['thing'],
      unlessSentence: ['equal', 'welcome', 'care', 'nativeSpeaker'],
    },
    { id: 'origin-shut-out', all: ['noOrigin'], within: 0, unlessSentence: ['equal'], negation: 'ignored' },
    { id: 'nationality', all: ['nationality', 'required'], within: 8, unlessSentence: ['equal', 'orPermit'] },
    {
      id: 'nationality-preferred',
      all: ['foreignNational', 'preferred'],
      within: 4,
      unlessSentence: ['equal', 'welcome'],
    },
    { id: 'nationality-only', all: ['only', 'foreignNational'], within: 3, unlessSentence: ['equal'] },
    { id: 'data-asked', all: ['asksData'], within: 0, unlessSentence: ['equal'] },
    { id: 'sex-mark', all: ['oneMark'], within: 0, unlessSentence: ['bothMarks', 'equal'] },
    { id: 'belief-only', all: ['only', 'belief'], within: 3, unlessSentence: ['equal'] },
    { id: 'belief-preferred', all: ['belief', 'preferred'], within: 6, unlessSentence: ['equal', 'care'] },
    { id: 'belief-required', all: ['belief', 'required'], within: 9, unlessSentence: ['equal', 'care'] },
    { id: 'headscarf', all: ['headscarf'], within: 0, unlessSentence: ['equal'], negation: 'ignored' },
    { id: 'looks', all: ['looks'], within: 0, unlessSentence: ['equal'] },
    { id: 'body', all: ['body'], within: 0, negation: 'ignored' },
    {
      id: 'family-wanted',
      all: ['family', 'wanted'],
      within: 10,
      unlessSentence: ['equal', 'care'],
      negation: 'ignored',
    },
    {
      id: 'family-required',
      all: ['family', 'youAre'],
      within: 8,
      unlessSentence: ['equal', 'care'],
      negation: 'ignored',
    },
    {
      id: 'family-pair',
      all: ['familyPair'],
      within: 0,
      unlessSentence: ['equal', 'care'],
      negation: 'ignored',
    },
    {
      id: 'childless-only',
      all: ['only', 'childless'],
      within: 3,
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    {
      id: 'childless-preferred',
      all: ['childless', 'preferred'],
      within: 3,
      unlessSentence: ['equal'],
      negation: 'ignored',
    },
    { id: 'pregnant', all: ['pregnant'], within: 0, unlessSentence: ['equal'], negation: 'ignored' },
    { id: 'health', all: ['health'], within: 0, unlessSentence: ['equal'], negation: 'ignored' },
  ],
};
