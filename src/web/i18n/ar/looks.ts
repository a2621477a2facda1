import type { Translation } from '../catalogue.js';
import type { looks as master } from '../de/looks.js';

export const looks: Translation<typeof master> = {
  title: 'من اطّلع على بياناتي؟',
  lead: 'كل اطلاع على ملفك يظهر هنا خلال دقيقة على الأكثر. هل هناك شيء غير صحيح؟ أخبر مستشارك أو اسحب الموافقة أعلاه.',
  none: 'لم يطّلع أحد حتى الآن.',
  person_read: 'قرأ ملفك',
  candidate_read: 'رأى ملفك دون اسمك',
  placement_read: 'فتح ملف توظيفك',
  request_read: 'فتح طلبك إلى الدائرة',
  list_read: 'رآك في قائمة',
  mentoring_read: 'اطّلع على من يرافقك',
  referral_read: 'قرأت ما سمحتم به لتساعدكم',
  export_read: 'أخذت جدولًا أنتم فيه',
  emergency_read: 'قرأت في حالة طارئة كيف يمكن الاتصال بكم',
  somebody: 'منظمة لم تعد موجودة',
};
