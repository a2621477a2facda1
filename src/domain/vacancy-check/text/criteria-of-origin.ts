import { Phrase } from './phrases.js';

/** Words of origin, nationality and belief, and of groups that are shut out. */
export const ORIGIN_CONCEPTS = {
  origin: [
    '(deutsche|deutschen|deutscher|einheimische|einheimischen|inlaender|europaeer*|osteuropaeer*|suedeuropaeer*|eu|polen|rumaenen|bulgaren|syrer*|ukrainer*|tuerken|afrikaner*|asiaten|asiatinnen|westeuropaeer*)',
    '(bewerber*|mitarbeiter*|leute|personen|menschen|arbeiter*|arbeitskrae?fte|fahrer*|frauen|maenner|kandidat*|people|applicants|workers) (aus|from) ~1 (osteuropa|suedeuropa|westeuropa|europa|eu|balkan|afrika|asien|polen|rumaenien|bulgarien|ungarn|ukraine|syrien|afghanistan|tuerkei|indien|vietnam|philippinen|deutschland|poland|romania|africa|europe)',
    '(germans|europeans|eu|polish|romanians|ukrainians|whites|locals)',
    '(polnisch|rumaenisch|bulgarisch|ukrainisch|tuerkisch|syrisch|russisch|arabisch|afrikanisch|asiatisch|osteuropaeisch|europaeisch|deutsch|philippinisch|vietnamesisch|chinesisch|italienisch|griechisch|spanisch|kroatisch|serbisch)(e|en|er|es) (bewerber*|mitarbeiter*|arbeiter*|arbeitskrae?fte|krae?fte|leute|personal|frauen|maenner|fahrer*|koeche|kolleg*|monteure)',
    '(white|black|caucasian) (staff|people|workers|applicants|candidates|men|women|employees)',
    '(polish|german|romanian|ukrainian|turkish|european) (staff|workers|applicants|candidates|drivers|men|women)',
    '(hell*|weisse*|europaeisch*|suedlaendisch*|nordisch*|westlich*|deutsch*) (bewerber*|mitarbeiter*|menschen|personen|kolleg*|leute)',
  ],
  originTrait: [
    '(wurzeln|herkunft|abstammung|vorfahren) ~1 (in|aus) ~1 (deutschland|europa|germany|europe)',
    '(deutsch*|europaeisch*|hell*|weiss*|nordisch*|westlich*|einheimisch*|arisch*) ~1 (aussehen|typ|herkunft|abstammung|hautfarbe|haut|namen|nachnamen|wurzeln|teint|blut|eltern)',
    '(german|european|white|light) (looking|appearance|name|names|origin|descent|skin)',
  ],
  noOrigin: [
    '(kein|keine|keinen|no) ~2 (osteuropaeer*|suedeuropaeer*|schwarzafrikaner*|nordafrikaner*|afghanen|iraker*|iraner*|marokkaner*|tunesier*|algerier*|nigerianer*|somalier*|eritreer*|pakistaner*|inder|georgier*|serben|kosovaren|sinti|zigeuner*)',
    '(kein|keine|keinen|no) ~2 (auslae?nder*|flue?chtling*|gefluechtet*|asylbewerber*|migrant*|asylant*|asylsuchend*|tuerken|araber*|afrikaner*|syrer*|ukrainer*|roma|rumaenen|bulgaren|polen|russen|albaner|schwarze*|moslem*|muslim*|juden|foreigners|refugees|migrants|immigrants|asylum|africans|arabs|muslims|turks|syrians|ukrainians)',
    '(auslaender*|fluechtling*|gefluechtete|asylbewerber*|migranten|foreigners|refugees|muslime) ~5 (unerwuenscht|zwecklos|ausgeschlossen|nicht|not)',
    '(*afrikaner*|araber*|tuerken|syrer*|afghanen|ukrainer*|polen|rumaenen|bulgaren|russen|roma|albaner*|asiaten|osteuropaeer*) ~3 (unerwuenscht|zwecklos|ausgeschlossen)',
    '(*afrikaner*|araber*|tuerken|syrer*|afghanen|ukrainer*|polen|rumaenen|bulgaren|russen|roma|albaner*|asiaten|osteuropaeer*) ~2 bitte nicht',
    '(ohne|without) ~1 (migrationshintergrund|migrationshintergruende|kopftuch|migration)',
  ],
  nationality: [
    '(deutsche|deutscher|deutschen|german|europaeische|eu) (staatsangehoerigkeit|staatsbuergerschaft|staatsangehoerige*|staatsbuerger*|nationalitaet|pass|buerger*|citizens|citizenship|nationality|nationals|passport)',
    '(deutschem|eu) pass',
    '(staatsangehoerigkeit|nationalitaet|herkunft|nationality) ~2 (deutsch|german|eu|europaeisch|oesterreichisch)',
  ],
  foreignNational: [
    '[a-z]+(isch|tsch)(e|er|en) (staatsangehoerig*|staatsbuerger*|nationalitaet)',
    '(staatsangehoerig*|nationalitaet) [a-z]+(isch|tsch)',
  ],
  /** A nationality beside the permit of everybody else shuts nobody out. */
  orPermit: [
    '(arbeitserlaubnis|aufenthaltstitel|aufenthaltserlaubnis|arbeitsgenehmigung|permit) ~2 (oder|or|bzw)',
    '(oder|or|bzw) ~4 (arbeitserlaubnis|aufenthaltstitel|aufenthaltserlaubnis|arbeitsgenehmigung|permit)',
  ],
  nativeSpeaker: ['(muttersprach*|native)'],
  group: [
    '(frauen|maenner|maennern|auslae?nder*|flue?chtling*|gefluechtete*|asylbewerber*|migrant*|muslim*|moslem*|behinderte*|schwerbehinderte*|rentner*|schwarze*|roma|muetter|schwangere*|women|men|foreigners|refugees|migrants|muslims|disabled)',
    '(aelter*|alte) (bewerber*|mitarbeiter*|personen|menschen|leute|kolleg*)',
    'auslaendische(r|n)? (bewerber*|mitarbeiter*|personen|arbeitskrae?fte)',
    '(alleinerziehend*|homosexuelle*|schwule|lesben)',
    '(personen|menschen|bewerber*|leute) mit ~2 (hautfarbe|namen|nachnamen)',
    '(personen|menschen|bewerber*|mitarbeiter*|leute) (mit|ueber|ab) ~1 (kopftuch|behinderung|migrationshintergrund|akzent|4[0-9]|5[0-9]|3[5-9])',
  ],
  noGroup: [
    '(kein|keine|keinen|no) ~1 (maennlich*|weiblich*|auslaendisch*|muslimisch*|behindert*|schwanger*) (bewerber*|bewerbungen|mitarbeiter*|kolleg*|personen|kandidat*|applicants)',
    '(kein|keine|keinen|no) ~1 (bewerber*|mitarbeiter*|leute|menschen|personen) mit ~1 (migrationshintergrund|migrationsgeschichte|kopftuch|akzent|kindern|kleinkindern)',
    '(nur|ausschliesslich) hetero*',
    '(kein|keine|keinen|no) ~1 (frauen|maenner|mann|frau|rentner*|alleinerziehend*|homosexuelle*|schwule*|lesben|women|men|females|males|girls)',
    '(kein|keine|keinen|no) (aelteren|aelteren|alten|aeltere|alte|older|old) (bewerber*|mitarbeiter*|personen|menschen|leute|kolleg*|people|applicants)',
    '(kein|keine|keinen|no) ~1 (bewerber*|bewerbungen|mitarbeiter*|leute|menschen|personen|people|applicants|applications) ~1 (aus|from)',
  ],
  unsuited: [
    '(haben|hat) ~2 keine chance*',
    '(ungeeignet|unerwuenscht|ausgeschlossen|zwecklos|unpassend|unsuitable|unwelcome|abgelehnt)',
    'nicht ~3 geeignet',
    'nicht ~1 (geeignet|erwuenscht|moeglich|beruecksichtigt|gewuenscht|gefragt)',
    '(nicht|not) ~4 (einstellen|beschaeftigen|eingestellt|nehmen|beruecksichtigen|hire|hired|accept|accepted|bewerben|apply)',
    'nichts fuer',
    'bitte (nicht|keine)',
  ],
  /** Words that shut out by themselves, whoever else the sentence speaks of. */
  shutOut: ['(ungeeignet|unerwuenscht|zwecklos)', 'keine chance*'],
  /** "Bitte nicht zögern". */
  plea: ['(nicht|not) ~2 (zoegern|scheuen|abschrecken|abhalten|hesitate|vergessen|warten)'],
  abroad: ['(ausland|abroad|overseas|drittstaaten|drittlaendern)'],
  asksData: [
    '(angeben|mitteilen|nennen|anzugeben|angabe|angaben) ~3 (familienstand|religion*|konfession|kinderzahl|schwangerschaft|abstammung)',
    '(familienstand|religion*|konfession|kinderzahl|schwangerschaft|abstammung) ~5 (angeben|mitteilen|nennen|anzugeben|mitzuteilen)',
    '(geben|nennen) ~2 (ihre|ihren|deine|deinen) ~1 (familienstand|religion*|konfession|abstammung) ~5 (an|mit)',
    '(angabe|angaben|nennung) ~4 (familienstand*|religion*|konfession|kinderzahl|abstammung)',
  ],
  belief: [
    '(christ|christen|christinnen|christlich*|katholisch*|evangelisch*|muslimisch*|muslime|juedisch*|moslems|katholik*|protestant*|christian|christians|catholic|muslim|muslims) ~3 (bewerber*|mitarbeiter*|glaube*|konfession|religion|kirche|religionszugehoerigkeit|kandidat*|only|faith|applicants|candidates|bevorzugt|voraussetzung|bist|sind)',
    '(zugehoerigkeit|mitgliedschaft|mitglied|angehoerigkeit) ~5 (kirche|konfession|religionsgemeinschaft|glaubensgemeinschaft|ack)',
    '(kirchenmitgliedschaft|kirchenzugehoerigkeit|konfessionszugehoerigkeit|kirchenmitglied|religionszugehoerigkeit)',
    '(christlich|katholisch|evangelisch|muslimisch|islamisch|juedisch)(e|en|er|es) ~1 (gesinnung|ueberzeugung|lebensfuehrung|lebensweise)',
    '(christen|christinnen|muslime|katholiken|protestanten|christians|muslims|catholics)',
    '(religion|konfession|glaube) (christlich|katholisch|evangelisch|muslimisch)',
  ],
  headscarf: [
    '(kein*|ohne|nicht|no|without) ~3 (kopftuch*|kopftuecher|hijab|headscarf|kippa|turban|schleier|verschleier*)',
    '(kopftuch*|hijab|headscarf|kippa|turban) ~4 (verboten|unerwuenscht|nicht|ablegen|abgelegt|abnehmen|unzulaessig|not|forbidden)',
  ],
  thing: [
    '(produkt*|fabrikat*|ware*|kueche|lebensmittel|auto|autos|marke*|qualitaet|sprache|texte*|recht|holz|maerkte|markt|standort*|kennzeichen|gesetz*|raum|schweiz|eisenbahn|post|bahn|bank|rotes|meisterschaft|tastatur|konto|iban|bankverbindung|adresse|handynummer|telefonnummer|steuer*|sozialversicherung*|fuehrerschein*|fahrerlaubnis|kennzeichen|tarif*|norm|normen|standards|vertrag|vertraege|staedte|schulen|firmen|unternehmen|kunden|kundschaft|gaeste|musik|filme|buecher|zeitung*|weihnacht*)',
    '*(wein|weine|weinen|kaese|bier|biere|moebel|maschinen|fleisch|gemuese|obst|eier|milch|brot|wurst|spargel|aepfel|erdbeeren|abschluss|abschluesse|zeugnisse|schulabschluss)',
  ],
} satisfies Record<string, readonly Phrase[]>;
