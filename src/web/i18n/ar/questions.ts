import type { Translation } from '../catalogue.js';
import type { questions as master } from '../de/questions.js';

export const questions: Translation<typeof master> = {
  title: 'أسئلة لإيجاد عمل مناسب',
  lead: 'كل إجابة تجعل الاقتراحات أدق. يمكنك تخطي أي سؤال والعودة لاحقًا.',
  begin: 'ابدأ',
  open: 'لم يُجب عنه بعد',
  answered: 'أُجيب عنه',
  save_next: 'حفظ ومتابعة',
  skip: 'تخطي',
  all: 'كل الأسئلة',
  ask_languages: 'ما اللغات التي تتحدثها غير الألمانية؟',
  ask_qualification: 'ما أعلى مؤهل لديك؟',
  ask_licences: 'ما رخص القيادة والشهادات التي لديك؟',
  ask_hours: 'كم ساعة في الأسبوع يمكنك العمل؟',
  ask_shifts: 'في أي أوقات يمكنك العمل، مع مراعاة الأطفال والدورات؟',
  ask_available: 'متى يمكنك أن تبدأ؟',
  ask_way: 'ما أبعد مسافة مقبولة إلى العمل؟',
  ask_wishes: 'ماذا تتمنى، وما الذي لا يناسبك؟',
};
