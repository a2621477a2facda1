import type { Translation } from '../catalogue.js';
import type { referrals as master } from '../de/referrals.js';

export const referrals: Translation<typeof master> = {
  kind: 'ماذا يجب أن يحدث؟',
  kind_referral: 'مساعدة مشتركة',
  kind_referral_hint: 'تساعد مجموعة أخرى أو دائرة أيضًا، وتبقى الحالة عندكم.',
  kind_transfer: 'تسليم',
  kind_transfer_hint: 'تستلم مجموعة أخرى الحالة كلها. الدوائر لا تستطيع ذلك.',
  scopes: 'ماذا يُسمح بقراءته عند المساعدة، إضافة إلى الاسم ووسيلة الاتصال؟',
  scopes_hint: 'فقط ما سمح به الشخص. عند التسليم ينتقل كل شيء.',
  grant_ended: 'لم يعد مسموحًا',
  not_opened: 'غير مسموح بقراءته',
  case_lead: 'ترون ما سمح به الشخص لهذه المساعدة ما دام يريد ذلك. كل اطلاع مسجل عنده.',
  all: 'كل التسليمات',
};
