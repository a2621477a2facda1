import { Allocate } from './layout.js';
import { Ranges } from './ranges.js';

/** 5 km: small against every radius, so that little outside a circle is looked at. */
const CELL_STEPS = 100;

/**
 * Rows lie in the order (layer, cell row by cell row, occupation): so a circle is one contiguous range of rows for
 * each row of cells, and the index is only where each cell starts.
 */
export interface Grid {
  readonly minX: number;
  readonly minY: number;
  readonly width: number;
  readonly height: number;
  readonly layers: number;
  /** First row per layer and cell, and one past the last. */
  readonly start: Uint32Array;
}

export function placeX(place: number): number {
  return place >> 16;
}

export function placeY(place: number): number {
  return (place << 16) >> 16;
}

/** The grid around the given places, without rows in it yet. */
export function gridAround(places: Int32Array, layers: number, allocate: Allocate): Grid {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    minX = Math.min(minX, placeX(place));
    maxX = Math.max(maxX, placeX(place));
    minY = Math.min(minY, placeY(place));
    maxY = Math.max(maxY, placeY(place));
  }
  if (places.length === 0) [minX, minY, maxX, maxY] = [0, 0, 0, 0];
  const width = Math.floor((maxX - minX) / CELL_STEPS) + 1;
  const height = Math.floor((maxY - minY) / CELL_STEPS) + 1;
  const start = new Uint32Array(allocate((layers * width * height + 1) * 4) as ArrayBuffer);
  return { minX, minY, width, height, layers, start };
}

export function cellOf(grid: Grid, layer: number, place: number): number {
  const column = Math.floor((placeX(place) - grid.minX) / CELL_STEPS);
  const row = Math.floor((placeY(place) - grid.minY) / CELL_STEPS);
  return (layer * grid.height + row) * grid.width + column;
}

/** The first cell of the square of so many cells' width in which a place lies; below width × height. */
export function tileOf(grid: Grid, place: number, cells: number): number {
  const column = Math.floor((placeX(place) - grid.minX) / (CELL_STEPS * cells)) * cells;
  const row = Math.floor((placeY(place) - grid.minY) / (CELL_STEPS * cells)) * cells;
  return row * grid.width + column;
}

/** Adds the ranges of all cells of a layer that touch the circle of `radius` steps around x, y. */
export function addCircle(
  grid: Grid,
  layer: number,
  x: number,
  y: number,
  radius: number,
  ranges: Ranges,
): void {
  const { minX, minY, width, height, start } = grid;
  const firstRow = Math.max(0, Math.floor((y - radius - minY) / CELL_STEPS));
  const lastRow = Math.min(height - 1, Math.floor((y + radius - minY) / CELL_STEPS));
  for (let row = firstRow; row <= lastRow; row += 1) {
    const low = minY + row * CELL_STEPS;
    const away = Math.max(0, low - y, y - (low + CELL_STEPS - 1));
    const half = Math.floor(Math.sqrt(radius * radius - away * away));
    const first = Math.max(0, Math.floor((x - half - minX) / CELL_STEPS));
    const last = Math.min(width - 1, Math.floor((x + half - minX) / CELL_STEPS));
    if (first > last) continue;
    const base = (layer * height + row) * width;
    ranges.add(start[base + first] ?? 0, start[base + last + 1] ?? 0);
  }
}
