import { Command } from './command.js';

/** All commands; modules load only when called, so that a case run needs no database driver. */
export const COMMANDS = {
  cases: {
    summary: 'runs a case file through the domain code',
    load: async (): Promise<Command> => (await import('./cases/cases.js')).casesCommand,
  },
} as const satisfies Record<string, { summary: string; load: () => Promise<Command> }>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
