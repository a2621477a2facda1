import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/**
 * Milliseconds of processor time of processes and their children so far, those that ended included: what a busy machine
 * does meanwhile does not count.
 */
export function processorMs(pids: readonly (number | undefined)[]): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = new Map(all.map((pid) => [Number(pid), statOf(pid)] as const));
  const wanted = new Set(pids);
  let sum = 0;
  for (const [pid, stat] of stats) {
    if (stat && (wanted.has(pid) || wanted.has(stat.parent))) sum += stat.ms;
    if (stat && wanted.has(pid)) sum += stat.endedMs;
  }
  return sum;
}

interface Stat {
  readonly parent: number;
  readonly ms: number;
  /** Of children that ended and were waited for. */
  readonly endedMs: number;
}

function statOf(pid: string): Stat | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = (at: number): number => (Number(fields[at]) + Number(fields[at + 1])) * TICK_MS;
    return { parent: Number(fields[1]), ms: ticks(11), endedMs: ticks(13) };
  } catch {
    // It ended between the listing and the look.
    return null;
  }
}
