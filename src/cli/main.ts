import { COMMANDS, isCommand } from './commands.js';

/** Entry of every command line: picks the command, prints usage, and turns a bad call into exit code 2. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || !isCommand(name)) {
    const lines = Object.entries(COMMANDS).map(([key, command]) => `  ${key.padEnd(12)}${command.summary}`);
    const usage = `usage: npm run <command> -- [arguments]\n\n${lines.join('\n')}`;
    if (name === '--help') console.log(usage);
    else console.error(name === undefined ? usage : `unknown command "${name}"\n\n${usage}`);
    return name === '--help' ? 0 : 2;
  }
  const command = await COMMANDS[name].load();
  if (args.includes('--help')) {
    console.log(command.usage);
    return 0;
  }
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Error && 'exitCode' in error) {
      console.error(error.message);
      process.exitCode = Number(error.exitCode);
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  },
);
