import type { VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import {
  CARD_ANSWERS,
  type CardAnswer,
  type CardGroup,
  type CardWords,
} from '../../domain/skill-cards/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  formState,
  type FormValues,
  LinkButton,
  Notice,
  PrintButton,
  PrintSheet,
  RadioGroup,
  Row,
  Rows,
  withQuery,
} from '../../web/components/index.js';
import { LANGUAGES, type Locale, translator, useUi } from '../../web/i18n/index.js';
import { SecondLanguage } from '../questions/beside.js';

export interface CardListProps {
  readonly own: readonly CardGroup[];
  readonly others: readonly CardGroup[];
  readonly answers: ReadonlyMap<string, CardAnswer>;
  readonly base: string;
  readonly back: string;
}

/** All groups of cards: those of the person's occupations in sight, the others behind a click. */
export function CardListPage({ own, others, answers, base, back }: CardListProps): VNode {
  const ui = useUi();
  const rows = (groups: readonly CardGroup[]): VNode => (
    <Rows>
      {groups.map(({ kldb3, name, cards }) => {
        const done = cards.filter(({ skill }) => answers.has(skill)).length;
        return (
          <Row
            key={kldb3}
            level={2}
            title={name[ui.locale]}
            href={`${base}/${kldb3}`}
            detail={ui.t('cards.answered', { done, of: cards.length })}
          />
        );
      })}
    </Rows>
  );
  return (
    <>
      <h1>{ui.t('cards.title')}</h1>
      <p>{ui.t('cards.lead')}</p>
      {own.length > 0 && rows(own)}
      <Details summary={ui.t('cards.others')} open={own.length === 0}>
        {rows(others)}
      </Details>
      <Actions>
        <LinkButton kind="quiet" href={back}>
          {ui.t('cards.back')}
        </LinkButton>
      </Actions>
    </>
  );
}

export interface CardPageProps {
  readonly group: CardGroup;
  readonly values: FormValues;
  /** Language that stands beside the reader's own. */
  readonly beside: Locale;
  /** Whether the answers could not be taken: none was given, or the profile is full. */
  readonly refused: boolean;
  readonly base: string;
}

/** The questions of one group; nothing has to be answered. */
export function CardPage({ group, values, beside, refused, base }: CardPageProps): VNode {
  const ui = useUi();
  const here = `${base}/${group.kldb3}`;
  const labels = Object.fromEntries(group.cards.map(({ skill, question }) => [skill, question[ui.locale]]));
  const form = formState(ui, { labels, values });
  return (
    <>
      <h1>{group.name[ui.locale]}</h1>
      <Beside words={group.name} beside={beside} />
      <SecondLanguage beside={beside} here={here} />
      {refused && <Notice kind="problem">{ui.t('cards.refused')}</Notice>}
      <Form action={withQuery(here, { beside })}>
        {group.cards.map(({ skill, question }) => (
          <RadioGroup
            key={skill}
            form={form}
            name={skill}
            hint={<Beside words={question} beside={beside} />}
            options={CARD_ANSWERS.map((value) => ({ value, label: answerLabel(ui, value, beside) }))}
          />
        ))}
        <Actions>
          <Button>{ui.t('cards.save')}</Button>
          <LinkButton kind="quiet" href={withQuery(`${here}/paper`, { beside })}>
            {ui.t('cards.on_paper')}
          </LinkButton>
          <LinkButton kind="quiet" href={base}>
            {ui.t('cards.all')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** The same questions to be answered by hand. */
export function CardPaper(props: {
  readonly group: CardGroup;
  readonly beside: Locale;
  readonly today: LocalDate;
  readonly back: string;
}): VNode {
  const ui = useUi();
  const { group, beside, today, back } = props;
  return (
    <>
      <PrintSheet title={group.name[ui.locale]} date={today}>
        <p>{ui.t('cards.lead')}</p>
        {group.cards.map(({ skill, question }) => (
          <section key={skill}>
            <h2>{question[ui.locale]}</h2>
            <Beside words={question} beside={beside} />
            <p>
              {CARD_ANSWERS.map((answer) => (
                <bdi key={answer}>☐ {answerLabel(ui, answer, beside)} &emsp;</bdi>
              ))}
            </p>
          </section>
        ))}
      </PrintSheet>
      <Actions>
        <PrintButton />
        <LinkButton kind="quiet" href={withQuery(back, { beside })}>
          {ui.t('cards.on_screen')}
        </LinkButton>
      </Actions>
    </>
  );
}

function Beside({ words, beside }: { readonly words: CardWords; readonly beside: Locale }): VNode {
  return (
    <p class="soft" lang={beside} dir={LANGUAGES[beside].dir}>
      {words[beside]}
    </p>
  );
}

/** Both languages in one line; each keeps its own direction. */
function answerLabel({ t }: Pick<ReturnType<typeof useUi>, 't'>, answer: CardAnswer, beside: Locale): string {
  return `${t(`cards.answer_${answer}`)} · \u2068${translator(beside).t(`cards.answer_${answer}`)}\u2069`;
}
