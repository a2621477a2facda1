import type { EntityManager } from 'typeorm';
import { marketOf, regionalMarkets, type RegionalMarket } from '../domain/shortage/index.js';
import { loadKreise } from './load-regions.js';
import { loadShortage } from './load-shortage.js';
import { TILE, tileGrid } from './map/tiles.js';
import { KreisShape } from './region.entity.js';
import type { KreisView } from './views.js';

/** How one Kreis is drawn: its outline, or a tile where outlines were not imported. */
export interface MapShape {
  readonly ags: string;
  readonly path: string;
}

export interface MapView {
  readonly shapes: readonly MapShape[];
  /** False: tiles, which only tell roughly where a Kreis lies. */
  readonly isReal: boolean;
  /** Apprenticeship market by Kreis; empty without figures. */
  readonly markets: ReadonlyMap<string, RegionalMarket>;
}

/** Outlines are used when every Kreis has one, so that the map has no holes. */
export async function loadMap(tx: EntityManager): Promise<MapView> {
  const kreise = [...(await loadKreise(tx)).values()];
  const outlines = new Map((await tx.find(KreisShape)).map(({ ags, path }) => [ags, path]));
  const tree = await loadShortage(tx);
  const markets = regionalMarkets(tree);
  const byKreis = kreise.flatMap(({ ags }) => {
    const market = marketOf(markets, tree, ags);
    return market ? [[ags, market] as const] : [];
  });
  const isReal = kreise.every(({ ags }) => outlines.has(ags));
  const paths = isReal ? outlines : tilePaths(kreise);
  const shapes = kreise.map(({ ags }) => ({ ags, path: paths.get(ags) ?? '' }));
  return { shapes, isReal, markets: new Map(byKreis) };
}

function tilePaths(kreise: readonly KreisView[]): ReadonlyMap<string, string> {
  const side = TILE - 2;
  return new Map(
    [...tileGrid(kreise)].map(([ags, { x, y }]) => [ags, `M${x} ${y}h${side}v${side}h-${side}z`]),
  );
}
