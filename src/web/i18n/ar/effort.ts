import type { Translation } from '../catalogue.js';
import type { effort as master } from '../de/effort.js';

export const effort: Translation<typeof master> = {
  title: 'إثبات بحثي عن عمل',
  lead: 'ورقة للدائرة إذا أردت أن تبيّن ما فعلته للحصول على عمل. أنت تقرر هل تعرضها وماذا تعرض؛ ولا ترسلها البوابة إلى أحد.',
  from: 'من',
  to: 'إلى',
  firms: 'إظهار أسماء الشركات',
  show: 'عرض',
  none: 'لا شيء لعرضه في هذه الفترة',
  none_why: 'تحتوي الورقة على ما وصل إلى شركة. الاقتراحات التي لم تردها لا تظهر فيها أبدًا.',
  sheet: 'جهودي الشخصية للحصول على عمل',
  period: 'من {{from}} إلى {{to}}',
  day: 'اليوم',
  job: 'الوظيفة',
  firm: 'الشركة',
  what: 'ما حدث',
  made_by: 'أنشأ الشخص هذه الورقة بنفسه من حسابه.',
};
