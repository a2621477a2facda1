import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the memory and time cost that OWASP names as the minimum (19 MiB, 2 passes). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a random text: compared when the account is unknown, so that both answers take the same time. */
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** True when the password fits; an unknown account (null) costs the same work and is always false. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const fits = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== null && fits;
}
