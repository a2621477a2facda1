import type { VNode } from 'preact';
import { answerState, refusalRisk, SUGGESTION_OUTCOMES } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  EmptyState,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  KeyValue,
  LinkButton,
  Notice,
  type PointedError,
  PostButton,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { OfficeProposal } from '../directory/office-directory.service.js';
import type { ListedProposal } from './proposal.service.js';

export interface ProposalRowsProps {
  readonly items: readonly ListedProposal[];
  readonly today: LocalDate;
}

/** Official proposals of several people, each with its label and its last day. */
export function ProposalRows({ items, today }: ProposalRowsProps): VNode {
  const ui = useUi();
  return (
    <Rows>
      {items.map((item) => (
        <Row
          key={item.proposal.id}
          level={2}
          title={`${item.personName}: ${item.proposal.title}`}
          href={`/people/${item.proposal.personId}/proposals`}
          detail={`${item.proposal.employer} · ${item.officeName}`}
          end={
            <>
              <Badge>{ui.t('proposals.official')}</Badge> <AnswerBadge {...{ item, today }} />
            </>
          }
        />
      ))}
    </Rows>
  );
}

function AnswerBadge({ item, today }: { readonly item: ListedProposal; readonly today: LocalDate }): VNode {
  const ui = useUi();
  const { proposal } = item;
  const state = answerState(proposal, today);
  if (state === 'settled') return <Badge>{ui.t(`proposals.outcome_${proposal.outcome}`)}</Badge>;
  if (proposal.answerBy === null) return <Badge>{ui.t('proposals.undated')}</Badge>;
  return (
    <Badge kind={state === 'open' ? 'act' : 'stop'}>
      {ui.t(state === 'late' ? 'proposals.was_by' : 'proposals.by', {
        day: ui.format.day(proposal.answerBy),
      })}
    </Badge>
  );
}

export interface ProposalListProps extends ProposalRowsProps {
  readonly soon: boolean;
}

/** All official proposals, or those whose last day is near. */
export function ProposalList({ items, today, soon }: ProposalListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('proposals.title')}</h1>
      <p>{ui.t('proposals.apart')}</p>
      {soon && (
        <p>
          <a href="/proposals">{ui.t('proposals.all')}</a>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyState title={ui.t('proposals.none')} why={ui.t('proposals.none_why')} />
      ) : (
        <ProposalRows {...{ items, today }} />
      )}
    </>
  );
}

export interface PersonProposalsProps extends ProposalRowsProps {
  readonly personId: string;
  readonly personName: string;
  /** Offices to choose from; null for an office, which enters its own. */
  readonly offices: readonly OfficeProposal[] | null;
  readonly mayAdd: boolean;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Official proposals of one person with what a refusal may mean, and the form for another. */
export function PersonProposals(props: PersonProposalsProps): VNode {
  const ui = useUi();
  const { personId, personName, items, today, offices } = props;
  return (
    <>
      <h1>{ui.t('proposals.title_of', { name: personName })}</h1>
      <p>{ui.t('proposals.apart')}</p>
      {items.map((item) => (
        <ProposalCard
          key={item.proposal.id}
          item={item}
          today={today}
          settles={props.mayAdd && offices !== null}
        />
      ))}
      {props.mayAdd && <NewProposal {...props} />}
      <Actions>
        {offices !== null && (
          <LinkButton kind="quiet" href={`/people/${personId}/matches`}>
            {ui.t('proposals.portal')}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

function ProposalCard({
  item,
  today,
  settles,
}: {
  readonly item: ListedProposal;
  readonly today: LocalDate;
  /** The reader notes what became of it. */
  readonly settles: boolean;
}): VNode {
  const ui = useUi();
  const { proposal, officeName, officeKind } = item;
  const risk = refusalRisk('official', officeKind);
  const open = proposal.outcome === 'open';
  return (
    <Card title={proposal.title}>
      <p>
        <Badge>{ui.t('proposals.official')}</Badge> {settles && <AnswerBadge {...{ item, today }} />}
      </p>
      <KeyValue
        items={[
          { label: ui.t('proposals.employer'), value: <bdi>{proposal.employer}</bdi> },
          { label: ui.t('guides.who_office'), value: <bdi>{officeName}</bdi> },
          { label: ui.t('proposals.proposed_on'), value: ui.format.day(proposal.proposedOn) },
          {
            label: ui.t('proposals.answer_by'),
            value: proposal.answerBy === null ? null : ui.format.day(proposal.answerBy),
          },
        ]}
      />
      {open && risk && settles && (
        <Notice kind="act">{ui.t(`proposals.risk_${risk.risk}`, { source: risk.source ?? '' })}</Notice>
      )}
      {open && settles && (
        <Actions>
          {SUGGESTION_OUTCOMES.filter((outcome) => outcome !== 'open').map((outcome) => (
            <PostButton key={outcome} action={`/proposals/${proposal.id}/outcome`} fields={{ outcome }}>
              {ui.t(`proposals.outcome_${outcome}`)}
            </PostButton>
          ))}
        </Actions>
      )}
    </Card>
  );
}

function NewProposal({ personId, offices, values, errors }: PersonProposalsProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      office: ui.t('proposals.office'),
      title: ui.t('proposals.job'),
      employer: ui.t('proposals.employer'),
      proposedOn: ui.t('proposals.proposed_on'),
      answerBy: ui.t('proposals.answer_by'),
    },
    values,
    errors,
  });
  return (
    <>
      <h2>{ui.t('proposals.new')}</h2>
      <ErrorSummary form={form} />
      <Form action={`/people/${personId}/proposals`}>
        {offices !== null && (
          <SelectField
            form={form}
            name="office"
            options={offices.map(({ kind, area, name }) => ({ value: `${kind}/${area}`, label: name }))}
          />
        )}
        <TextField form={form} name="title" maxLength={160} />
        <TextField form={form} name="employer" maxLength={160} />
        <DateFields form={form} name="proposedOn" />
        <DateFields form={form} name="answerBy" hint={ui.t('proposals.answer_hint')} optional />
        <Actions>
          <Button>{ui.t('proposals.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}
