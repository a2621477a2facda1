import type { VNode } from 'preact';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../labour-market/index.js';
import { useUi } from '../../i18n/index.js';

export interface MapArea {
  readonly ags: string;
  readonly name: string;
  readonly path: string;
  /** null: nothing is known. */
  readonly value: number | null;
}

export interface KreisMapProps {
  readonly areas: readonly MapArea[];
  /** What the colours stand for. */
  readonly measure: string;
  readonly digits: number;
  /** Where the same figures stand as a table. */
  readonly table: string;
  readonly note?: string;
}

const STEPS = 5;

/**
 * The Kreise in five steps of one colour, each a link that says its name and figure. Drawn on the server, so it needs
 * no script; the table it leads to says the same.
 */
export function KreisMap({ areas, measure, digits, table, note }: KreisMapProps): VNode {
  const ui = useUi();
  const bounds = stepsOf(areas.flatMap(({ value }) => value ?? []));
  const words = (value: number | null): string =>
    value === null ? ui.t('region.map_none') : ui.format.number(value, digits);
  return (
    <figure class="atlas">
      <p>
        <a href={table}>{ui.t('region.map_skip')}</a>
      </p>
      <svg
        class="map"
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="group"
        aria-label={ui.t('region.map_label', { measure })}
      >
        {areas.map(({ ags, name, path, value }) => (
          <a key={ags} href={`/region/${ags}`}>
            <path class={`m${stepOf(value, bounds)}`} d={path}>
              <title>{ui.t('region.map_area', { name, value: words(value) })}</title>
            </path>
          </a>
        ))}
      </svg>
      <figcaption>
        <Legend {...{ bounds, digits, measure }} isGappy={areas.some(({ value }) => value === null)} />
        {note && <p class="soft">{note}</p>}
      </figcaption>
    </figure>
  );
}

interface LegendProps {
  readonly bounds: readonly Step[];
  readonly digits: number;
  readonly measure: string;
  readonly isGappy: boolean;
}

function Legend({ bounds, digits, measure, isGappy }: LegendProps): VNode {
  const ui = useUi();
  const number = (value: number): string => ui.format.number(value, digits);
  return (
    <ul class="legend map" aria-label={measure}>
      {isGappy && <Swatch step={0} text={ui.t('region.map_none')} />}
      {bounds.map(({ step, from, to }) => (
        <Swatch
          key={step}
          step={step}
          text={
            from === to ? number(from) : ui.t('region.legend_from_to', { from: number(from), to: number(to) })
          }
        />
      ))}
    </ul>
  );
}

function Swatch({ step, text }: { readonly step: number; readonly text: string }): VNode {
  return (
    <li>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path class={`m${step}`} d="M1 1h14v14h-14z" />
      </svg>{' '}
      {text}
    </li>
  );
}

interface Step {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** Fifths of the values that occur, so that each colour is used about as often; equal values share one. */
function stepsOf(values: readonly number[]): readonly Step[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const steps = Math.min(STEPS, sorted.length);
  const size = sorted.length / steps;
  return Array.from({ length: steps }, (_, index) => {
    const part = sorted.slice(Math.round(index * size), Math.round((index + 1) * size));
    return { step: index + 1, from: part[0] ?? 0, to: part.at(-1) ?? 0 };
  });
}

function stepOf(value: number | null, bounds: readonly Step[]): number {
  return value === null ? 0 : (bounds.find(({ to }) => value <= to)?.step ?? STEPS);
}
