import type { Translation } from '../catalogue.js';
import type { proposals as master } from '../de/proposals.js';

export const proposals: Translation<typeof master> = {
  title: 'Proposals by an office',
  title_of: 'Proposals by an office for {{name}}',
  apart:
    'Here are only jobs that the job centre or the employment agency itself proposed. Suggestions of the portal are something else: whoever declines one need not explain it to anybody, and no office hears of it.',
  official: 'by an office',
  from_portal: 'by the portal',
  portal: 'Suggestions of the portal',
  portal_note: 'A suggestion of the portal. A no has no consequences and is not reported to any office.',
  all: 'All proposals by offices',
  none: 'No proposal by an office',
  none_why:
    'As soon as a letter with a job proposal comes, enter it at the person. Then the last day to answer stands on the first page.',
  new: 'Enter a proposal',
  office: 'Which office?',
  job: 'Job',
  employer: 'Firm',
  proposed_on: 'Date of the letter',
  answer_by: 'Last day to answer',
  answer_hint: 'Stands in the letter. If none does, leave it empty.',
  save: 'Enter',
  saved: 'Entered.',
  settled: 'Noted. The person answers the office herself.',
  undated: 'no last day',
  by: 'answer by {{day}}',
  was_by: 'answer was due on {{day}}',
  risk_cut:
    'Whoever declines without a good reason, or does not apply, may get less money for a time ({{source}}). Good reasons count: for example health, child care, or pay below the minimum wage. Talk to an adviser before a no, and answer in time.',
  risk_ask: 'A no may have consequences. Ask an adviser first, and answer in time.{{source}}',
  outcome_open: 'open',
  outcome_applied: 'Applied',
  outcome_interviewed: 'Interviewed',
  outcome_hired: 'Hired',
  outcome_declined: 'Declined',
  outcome_no_answer: 'Firm does not answer',
  waiting_one: '{{count}} waits for an answer',
  waiting_other: '{{count}} wait for an answer',
};
