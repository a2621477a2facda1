import type { Translation } from '../catalogue.js';
import type { partners as master } from '../de/partners.js';

export const partners: Translation<typeof master> = {
  title: 'اتفاقات مع الدوائر',
  lead: 'ما اتفقت عليه المجموعة والدائرة حول عملهما: لأي غرض وأي بيانات وبأي سرعة.',
  empty: 'لا اتفاق بعد',
  empty_why: 'لا يرتبط الاتفاق بأسماء أفراد ويجعل أوقات الجواب ظاهرة.',
  new: 'إدخال اتفاق',
  office_hint: 'في القائمة الدوائر التي أُعدّ لها طلب من قبل.',
  kinds: 'لأي غرض',
  scopes: 'أي بيانات على الأكثر',
  scopes_hint: 'كل تمرير للبيانات يحتاج مع ذلك إلى موافقة الشخص.',
  answer_days: 'الجواب خلال',
  business_days: 'أيام عمل',
  valid: 'ساري',
  valid_from: 'ساري من',
  valid_to: 'ساري حتى',
  text: 'اتفاقات أخرى',
  in_force: 'ساري',
  over: 'منتهٍ',
  end: 'إنهاء اليوم',
  sheet: 'اتفاق تعاون',
  consent: 'لا تُمرر بيانات عن شخص إلا بموافقته على الطلب المعني. وهو يرى كل طلب وكل جواب.',
  sign_group: 'عن المجموعة',
  sign_office: 'عن الدائرة',
};
