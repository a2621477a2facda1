/**
 * Resolves at the first request to stop (Ctrl-C, SIGTERM, closed terminal); a second one ends the process at once. So does
 * an ordered stop that takes longer than `patienceMs`: whoever asked would end it then without a word.
 */
export async function stopSignal(patienceMs: number): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(130);
      asked = true;
      setTimeout(() => giveUp(patienceMs), patienceMs).unref();
      resolve(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

function giveUp(patienceMs: number): void {
  console.error(
    `The stop took longer than ${String(patienceMs / 1000)} seconds; what was under way is taken up again.`,
  );
  process.exit(1);
}
