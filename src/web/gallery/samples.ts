import type { Locale } from '../i18n/index.js';

/** Invented words for the gallery; never part of a real page. */
export interface Samples {
  readonly today: string;
  readonly waiting: string;
  readonly person: string;
  readonly personFacts: readonly string[];
  readonly job: string;
  readonly jobFacts: readonly string[];
  readonly fits: string;
  readonly gap: string;
  readonly course: string;
  readonly change: string;
  readonly ask: string;
  readonly plan: string;
  readonly notFitting: string;
  readonly deadline: string;
  readonly deadlineDetail: string;
  readonly overdue: string;
  readonly call: string;
  readonly city: string;
  readonly note: string;
  readonly load: string;
}

export const SAMPLES: Readonly<Record<Locale, Samples>> = {
  de: {
    today: 'Heute, Montag 23. November',
    waiting: 'Sechs Dinge warten auf Sie, alles andere läuft.',
    person: 'Vorschläge für Olena S.',
    personFacts: [
      'Buchhalterin',
      'Deutsch B1 (Zertifikat 02.11.2026)',
      'darf ohne Erlaubnis arbeiten',
      'Papier gilt bis 04.03.2027',
    ],
    job: 'Buchhalter/in (m/w/d), Autohaus See GmbH',
    jobFacts: ['Tutzing', '9 km', '30 Std. je Woche', '19,40 € je Stunde', 'ab 01.06.2027'],
    fits: 'Beruf: dieselbe Berufsgattung, 8 Jahre Erfahrung',
    gap: 'Deutsch schreiben: B2 verlangt, B1 vorhanden',
    course: 'B2-Kurs in Weilheim ab 11.01., Prüfung 16.04., Ergebnis 12.05.',
    change:
      'Nimmt der Betrieb B1 schriftlich mit Zusage zum Kurs, wäre der Start im Dezember möglich, und drei weitere Stellen gingen auf.',
    ask: 'Olena fragen, ob wir sie vorschlagen dürfen',
    plan: 'Sprachplan ansehen',
    notFitting: 'Passt nicht …',
    deadline: 'Eingliederungszuschuss für Herrn K. beantragen',
    deadlineDetail: 'Jobcenter Starnberg, vor der Vertragsunterschrift am Donnerstag, 26.11.',
    overdue: 'überfällig',
    call: 'Anrufen',
    city: 'Wohnort',
    note: 'Notiz',
    load: 'Vier offene Aufgaben. Frau Berger kann zwei übernehmen.',
  },
  en: {
    today: 'Today, Monday 23 November',
    waiting: 'Six things wait for you, everything else is running.',
    person: 'Matches for Olena S.',
    personFacts: [
      'Accountant',
      'German B1 (certificate 2 Nov 2026)',
      'may work without permission',
      'paper valid until 4 Mar 2027',
    ],
    job: 'Accountant (m/f/d), Autohaus See GmbH',
    jobFacts: ['Tutzing', '9 km', '30 hours a week', '€19.40 an hour', 'from 1 June 2027'],
    fits: 'Occupation: the same, 8 years of experience',
    gap: 'Writing German: B2 is asked, B1 is there',
    course: 'B2 course in Weilheim from 11 Jan, exam 16 Apr, result 12 May',
    change:
      'If the firm accepts B1 in writing with a place on the course, the start could be in December, and three more jobs would open.',
    ask: 'Ask Olena whether we may propose her',
    plan: 'See the language plan',
    notFitting: 'Does not fit …',
    deadline: 'Apply for the wage subsidy for Mr K.',
    deadlineDetail: 'Jobcenter Starnberg, before the contract is signed on Thursday 26 Nov',
    overdue: 'overdue',
    call: 'Call',
    city: 'Place of residence',
    note: 'Note',
    load: 'Four open tasks. Ms Berger can take two.',
  },
  ar: {
    today: 'اليوم، الاثنين 23 نوفمبر',
    waiting: 'ستة أمور بانتظارك، وكل ما عداها يسير.',
    person: 'وظائف مقترحة لأولينا س.',
    personFacts: [
      'محاسِبة',
      'الألمانية B1 (شهادة 2 نوفمبر 2026)',
      'يُسمح لها بالعمل دون إذن',
      'الوثيقة سارية حتى 4 مارس 2027',
    ],
    job: 'محاسِب/ة، Autohaus See GmbH',
    jobFacts: ['Tutzing', '9 كم', '30 ساعة أسبوعيًا', '19.40 يورو في الساعة', 'من 1 يونيو 2027'],
    fits: 'المهنة: نفس المهنة مع خبرة 8 سنوات',
    gap: 'الكتابة بالألمانية: المطلوب B2 والموجود B1',
    course: 'دورة B2 في Weilheim من 11 يناير، الامتحان 16 أبريل، النتيجة 12 مايو',
    change: 'إذا قبلت الشركة مستوى B1 كتابةً مع مقعد في الدورة، يمكن البدء في ديسمبر، وتُفتح ثلاث وظائف أخرى.',
    ask: 'سؤال أولينا: هل نرشّحها لهذه الوظيفة؟',
    plan: 'عرض خطة اللغة',
    notFitting: 'لا يناسب …',
    deadline: 'تقديم طلب دعم الأجور للسيد ك.',
    deadlineDetail: 'Jobcenter Starnberg، قبل توقيع العقد يوم الخميس 26 نوفمبر',
    overdue: 'متأخر',
    call: 'اتصال',
    city: 'مكان السكن',
    note: 'ملاحظة',
    load: 'أربع مهام مفتوحة. يمكن للسيدة Berger أن تتولى اثنتين.',
  },
};
