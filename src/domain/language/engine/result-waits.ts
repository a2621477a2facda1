import { Field } from './goal-field.js';

/** Which runs that ask for a certificate have to wait for the result of an exam that is passed on the way. */
export class ResultWaits {
  /** True where some run asks for a certificate that the person does not bring. */
  matter = false;
  /** By place: first place of a run that takes a certificate of the day of the result; 0 without an exam. */
  usableFrom = new Int32Array(0);
  take({ gates, runs }: Field): void {
    this.matter = gates.length > 0;
    if (!this.matter) return;
    if (this.usableFrom.length < runs.count) this.usableFrom = new Int32Array(runs.count * 2);
    for (let at = 0; at < runs.count; at += 1)
      this.usableFrom[at] = (runs.exam[at] as number) < 0 ? 0 : runs.firstFrom(runs.result[at] as number);
  }
}
