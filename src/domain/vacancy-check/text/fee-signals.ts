import { FEE_CONTEXT_CONCEPTS, FEE_OBJECT_CONCEPTS } from './fee-context.js';
import { FEE_WORD_CONCEPTS } from './fee-words.js';
import { SignalTable } from './rules.js';

type Concept =
  keyof typeof FEE_WORD_CONCEPTS | keyof typeof FEE_OBJECT_CONCEPTS | keyof typeof FEE_CONTEXT_CONCEPTS;

/**
 * Money asked of the worker: placement fee, deposit, paid training, paid papers or equipment (§§ 296, 297 SGB III;
 * § 107 GewO for wages kept back). Duties of an office or a till ("Mahngebühren berechnen", "Pfandflaschen") and
 * what the firm pays are no signal.
 */
export const FEE_SIGNALS: SignalTable<Concept> = {
  concepts: { ...FEE_WORD_CONCEPTS, ...FEE_OBJECT_CONCEPTS, ...FEE_CONTEXT_CONCEPTS },
  rules: [
    {
      id: 'charge-paid-by-worker',
      all: ['charge', 'pays'],
      within: 10,
      unless: ['free', 'office'],
      unlessSentence: ['firmPays', 'smallPledge'],
    },
    {
      id: 'charge-asked',
      all: ['charge', 'asked'],
      within: 8,
      unless: ['free', 'office', 'bonus'],
      unlessSentence: ['firmPays', 'smallPledge'],
    },
    {
      id: 'charge-of-amount',
      all: ['charge', 'amount'],
      within: 6,
      unless: ['free', 'office', 'bonus'],
      unlessSentence: ['firmPays', 'smallPledge'],
    },
    {
      id: 'charge-ahead',
      all: ['charge', 'ahead'],
      within: 6,
      unless: ['free', 'office'],
      unlessSentence: ['firmPays', 'smallPledge'],
    },
    {
      id: 'charge-from-wage',
      all: ['charge', 'fromWage'],
      within: 8,
      unless: ['free'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'deposit-paid-back-later',
      all: ['deposit', 'refundedLater'],
      within: 12,
      unless: ['office'],
      unlessSentence: ['smallPledge'],
    },
    {
      id: 'levied-and-paid-back-later',
      all: ['charge', 'levied', 'refundedLater'],
      within: 9,
      unless: ['office', 'free'],
      unlessSentence: ['smallPledge'],
    },
    { id: 'paid-to-our-account', all: ['amount', 'ourAccount'], within: 4, unless: ['office', 'bonus'] },
    { id: 'recruiting-repaid', all: ['recruitCosts', 'repay'], within: 6 },
    {
      id: 'sent-by-wire',
      all: ['amount', 'wire'],
      within: 5,
      unless: ['bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'penalty-for-leaving',
      all: ['penalty', 'leaving', 'amount'],
      within: 9,
      unlessSentence: ['breach'],
    },
    { id: 'broker-is-paid', all: ['broker', 'youPay'], within: 3, unless: ['office'] },
    { id: 'pledge-for-clothes', all: ['clothesPledge'], within: 0, unless: ['office'] },
    { id: 'nothing-without-charge', all: ['withoutPaying', 'charge'], within: 4, negation: 'ignored' },
    { id: 'charge-own-cost', all: ['charge', 'ownCost'], within: 8, unless: ['free', 'office'] },
    {
      id: 'worker-pays-amount-for',
      all: ['pays', 'amount', 'purpose'],
      within: 12,
      unless: ['office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'worker-pays-amount-ahead',
      all: ['pays', 'amount', 'ahead'],
      within: 8,
      unless: ['office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'amount-asked-for',
      all: ['asked', 'amount', 'purpose'],
      within: 7,
      unless: ['office', 'bonus', 'free'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'amount-asked-ahead',
      all: ['asked', 'amount', 'ahead'],
      within: 7,
      unless: ['office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'purpose-costs-amount',
      all: ['costs', 'amount', 'purpose'],
      within: 6,
      unless: ['office', 'bonus', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'purpose-at-own-cost', all: ['purpose', 'ownCost'], within: 6, unless: ['free', 'office'] },
    { id: 'purpose-from-wage', all: ['purpose', 'fromWage'], within: 8, unless: ['free', 'office'] },
    {
      id: 'own-share',
      all: ['ownShare', 'purpose'],
      within: 6,
      unless: ['office', 'bonus', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'not-free', all: ['notFree', 'purpose'], within: 6, unless: ['office'], negation: 'ignored' },
    {
      id: 'paid-before-it-begins',
      all: ['payFirst', 'purpose'],
      within: 12,
      unless: ['office'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'kit-bought-from-firm',
      all: ['boughtFromFirm', 'amount', 'purpose'],
      within: 12,
      unless: ['office', 'free'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'told-to-pay',
      all: ['payNow'],
      within: 0,
      unless: ['office', 'free'],
      unlessSentence: ['wageTalk', 'firmPays'],
    },
    {
      id: 'costs-you',
      all: ['costsYou'],
      within: 0,
      unless: ['office', 'free'],
      unlessSentence: ['wageTalk', 'firmPays'],
    },
    { id: 'kept-from-wage', all: ['keptFor', 'fromWage'], within: 10, unless: ['free'] },
    { id: 'kept-for-faults', all: ['faults', 'fromWage'], within: 9, unless: ['free'] },
    { id: 'fined-for-faults', all: ['late', 'fined', 'amount'], within: 5, unless: ['office'] },
    { id: 'paid-in-first', all: ['onReceipt'], within: 0, unless: ['office'] },
    { id: 'procures', all: ['procures'], within: 0 },
    { id: 'priced', all: ['priced'], within: 0, unless: ['office', 'free', 'bonus'] },
    { id: 'wage-share', all: ['wageShare'], within: 0 },
    {
      id: 'buys-kit',
      all: ['buys', 'kit'],
      within: 8,
      unless: ['office', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'fee-for-job', all: ['feeForJob'], within: 0, unless: ['free'], unlessSentence: ['firmPays'] },
  ],
};
