import type { Translation } from '../catalogue.js';
import type { sheet as master } from '../de/sheet.js';

export const sheet: Translation<typeof master> = {
  title: 'ملف مختصر',
  open: 'طباعة الملف المختصر',
  lead: 'صفحة واحدة لتعطيها للشركة. لا تذكر شيئًا عن الأصل أو العائلة أو الإقامة، ولا عنوان الشارع ولا نصًا حرًّا.',
  in_own: 'القراءة بلغتي',
  in_german: 'العرض بالألمانية',
  back: 'العودة إلى الملف',
  relation_trained: 'تعلّم المهنة',
  relation_experienced: 'خبرة',
  relation_wanted: 'رغبة',
  years_zero: 'أقل من سنة',
  years_one: 'سنة واحدة',
  years_two: 'سنتان',
  years_few: '{{count}} سنوات',
  years_many: '{{count}} سنة',
  years_other: '{{count}} سنة',
  qr: 'رمز QR للملف المختصر الحالي',
  live: 'النسخة الحالية، بعد تسجيل الدخول وبإذن فقط:',
};
