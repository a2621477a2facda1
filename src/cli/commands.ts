import { Command } from './command.js';

/** All commands; modules load only when called, so that a case run needs no database driver. */
export const COMMANDS = {
  demo: {
    summary: 'starts the whole portal with demo data on an embedded database',
    load: async (): Promise<Command> => (await import('./demo.js')).demoCommand,
  },
  start: {
    summary: 'starts the portal',
    load: async (): Promise<Command> => (await import('./start.js')).startCommand,
  },
  reference: {
    summary: 'loads the national reference tables',
    load: async (): Promise<Command> => (await import('./reference.js')).referenceCommand,
  },
  audit: {
    summary: 'verifies the trail of audit',
    load: async (): Promise<Command> => (await import('./audit.js')).auditCommand,
  },
  keys: {
    summary: 'turns to another master key beside the running portal',
    load: async (): Promise<Command> => (await import('./keys.js')).keysCommand,
  },
  exports: {
    summary: 'opens an encrypted export of people',
    load: async (): Promise<Command> => (await import('./exports.js')).exportsCommand,
  },
  cases: {
    summary: 'runs a case file through the domain code',
    load: async (): Promise<Command> => (await import('./cases/cases.js')).casesCommand,
  },
} as const satisfies Record<string, { summary: string; load: () => Promise<Command> }>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
