import {
  aufenthg104cPara1,
  aufenthg104cPara2,
  aufenthg23Para1Sentence4,
  aufenthg24NotCarriedOn,
  aufenthg24Para1,
  aufenthg25Para4Sentence3,
  aufenthg2Para1German,
  aufenthg4aPara1,
  aufenthg4aPara3,
  aufenthg4aPara5Expired,
  aufenthg81Para3Sentence1,
  freizuegg2Para1,
  ukraineAufenthFgv2,
} from '../rules/titles.js';
import { aufenthg16gPara1, aufenthg16gPara3a, aufenthg4aPara1Sentence3 } from '../rules/training-title.js';
import { Situation } from '../situation.js';
import { CLARIFY, Verdict } from '../verdict.js';

export function noForeignerVerdict(s: Situation): Verdict {
  return aufenthg2Para1German(s) ?? freizuegg2Para1(s) ?? CLARIFY;
}

export function freeTitleVerdict(s: Situation): Verdict {
  return aufenthg4aPara1(s) ?? aufenthg4aPara5Expired(s) ?? CLARIFY;
}

export function chancenVerdict(s: Situation): Verdict {
  const carriedOn = s.titleContinues ? aufenthg104cPara2(s) : null;
  return carriedOn ?? aufenthg104cPara1(s) ?? aufenthg4aPara5Expired(s) ?? CLARIFY;
}

export function protection24Verdict(s: Situation): Verdict {
  return aufenthg24Para1(s) ?? ukraineAufenthFgv2(s) ?? aufenthg24NotCarriedOn(s) ?? CLARIFY;
}

export function trainingTitleVerdict(s: Situation): Verdict {
  return (
    aufenthg4aPara5Expired(s) ??
    aufenthg16gPara1(s) ??
    aufenthg16gPara3a(s) ??
    aufenthg4aPara1Sentence3(s) ??
    CLARIFY
  );
}

export function restrictedTitleVerdict(s: Situation): Verdict {
  return aufenthg4aPara5Expired(s) ?? aufenthg25Para4Sentence3(s) ?? aufenthg4aPara3(s) ?? CLARIFY;
}

export function landTitleVerdict(s: Situation): Verdict {
  return aufenthg4aPara5Expired(s) ?? aufenthg23Para1Sentence4(s) ?? aufenthg4aPara3(s) ?? CLARIFY;
}

export function otherTitleVerdict(s: Situation): Verdict {
  return aufenthg4aPara5Expired(s) ?? aufenthg4aPara3(s) ?? CLARIFY;
}

export function newFiktionVerdict(s: Situation): Verdict {
  return aufenthg81Para3Sentence1(s) ?? CLARIFY;
}
