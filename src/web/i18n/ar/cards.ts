import type { Translation } from '../catalogue.js';
import type { cards as master } from '../de/cards.js';

export const cards: Translation<typeof master> = {
  title: 'أسئلة عمّا تجيد',
  lead: 'كثير من المهارات يُكتسب دون شهادة: في العمل وفي البيت وفي الطريق. أجب عمّا تريد، وحدك أو مع شخص آخر.',
  answered: 'أُجيب عن {{done}} من {{of}}',
  others: 'مجالات أخرى',
  second_language: 'اللغة الثانية',
  answer_yes: 'نعم',
  answer_some: 'قليلًا',
  answer_no: 'لا',
  a_little: '{{skill}} (قليلًا)',
  save: 'حفظ الإجابات',
  saved: 'تم الحفظ. تُحتسب الإجابات الآن عند البحث عن وظائف مناسبة.',
  refused: 'يرجى الإجابة عن سؤال واحد على الأقل. لا يتسع الملف لأكثر من 60 مهارة.',
  on_paper: 'للطباعة',
  on_screen: 'الإجابة على الشاشة',
  all: 'كل المجالات',
  back: 'إلى الملف',
  open: 'أسئلة عن المهارات',
};
