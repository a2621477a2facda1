import type { Translation } from '../catalogue.js';
import type { contacts as master } from '../de/contacts.js';

export const contacts: Translation<typeof master> = {
  title: 'الدوائر وجهات الاتصال',
  lead: 'هكذا تصلون إلى الدوائر: الوظيفة والبريد المشترك بدل أسماء أفراد، ليستمر العمل في العطل أيضًا.',
  none: 'لا دائرة بعد',
  none_why: 'تظهر الدائرة هنا بعد إعداد أول طلب إليها.',
  empty: 'لم تُسجل جهة اتصال لهذه الدائرة بعد.',
  edit: 'تسجيل جهة الاتصال',
  edit_lead: 'يُرجى تسجيل الوظائف والبريد المشترك، لا أسماء أفراد.',
  function: 'من يجيب (الوظيفة أو الفريق)',
  inbox: 'البريد المشترك',
  phone: 'الهاتف',
  opening: 'أوقات الدوام',
  deputyFunction: 'النائب (الوظيفة أو الفريق)',
  deputyInbox: 'بريد النائب',
  save: 'حفظ',
  saved: 'تم الحفظ.',
  kind_auslaenderbehoerde: 'دائرة الأجانب',
  kind_ba_arbeitsmarktzulassung: 'وكالة العمل الاتحادية، إذن سوق العمل',
  kind_jobcenter: 'مركز العمل (Jobcenter)',
  kind_agentur: 'وكالة العمل',
  kind_sozialamt: 'مكتب الشؤون الاجتماعية',
  kind_bamf: 'المكتب الاتحادي للهجرة واللاجئين',
  kind_recognition_body: 'جهة الاعتراف',
  kind_grant_office: 'جهة الإعانات',
};
