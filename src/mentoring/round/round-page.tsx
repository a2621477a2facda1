import type { VNode } from 'preact';
import type { ObstacleFigures } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { FieldError } from '../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  DataTable,
  DateFields,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Hidden,
  PostButton,
  PrintButton,
  PrintSheet,
  Row,
  Rows,
  SelectField,
  TextArea,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ListedTask, Organisation, Round } from './round.service.js';

interface Kreis {
  readonly ags: string;
  readonly name: string;
}

export interface RoundPageProps {
  readonly round: Round;
  /** All at whose round the reader sits, by name. */
  readonly kreise: readonly Kreis[];
  readonly members: readonly Organisation[];
  readonly mayWrite: boolean;
  /** Shows the open tasks of the reader's own organisation alone. */
  readonly mine: boolean;
  readonly today: LocalDate;
  /** Which form came back, with what was typed into it. */
  readonly form: 'tasks' | 'minutes' | null;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** One sheet for the round of a Kreis, to print and to write on. */
export function RoundPage(props: RoundPageProps): VNode {
  const ui = useUi();
  const { round, kreise, mine, today, mayWrite } = props;
  const kreis = nameOf(kreise, round.ags);
  const severalOf = kreise.length > 1 ? kreise : [];
  if (mine)
    return (
      <>
        <h1>{ui.t('round.mine')}</h1>
        <Tasks tasks={round.tasks} mayWrite={mayWrite} level={2} kreise={severalOf} />
        <p>
          <a href="/round">{ui.t('round.whole')}</a>
        </p>
      </>
    );
  return (
    <>
      <PrintButton />
      <OtherRounds kreise={severalOf.filter(({ ags }) => ags !== round.ags)} />
      <PrintSheet title={ui.t('round.title_of', { kreis })} date={today}>
        <p>{ui.t('round.lead')}</p>
        <h2>{ui.t('round.obstacles')}</h2>
        <Obstacles figures={round.obstacles} />
        <h2>{ui.t('round.tasks')}</h2>
        <Tasks tasks={round.tasks} mayWrite={mayWrite} level={3} kreise={[]} />
        <h2>{ui.t('round.minutes')}</h2>
        {round.minutes.length === 0 && <p class="soft">{ui.t('round.minutes_none')}</p>}
        {round.minutes.map(({ id, day, text }) => (
          <section key={id}>
            <h3>{ui.format.longDay(day)}</h3>
            {text.split('\n').map((line, index) => (
              <p key={index} dir="auto">
                {line}
              </p>
            ))}
          </section>
        ))}
      </PrintSheet>
      {mayWrite && <Writing {...props} />}
    </>
  );
}

/** For an office that serves several Kreise. */
function OtherRounds({ kreise }: { readonly kreise: readonly Kreis[] }): VNode | null {
  const ui = useUi();
  if (kreise.length === 0) return null;
  return (
    <nav aria-label={ui.t('round.others')}>
      <p>
        {ui.t('round.others')}:{' '}
        {kreise.map(({ ags, name }, index) => (
          <span key={ags}>
            {index > 0 && ' · '}
            <a href={`/round?kreis=${ags}`}>
              <bdi>{name}</bdi>
            </a>
          </span>
        ))}
      </p>
    </nav>
  );
}

function nameOf(kreise: readonly Kreis[], ags: string): string {
  return kreise.find((kreis) => kreis.ags === ags)?.name ?? ags;
}

/** For an organisation that belongs to no Kreis. */
export function NoRound(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('round.title')}</h1>
      <EmptyState title={ui.t('round.no_kreis')} why={ui.t('round.no_kreis_why')} />
    </>
  );
}

function Obstacles({ figures: { counts, total } }: { readonly figures: ObstacleFigures }): VNode {
  const ui = useUi();
  if (counts.every(({ count }) => count === null)) return <p>{ui.t('round.too_few')}</p>;
  return (
    <>
      <DataTable
        caption={ui.t('round.obstacles_caption')}
        rows={counts}
        rowKey={({ obstacle }) => obstacle}
        columns={[
          {
            key: 'obstacle',
            title: ui.t('practice.obstacle'),
            cell: ({ obstacle }) => ui.t(`practice.obstacle_${obstacle}`),
          },
          {
            key: 'count',
            title: ui.t('round.how_often'),
            cell: ({ obstacle, count }) =>
              count === null ? (
                <span class="soft">{ui.t('figures.hidden')}</span>
              ) : (
                <a href={`/practice?obstacle=${obstacle}`}>{ui.format.number(count)}</a>
              ),
            numeric: true,
          },
        ]}
      />
      <p class="soft">
        {total !== null && <>{ui.t('round.total', { count: total })} </>}
        {ui.t('round.rule')}
      </p>
    </>
  );
}

interface TasksProps {
  readonly tasks: readonly ListedTask[];
  readonly mayWrite: boolean;
  /** Of the headings: beneath the page's or a part's. */
  readonly level: 2 | 3;
  /** Whose round each task belongs to is told when there are any. */
  readonly kreise: readonly Kreis[];
}

function Tasks({ tasks, mayWrite, level, kreise }: TasksProps): VNode {
  const ui = useUi();
  if (tasks.length === 0) return <p class="soft">{ui.t('round.tasks_none')}</p>;
  return (
    <Rows>
      {tasks.map(({ task: { id, ags, what, dueOn }, organisation, state }) => (
        <Row
          key={id}
          level={level}
          title={<bdi>{what}</bdi>}
          detail={
            <>
              {kreise.length > 0 && (
                <>
                  <bdi>{nameOf(kreise, ags)}</bdi> ·{' '}
                </>
              )}
              <bdi>{organisation}</bdi> · {ui.t('round.by', { day: ui.format.day(dueOn) })}
            </>
          }
          end={
            <Actions>
              <Badge kind={state === 'late' ? 'stop' : state === 'done' ? 'now' : 'plain'}>
                {ui.t(`round.state_${state}`)}
              </Badge>
              {mayWrite && (
                <PostButton
                  action={`/round/tasks/${id}`}
                  fields={{ done: state === 'done' ? 'no' : 'yes', kreis: ags }}
                >
                  {ui.t(state === 'done' ? 'round.do_open' : 'round.do_done')}
                </PostButton>
              )}
            </Actions>
          }
        />
      ))}
    </Rows>
  );
}

function Writing({ round, members, form: which, values, errors }: RoundPageProps): VNode {
  const ui = useUi();
  const task = formState(ui, {
    labels: { what: ui.t('round.what'), orgId: ui.t('round.who'), dueOn: ui.t('round.due_on') },
    ...(which === 'tasks' ? { values, errors } : {}),
  });
  const minutes = formState(ui, {
    labels: { day: ui.t('round.day'), text: ui.t('round.text') },
    ...(which === 'minutes' ? { values, errors } : {}),
  });
  return (
    <>
      <Details summary={ui.t('round.add_task')} open={which === 'tasks'}>
        <ErrorSummary form={task} />
        <Form action="/round/tasks">
          <Hidden name="kreis" value={round.ags} />
          <TextField form={task} name="what" maxLength={200} hint={ui.t('round.what_hint')} />
          <SelectField
            form={task}
            name="orgId"
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateFields form={task} name="dueOn" />
          <Actions>
            <Button>{ui.t('form.save')}</Button>
          </Actions>
        </Form>
      </Details>
      <Details summary={ui.t('round.add_minutes')} open={which === 'minutes'}>
        <ErrorSummary form={minutes} />
        <Form action="/round/minutes">
          <Hidden name="kreis" value={round.ags} />
          <DateFields form={minutes} name="day" />
          <TextArea form={minutes} name="text" rows={8} maxLength={4000} hint={ui.t('practice.no_names')} />
          <Actions>
            <Button>{ui.t('form.save')}</Button>
          </Actions>
        </Form>
      </Details>
    </>
  );
}
