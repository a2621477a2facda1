/** Runs a program and ends with its code; an obstacle is told as a sentence (exit 2), a fault with its stack (exit 1). */
export function runAsProgram(program: () => Promise<number>): void {
  program().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const plain = error instanceof Error && 'exitCode' in error;
      console.error(plain ? error.message : error);
      process.exitCode = plain ? Number(error.exitCode) : 1;
    },
  );
}
