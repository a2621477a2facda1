import { CARD_QUESTIONS, type CardWords } from './questions.js';

/** A question about one skill. */
export interface SkillCard {
  /** Id of the skill that the answer speaks of. */
  readonly skill: string;
  readonly question: CardWords;
}

/** The cards of an occupation group (Berufsgruppe, three digits of the KldB 2010). */
export interface CardGroup {
  readonly kldb3: string;
  readonly name: CardWords;
  readonly cards: readonly SkillCard[];
}

type Row = readonly [kldb3: string, de: string, en: string, ar: string, skills: string];

const ROWS: readonly Row[] = [
  ['111', 'Landwirtschaft', 'Farming', 'الزراعة', 'harvest plant weed care-animals lift-heavy'],
  ['121', 'Garten', 'Gardening', 'البستنة', 'plant weed prune lay-paving power-tools'],
  [
    '223',
    'Holz und Möbel',
    'Wood and furniture',
    'الخشب والأثاث',
    'saw-wood sand-wood join-wood build-furniture measure power-tools',
  ],
  [
    '242',
    'Metall bearbeiten',
    'Metal working',
    'تشغيل المعادن',
    'grind-metal cut-metal operate-lathe cnc technical-drawings protective-gear',
  ],
  [
    '244',
    'Metallbau und Schweißen',
    'Metal building and welding',
    'الإنشاءات المعدنية واللحام',
    'weld cut-metal grind-metal technical-drawings work-at-height',
  ],
  [
    '251',
    'Maschinen in der Fabrik',
    'Machines in a factory',
    'الآلات في المصنع',
    'monitor-machines supply-machine quality-check assemble-parts protective-gear',
  ],
  [
    '252',
    'Autos und Fahrzeuge',
    'Cars and vehicles',
    'السيارات والمركبات',
    'vehicle-diagnosis vehicle-service change-tyres vehicle-electrics customer-service',
  ],
  [
    '261',
    'Mechatronik',
    'Mechatronics',
    'الميكاترونيك',
    'assemble-parts electrical-measuring program-plc technical-drawings wiring',
  ],
  [
    '262',
    'Elektrik im Haus',
    'Electrics in buildings',
    'كهرباء المباني',
    'wiring install-sockets electrical-safety electrical-measuring solar',
  ],
  [
    '263',
    'Hilfe bei Elektroarbeiten',
    'Helping with electrical work',
    'المساعدة في الأعمال الكهربائية',
    'wiring install-sockets solar power-tools electrical-safety',
  ],
  [
    '282',
    'Nähen und Schneidern',
    'Sewing and tailoring',
    'الخياطة',
    'sew alter-clothes cut-fabric measure quality-check',
  ],
  [
    '292',
    'Lebensmittel herstellen',
    'Making food',
    'صناعة الأغذية',
    'bake-goods prepare-dough production-line food-hygiene store-food pack-goods',
  ],
  [
    '293',
    'Küche',
    'Kitchen',
    'المطبخ',
    'cooking-techniques plan-menus prepare-vegetables cutting-tools wash-dishes clean-kitchen food-hygiene',
  ],
  [
    '321',
    'Hochbau',
    'Building houses',
    'بناء البيوت',
    'lay-bricks mix-mortar pour-concrete transport-materials construction-safety read-plans',
  ],
  [
    '332',
    'Malen und Lackieren',
    'Painting',
    'الدهان',
    'paint-walls prepare-surface wallpaper plaster work-at-height',
  ],
  [
    '333',
    'Ausbau, Trockenbau und Zimmerei',
    'Interior building and carpentry',
    'التشطيبات والنجارة الإنشائية',
    'drywall insulation lay-tiles timber-frames saw-wood measure power-tools',
  ],
  [
    '341',
    'Hausmeisterei',
    'Caretaking of buildings',
    'صيانة المباني',
    'minor-repairs power-tools clean-floors prune install-sanitary sort-waste',
  ],
  [
    '342',
    'Wasser und Heizung',
    'Water and heating',
    'المياه والتدفئة',
    'install-pipes install-sanitary install-heating weld read-plans',
  ],
  [
    '431',
    'Computer und Hilfe',
    'Computers and support',
    'الحاسوب والدعم',
    'it-support computer-networks back-up databases programming',
  ],
  [
    '433',
    'Netze und Server',
    'Networks and servers',
    'الشبكات والخوادم',
    'computer-networks server-admin back-up it-support',
  ],
  ['434', 'Programmieren', 'Programming', 'البرمجة', 'programming debug-software web-development databases'],
  [
    '513',
    'Lager und Pakete',
    'Warehouse and parcels',
    'المستودع والطرود',
    'stack-goods pick-orders pack-goods load-vehicles operate-forklift handheld-scanner deliver-parcels',
  ],
  [
    '521',
    'Fahren',
    'Driving',
    'القيادة',
    'drive-city drive-truck drive-bus use-gps read-maps vehicle-check secure-goods assist-passengers',
  ],
  [
    '525',
    'Stapler und Kräne',
    'Forklifts and cranes',
    'الرافعات',
    'operate-forklift stack-goods secure-goods load-vehicles goods-receipt',
  ],
  ['531', 'Bewachen', 'Guarding', 'الحراسة', 'monitor-premises access-control deescalate first-aid'],
  [
    '541',
    'Reinigung',
    'Cleaning',
    'التنظيف',
    'clean-floors clean-surfaces clean-glass clean-toilets cleaning-agents cleaning-machines',
  ],
  [
    '621',
    'Verkauf',
    'Sales',
    'البيع',
    'advise-customers cash-register stock-shelves present-goods handle-complaints',
  ],
  [
    '623',
    'Verkauf von Lebensmitteln',
    'Selling food',
    'بيع المواد الغذائية',
    'advise-customers cash-register food-hygiene check-freshness present-goods stock-control',
  ],
  ['632', 'Hotel', 'Hotel', 'الفندق', 'clean-rooms make-beds laundry greet-guests clean-toilets'],
  [
    '633',
    'Restaurant und Café',
    'Restaurant and café',
    'المطعم والمقهى',
    'serve-food take-orders serve-beverages cash-register wash-dishes',
  ],
  [
    '714',
    'Büro und Dolmetschen',
    'Office and interpreting',
    'المكتب والترجمة',
    'office-routine telephone word-processing spreadsheets file-documents interpret-speech translate-texts',
  ],
  [
    '722',
    'Buchhaltung',
    'Bookkeeping',
    'المحاسبة',
    'bookkeeping accounting-systems issue-invoices spreadsheets',
  ],
  [
    '811',
    'Arztpraxis',
    'Doctor’s practice',
    'عيادة الطبيب',
    'patient-admin schedule-appointments hygiene-health draw-blood vital-signs confidentiality',
  ],
  [
    '813',
    'Krankenpflege',
    'Nursing',
    'تمريض المرضى',
    'basic-care vital-signs mobilise-patients wound-care give-medication empathy',
  ],
  [
    '821',
    'Pflege alter Menschen',
    'Care of old people',
    'رعاية المسنين',
    'basic-care serve-meals-care mobilise-patients dementia-care empathy care-records',
  ],
  ['823', 'Haare', 'Hairdressing', 'الحلاقة وتصفيف الشعر', 'cut-hair dye-hair shave customer-service'],
  [
    '831',
    'Kinder, Haushalt, Hilfe für andere',
    'Children, household, helping others',
    'الأطفال والمنزل ومساعدة الآخرين',
    'supervise-children play-children observe-development talk-parents household laundry counsel',
  ],
  ['841', 'Unterrichten', 'Teaching', 'التدريس', 'teach assess-students talk-parents teamwork'],
];

export const CARD_GROUPS: readonly CardGroup[] = ROWS.map(([kldb3, de, en, ar, skills]) => ({
  kldb3,
  name: { de, en, ar },
  cards: skills.split(' ').flatMap((skill) => {
    const question = CARD_QUESTIONS[skill];
    return question ? [{ skill, question }] : [];
  }),
}));

export function cardGroup(kldb3: string): CardGroup | null {
  return CARD_GROUPS.find((group) => group.kldb3 === kldb3) ?? null;
}

/** The groups of somebody's occupations in their order, and apart from them all others. */
export function groupsFor(kldbCodes: readonly string[]): {
  readonly own: readonly CardGroup[];
  readonly others: readonly CardGroup[];
} {
  const wanted = new Set(kldbCodes.map((code) => code.slice(0, 3)));
  const own = [...wanted].flatMap((kldb3) => cardGroup(kldb3) ?? []);
  return { own, others: CARD_GROUPS.filter((group) => !own.includes(group)) };
}
