import type { VNode } from 'preact';
import {
  DataTable,
  DayRange,
  Details,
  KeyValue,
  LinkButton,
  Ltr,
  Money,
  Progress,
} from '../components/index.js';
import type { PageContext } from '../shell/index.js';
import { SAMPLES } from './samples.js';

interface Place {
  readonly key: string;
  readonly name: string;
  readonly open: number;
  readonly pay: number;
}

const PLACES: readonly Place[] = [
  { key: '1', name: 'Starnberg', open: 31, pay: 1940 },
  { key: '2', name: 'Mannheim', open: 1204, pay: 1785 },
  { key: '3', name: 'Berlin-Treptow-Köpenick', open: 12, pay: 1510 },
];

/** Tables, records, long work. */
export function Data({ ctx }: { readonly ctx: PageContext }): VNode {
  const s = SAMPLES[ctx.locale];
  return (
    <>
      <h1>{s.city}</h1>
      <DataTable
        caption={s.waiting}
        rows={PLACES}
        rowKey={(place) => place.key}
        columns={[
          { key: 'name', title: s.city, cell: (place) => <a href={`/region/${place.key}`}>{place.name}</a> },
          { key: 'open', title: s.plan, cell: (place) => ctx.format.number(place.open), numeric: true },
          { key: 'pay', title: s.note, cell: (place) => <Money cents={place.pay} />, numeric: true },
        ]}
      />
      <h2>{s.person}</h2>
      <KeyValue
        items={[
          { label: s.city, value: 'Starnberg' },
          { label: s.call, value: <Ltr>+49 8151 0000</Ltr> },
          { label: s.plan, value: <DayRange from="2027-01-11" to="2027-06-04" /> },
          { label: s.note, value: null },
        ]}
      />
      <Details summary={s.plan}>
        <p>{s.change}</p>
      </Details>
      <h2>{s.load}</h2>
      <div class="stack">
        <Work ctx={ctx} over={false} />
        <Work ctx={ctx} over />
      </div>
    </>
  );
}

/** Long work, going on or over. */
export function Work({ ctx, over }: { readonly ctx: PageContext; readonly over: boolean }): VNode {
  const s = SAMPLES[ctx.locale];
  const done = over ? <LinkButton href="/result">{s.plan}</LinkButton> : undefined;
  return <Progress url="/progress" title={s.deadline} value={412} max={2000} detail={s.note} done={done} />;
}
