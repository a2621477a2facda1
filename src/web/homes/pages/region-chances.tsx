import type { VNode } from 'preact';
import { Actions, Badge, DataTable, Level, LinkButton } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { Chance } from '../region-chances.js';
import { Bar } from './bar.js';

/** What the reader may start from here. */
export interface Planning {
  readonly mayPost: boolean;
  readonly mayPlanCourse: boolean;
}

interface ChancesProps {
  readonly chances: readonly Chance[];
  readonly planning: Planning;
  readonly titleOf: (kldb: string) => string;
}

const MOST_PLACES = 2;

/** Occupations in demand within reach, with the German they usually take and the next steps towards them. */
export function Chances({ chances, planning, titleOf }: ChancesProps): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('region.chances')}</h2>
      {chances.length === 0 ? (
        <p>{ui.t('region.shortage_none')}</p>
      ) : (
        <>
          <p class="soft">{ui.t('region.chances_lead')}</p>
          <ChanceTable {...{ chances, planning, titleOf }} />
          <p class="soft">
            {ui.t('region.chances_long_note')} {ui.t('region.proxy_note')}
          </p>
        </>
      )}
      <h3>{ui.t('region.plan')}</h3>
      <Actions>
        <LinkButton href="/vacancies">{ui.t('region.plan_vacancies')}</LinkButton>
        {planning.mayPost && <LinkButton href="/vacancies/new">{ui.t('region.plan_vacancy')}</LinkButton>}
        {planning.mayPlanCourse && (
          <LinkButton href="/courses/new">{ui.t('region.plan_course_new')}</LinkButton>
        )}
      </Actions>
    </>
  );
}

function ChanceTable({ chances, planning, titleOf }: ChancesProps): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('region.chances')}
      quietCaption
      rows={chances}
      rowKey={({ rating: { record } }) => `${record.kldb} ${record.requirement}`}
      columns={[
        {
          key: 'occupation',
          title: ui.t('region.occupation'),
          cell: (chance) => (
            <>
              {titleOf(chance.rating.record.kldb)}
              <Plan {...{ chance, planning }} title={titleOf(chance.rating.record.kldb)} />
            </>
          ),
        },
        {
          key: 'class',
          title: ui.t('region.rating'),
          cell: ({ rating }) => (
            <>
              <Badge kind={rating.class === 'shortage' ? 'act' : 'plain'}>
                {ui.t(`region.class_${rating.class}`)}
              </Badge>{' '}
              <Bar share={rating.value} />
              {rating.ownCalculation && <span class="soft"> {ui.t('region.own_calculation')}</span>}
            </>
          ),
        },
        {
          key: 'where',
          title: ui.t('region.chances_where'),
          cell: ({ where }) =>
            ui.format.list(where.slice(0, MOST_PLACES).map(({ name }) => name)) +
            (where.length > MOST_PLACES ? ` +${where.length - MOST_PLACES}` : ''),
        },
        { key: 'level', title: ui.t('region.chances_level'), cell: (chance) => <Usual chance={chance} /> },
        {
          key: 'open',
          title: ui.t('region.chances_open'),
          cell: ({ open }) => ui.format.number(open),
          numeric: true,
        },
        {
          key: 'long',
          title: ui.t('region.chances_long'),
          cell: ({ long }) => ui.format.number(long),
          numeric: true,
        },
      ]}
    />
  );
}

interface PlanProps {
  readonly chance: Chance;
  readonly planning: Planning;
  readonly title: string;
}

/** Opens the forms with what the row says: the occupation, and the German it usually takes. */
function Plan({ chance: { rating, usualGerman }, planning, title }: PlanProps): VNode {
  const ui = useUi();
  const { kldb, requirement } = rating.record;
  const code = kldb.length === 4 && requirement > 0 ? `${kldb}${requirement}` : kldb;
  const german = usualGerman === null ? '' : `&german=${usualGerman}`;
  const link = (text: string, href: string): VNode => (
    <div>
      <a href={href} aria-label={`${text}: ${title}`}>
        {text}
      </a>
    </div>
  );
  return (
    <>
      {planning.mayPost && link(ui.t('region.plan_vacancy'), `/vacancies/new?kldb=${code}${german}`)}
      {planning.mayPlanCourse &&
        usualGerman !== null &&
        usualGerman > 0 &&
        link(ui.t('region.plan_course_new'), `/courses/new?target=${usualGerman}`)}
    </>
  );
}

/** The level leads on to the courses that reach it. */
function Usual({ chance: { usualGerman } }: { readonly chance: Chance }): VNode {
  const ui = useUi();
  if (usualGerman === null) return <span class="soft">{ui.t('region.chances_level_none')}</span>;
  if (usualGerman === 0) return <span>{ui.t('region.chances_level_nothing')}</span>;
  return (
    <a href={`/courses?target=${usualGerman}`}>
      <Level level={usualGerman} />
    </a>
  );
}
