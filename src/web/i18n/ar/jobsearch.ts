import type { Translation } from '../catalogue.js';
import type { jobsearch as master } from '../de/jobsearch.js';

export const jobsearch: Translation<typeof master> = {
  title: 'بحث الوظائف لدى Bundesagentur',
  lead: 'هذه الوظائف من مصدر آخر. يمكنك نقل إحداها كوظيفة للشركة، وقبل أن تظهر يطّلع عليها أحد المستشارين.',
  what: 'المهنة',
  where: 'المكان أو الرمز البريدي',
  count_zero: 'لا نتائج',
  count_one: 'نتيجة واحدة',
  count_two: 'نتيجتان',
  count_few: '{{count}} نتائج',
  count_many: '{{count}} نتيجة',
  count_other: '{{count}} نتيجة',
  down: 'لا يستجيب بحث الوظائف الآن. حاول مرة أخرى بعد بضع دقائق من فضلك.',
  empty_title: 'لم نجد وظيفة',
  empty_why: 'جرّب كلمة أخرى للمهنة أو نطاقًا أوسع.',
  foreign: 'مصدر آخر',
  taken: 'نُقلت من قبل',
  taken_before: 'نُقلت هذه الوظيفة من قبل.',
  foreign_note:
    'هذه المعلومات من بحث الوظائف لدى Bundesagentur. اسأل الشركة من فضلك وأكمل ما ينقص. الأجر حسب المصدر: {{pay}}',
  no_pay: 'غير مذكور',
};
