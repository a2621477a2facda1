import { placeX, placeY } from '../grid.js';

/** The rectangle around the places of a block of neighbours, in steps of the plane. */
export class Box {
  private minX = Infinity;
  private maxX = -Infinity;
  private minY = Infinity;
  private maxY = -Infinity;

  clear(): this {
    [this.minX, this.maxX, this.minY, this.maxY] = [Infinity, -Infinity, Infinity, -Infinity];
    return this;
  }

  include(place: number): void {
    this.minX = Math.min(this.minX, placeX(place));
    this.maxX = Math.max(this.maxX, placeX(place));
    this.minY = Math.min(this.minY, placeY(place));
    this.maxY = Math.max(this.maxY, placeY(place));
  }

  get x(): number {
    return (this.minX + this.maxX) >> 1;
  }

  get y(): number {
    return (this.minY + this.maxY) >> 1;
  }

  /** At least from the middle to a corner: so much wider is a circle that holds the circles around all places. */
  get half(): number {
    return Math.ceil(Math.hypot(this.maxX - this.minX, this.maxY - this.minY) / 2) + 1;
  }

  /** Square of the way from a place to the nearest point of the box. */
  squaredTo(place: number): number {
    const x = placeX(place);
    const y = placeY(place);
    const dx = x < this.minX ? this.minX - x : x > this.maxX ? x - this.maxX : 0;
    const dy = y < this.minY ? this.minY - y : y > this.maxY ? y - this.maxY : 0;
    return dx * dx + dy * dy;
  }
}
