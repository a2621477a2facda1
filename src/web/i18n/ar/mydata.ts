import type { Translation } from '../catalogue.js';
import type { mydata as master } from '../de/mydata.js';

export const mydata: Translation<typeof master> = {
  title: 'أخذ بياناتي أو حذفها',
  lead: 'كل ما خزّنته البوابة عنك ملك لك.',
  take: 'أخذ البيانات',
  read: 'قراءة كل شيء',
  json: 'تنزيل كملف (JSON)',
  read_title: 'كل ما هو مخزّن عني',
  read_lead: 'الحالة في: {{day}}. يمكنك طباعة هذه الصفحة.',
  erase_title: 'حذف كل شيء',
  erase_hint: 'يُحذف ملفك ودخولك والتقديمات والموافقات فورًا وإلى الأبد.',
  erase: 'حذف …',
  erase_text:
    'سيُحذف كل شيء الآن: الملف وشهادات اللغة والموافقات والتقديم لأصحاب العمل والطلبات إلى الدوائر ودخولك. لا يستطيع أحد التراجع عن ذلك.',
  erase_left: 'يبقى في السجل رقم فقط لا يقود إلى أحد. ما قرأه أو طبعه آخرون لا تستطيع البوابة استرجاعه.',
  erase_yes: 'نعم، احذف كل شيء',
  keep: 'لا، احتفظ به',
  erased: 'حُذف كل شيء.',
  panel: 'أخذ بياناتي أو حذفها',
  table_person: 'الملف',
  table_language_claim: 'شهادات اللغة',
  table_consent_grant: 'الموافقات',
  table_placement: 'التقديم لأصحاب العمل',
  table_placement_step: 'خطوات هذا التقديم',
  table_match_list: 'قائمة الوظائف المناسبة',
  table_audit_event: 'السجل: من فعل ماذا',
  table_session: 'الأجهزة المسجّلة',
  table_member: 'الدخول',
};
