import type { Translation } from '../catalogue.js';
import type { rules as master } from '../de/rules.js';

/** Why a rule of law says what it says, by rule id, in plain words. */
export const rules: Translation<typeof master> = {
  beschv32Para2No1:
    'For compulsory internships, introductory qualifications and short internships of up to three months the Bundesagentur need not approve.',
  beschv32Para2No2: 'For an apprenticeship the Bundesagentur need not approve.',
  beschv32Para2No3: 'For this highly qualified work the Bundesagentur need not approve.',
  beschv32Para2No4:
    'In the firm of a close relative in the same household the Bundesagentur need not approve.',
  beschv32Para2No5: 'After four uninterrupted years in Germany the Bundesagentur need not approve any more.',
  beschv32Approval:
    'The Bundesagentur checks that pay and hours are as good as for others. The immigration office asks it directly.',
  beschv32Para1: 'The Bundesagentur can approve after three months of lawful, tolerated or permitted stay.',
  beschv31: 'With a humanitarian title the Bundesagentur need not approve.',
  aufenthg2Para1German: 'Germans need no permission.',
  freizuegg2Para1: 'EU citizens may work without permission.',
  aufenthg4aPara1: 'This title allows any work.',
  aufenthg4aPara5Expired:
    'The date printed on the title has passed. The immigration office says whether work may go on.',
  aufenthg104cPara1: 'The opportunity residence title allows any work until the day printed on it.',
  aufenthg104cPara2: 'After the opportunity title the right goes on only if § 25a or § 25b was applied for.',
  aufenthg23Para1Sentence4:
    "A title from a Land's admission programme allows work only if that is printed on it.",
  aufenthg25Para4Sentence3: 'This title alone does not allow work. The immigration office may permit it.',
  aufenthg4aPara3: 'What is printed on the paper about work decides.',
  aufenthg24Para1: "Protection under § 24 allows any work, also one's own business.",
  ukraineAufenthFgv2: 'A regulation has extended the title; no new card is needed.',
  aufenthg24NotCarriedOn:
    'No regulation has extended this title. Please go to the immigration office at once.',
  aufenthg81Para4: 'The former title goes on until the office decides, with its right to work.',
  aufenthg81Para4NoTitle: 'It is not known which title goes on.',
  aufenthg81Para3Sentence1:
    'The stay counts as allowed. Whether work is allowed is printed on the certificate.',
  aufenthg81Para3Sentence2:
    'The application came late. Until the decision the same holds as with a toleration.',
  aufenthg60bPara5:
    'With the toleration "for persons with unclear identity" work must not be permitted. This can be changed.',
  aufenthg60cPara1Sentence3: 'With the training toleration the training must be permitted.',
  aufenthg60dPara1: 'With the employment toleration the job goes on.',
  aufenthg60aPara5b: 'With a toleration work should be permitted.',
  aufenthg60aPara5bSelfEmployment: "Whether a business of one's own is permitted with a toleration is open.",
  aufenthg60aPara5bSentence2:
    'When leaving the country is already being prepared, the office looks more closely. Please get legal advice first.',
  aufenthg60aPara5bSentence2No5:
    'Whether another state is responsible is being looked at. That counts as preparing the departure. Please get legal advice at once.',
  aufenthg60aPara4: 'The toleration has run out. Only the renewed paper helps.',
  aufenthg60aPara6Sentence4: 'Recognised people may work. The right paper is at the immigration office.',
  aufenthg60aPara6No1: 'The office has recorded a ground that rules out work. An adviser can check this.',
  aufenthg60aPara6No2:
    "The office has recorded that the person's own conduct blocks departure. This can change, for example with a passport.",
  aufenthg60aPara6No3Recorded:
    'The office has recorded the country of origin as safe. Then work must not be permitted.',
  aufenthg60aPara6No3:
    'The country of origin counts as safe. Then work is mostly not permitted with a toleration.',
  aufenthg60aPara6No3Withdrawal:
    'The application was withdrawn after the free legal information. Then the ban does not apply.',
  aufenthg60aPara6Sentence3:
    'For unaccompanied minors the ban does not apply when this was better for the child.',
  asylg61Para1Sentence6: 'In a reception centre work should be permitted after six months of toleration.',
  asylg61Para1Sentence7:
    'With a valid passport or for an apprenticeship three months of toleration are enough.',
  asylg61Para1Sentence9:
    'Work was already permitted during the asylum procedure. So it must be permitted again.',
  asylg61Para1Sentence9Exclusion: 'Two provisions contradict each other. The office must settle this.',
  aufenthg2Para2Hospitation: 'Only watching is not work. No permission is needed for it.',
  sgb3Section45NoEmployment:
    'A measure in a firm is not work. Agentur or Jobcenter must approve it beforehand.',
  aufenthg2Para2SchoolTraining: 'For school-based training without pay mostly no permission is needed.',
  asylg47Para1: 'Those who must live in a reception centre have waiting periods of their own.',
  asylg61EmploymentOnly:
    "During the asylum procedure only a job can be permitted, not a business of one's own.",
  asylg67Para1Closed: 'The asylum procedure has ended. A new paper is needed now.',
  asylg67Para1No6: 'Another state is said to be responsible. Please get legal advice at once.',
  asylg61Para1Sentence5: 'In the accelerated procedure work must not be permitted.',
  asylg61Para1Sentence4:
    'Those who broke duties of the procedure repeatedly mostly get no permission. Only the office can judge that.',
  asylg61Para2Sentence4:
    'The country of origin counts as safe in Germany. Then work must not be permitted during the asylum procedure.',
  asylg61Para1SafeOrigin:
    'Whether the safe country of origin still matters in a reception centre, the office must say.',
  asylg61Para1SafeOriginUntil20260611:
    'Until 11 June 2026 work in a reception centre was not permitted for people from safe countries.',
  asylg61Para2UnionList: 'The country stands only on the EU list. It depends on which procedure is running.',
  asylg61Para1Sentence2: 'In a reception centre work must be permitted three months after registration.',
  asylg61Para1Sentence2Until20260611:
    'Until 11 June 2026 the rule in a reception centre was six months after the asylum application.',
  asylg61Para1Sentence3No1: 'Another state was asked whether it is responsible. Then the wait is six months.',
  asylg61Para1Sentence3No2: 'Another EU state has already given protection. Then the wait is six months.',
  asylg61Para2Sentence5: 'Whether the longer wait also applies outside a reception centre is not settled.',
  asylg61Para2Sentence1:
    'Outside a reception centre work must be permitted after three months. Earlier stay counts.',
  asylg61Para2Sentence1Until20260611: 'Until 11 June 2026 work could be permitted after three months.',
  asylg55Para1: 'There can be no permission before the asylum procedure began.',
  asylg29a: 'The country of origin stands on the German list of safe states.',
  euArt62: 'The country of origin stands on the EU list of safe states.',
  asylg61Para2AppliedAfter2015: 'It matters whether the asylum application was made after 31 August 2015.',
  asylg87d: 'People from Georgia or Moldova who applied by 30 August 2023 are exempt.',
  aufenthg104Para18No1:
    'For Georgia and Moldova there is an exception for people who were already here on 30 August 2023.',
  aufenthg104Para18No2:
    'Those tolerated on 6 May 2025 or permitted to work on 11 June 2026 are exempt from the ban.',
  aufenthg16gPara1: 'The title for the apprenticeship allows this apprenticeship.',
  aufenthg16gPara3a: 'Beside the apprenticeship up to 20 hours of work a week are allowed.',
  aufenthg4aPara1Sentence3: 'More work than the title allows needs a permission of its own.',
  aufenthg60cPara2No3: 'Identity must be cleared in time, or all steps for it taken in time.',
  aufenthg60cPara7: 'The identity deadline has passed. The office may still agree when all steps are taken.',
  aufenthg60cPara2No2: 'When applying, the toleration must have lasted three months.',
  aufenthg60cPara3: 'One can apply from seven months before the start; it is granted from six months before.',
  aufenthg60cPara3Registration:
    'The contract must be registered with the chamber, or registration requested.',
  sgb2Section9: 'Those who need no benefits are placed by the Agentur für Arbeit.',
  asylblg1Para1: 'With this paper the Sozialamt pays and the Agentur für Arbeit places.',
  asylblg1Para1No3a: 'With this title it matters whether it was granted because of a war.',
  asylblg1Para1No3c:
    'With this title the Sozialamt pays until 18 months since the suspension are over, and then to the end of the month.',
  sgb2Section74: 'With the certificate for § 24 the Jobcenter is responsible.',
  benefitSwitch24: 'A change of law has changed who is responsible for people from Ukraine.',
  aufenthg16gBenefits: 'During training the training grant of the Agentur für Arbeit comes first.',
  sgb2Section7: 'With this paper the Jobcenter is responsible.',
  asylblg1Para3: 'The Sozialamt stays responsible to the end of the month in which the paper changed.',
  sgb2Section5Para4: 'Those who receive Arbeitslosengeld are placed by the Agentur für Arbeit.',
  aufenthg12aPara1:
    'For three years one must live in the assigned Land. A job of 15 hours or an apprenticeship lifts this.',
  aufenthg4aPara5Copy: 'The employer keeps a copy of the paper as long as the job lasts.',
  sgb3Section60Para3: 'With an Aufenthaltsgestattung there is no training grant.',
  aufenthg60dPara1Entry: 'The employment toleration is only for those who entered by 31 December 2022.',
  aufenthg60dPara1No1To3:
    'Identity, a year of toleration and a year of work of 20 hours are there. An employment toleration is worth checking.',
  beschv32Para2No5Soon: 'In less than six months the Bundesagentur need not approve any more.',
  aufenthg104Para18Proof: 'The proof of the toleration on that day matters. Please keep it safe.',
  aufenthg97a: 'These answers stay in the session. They are not stored and not passed on.',
  milog22Para1:
    'For compulsory and short internships of up to three months there is no minimum wage; for longer ones there is.',
  milog1: 'Pay must reach the minimum wage in every year.',
  bbig17Para2: 'There is a minimum pay for apprentices.',
  sgb3Section324Para1: 'The application must be made before the contract or before the first day.',
  sgb3Section324Para2:
    'The application can also come later. Money is paid from the month of the application.',
  sgb3Section45Para4Sentence5: 'The private agent hands the voucher in after the placement.',
  sgb3Section88: 'The employer can get a wage subsidy when settling in takes longer.',
  sgb3Section54a: 'An introductory qualification prepares for an apprenticeship for four to twelve months.',
  sgb2Section16e: 'Subsidy for people who had Jobcenter benefits in 21 of the last 24 months.',
  sgb2Section16i: 'Five years of subsidy for people from 25 on who were without work for very long.',
  sgb3Section81: 'Further training with a voucher. Counselling comes first.',
  sgb3Section131a: 'Basic-skills courses that begin by 31 December 2026.',
  recognitionGrant:
    'Grant for the recognition of a foreign qualification, to be applied for before the procedure starts.',
  sgb3Section82: 'Support for further training beside the job, of more than 120 hours.',
  sgb3Section45: 'A few weeks of trying out in a firm, paid by Agentur or Jobcenter.',
  sgb3Section45Para4: 'Voucher for a measure of a provider, to be handed in before the start.',
  sgb3Section45Para6: 'Voucher for a private job agent.',
  sgb2Section16k: 'Personal coaching by the Jobcenter.',
  sgb3Section74: 'A fixed trainer helps through the apprenticeship.',
  sgb3Section75a: 'Help with the search for an apprenticeship; with Gestattung or Duldung after 15 months.',
  sgb3Section51: 'A course that prepares for the apprenticeship.',
  sgb3Section56: 'Money to live on during the apprenticeship.',
  sgb3Section76: 'Apprenticeship with a provider instead of a firm.',
  aufenthg60dPara1No1: 'Identity must be cleared by 31 December 2024, or all steps for it taken.',
  aufenthg60dPara1No2: 'The toleration has lasted twelve months.',
  aufenthg60dPara1No3: 'Twelve months of insured work of at least 20 hours.',
  aufenthg60dPara1No4: 'The pay was enough to live on in the last twelve months.',
  aufenthg60dPara1No5: 'The pay is enough to live on now.',
  aufenthg60dPara1No6: 'Spoken German at level A2.',
  aufenthg60dPara1No7: 'No conviction for an intentional offence.',
  aufenthg60dPara1No9: 'No expulsion order.',
  aufenthg60dPara1No10: 'Children of school age go to school.',
  aufenthg60dPara1No11: 'An integration course that was a duty is finished.',
  aufenthg25aPara1No3: 'The application must be made before the 27th birthday.',
  aufenthg25aPara1: 'Tolerated for twelve months, or an opportunity title.',
  aufenthg25aPara1No1: 'Three uninterrupted years in Germany.',
  aufenthg25aPara1No2: 'Three years of school with success, or a diploma in Germany.',
  aufenthg25bPara1No2: 'A yes to the constitution, and basic knowledge of law and life here.',
  aufenthg25bPara2No1: 'No deception about identity or nationality.',
  aufenthg25bPara1: 'Tolerated, or an opportunity title.',
  aufenthg25bPara1No1: 'Six years here; four with a child in the household.',
  aufenthg25bPara1No3: 'The pay covers more than half of the living costs, or this can be expected.',
  aufenthg25bPara1No4: 'Spoken German at level A2.',
  aufenthg25bPara1No5: 'Children of school age go to school.',
  aufenthg60cPara1: 'A toleration, or the training already began during the asylum procedure.',
  aufenthg60cPara1Training:
    'An apprenticeship of at least two years, or helper training with a promised follow-up place.',
  aufenthg60cPara2No1: 'No ground that rules out work.',
  aufenthg60cPara2No4: 'No conviction above the limit and no expulsion.',
  aufenthg60cPara2No5: 'Leaving the country is not already being prepared.',
  aufenthg16gPara10:
    'For the § 16g title the money must be enough to live on. A training grant does no harm.',
};
