/** An account of the demo as the first page offers it. */
export interface DemoAccount {
  readonly role: string;
  /** Null for a person, who acts for herself. */
  readonly organisation: string | null;
  readonly login: string;
  readonly password: string;
}

/** What the composition root decides about all pages. */
export interface ShellSettings {
  /** Shows the banner that everything is invented. */
  readonly demo: boolean;
  /** Accounts that a visitor of the demo may use; shown on the first page, and only in the demo. */
  readonly demoLogins: readonly DemoAccount[];
  /** Name, address and contact of who runs the site, line by line, for the legal notice. */
  readonly operator: readonly string[];
}

let settings: ShellSettings = { demo: false, demoLogins: [], operator: [] };

/** Called once at start, before the first page. */
export function configureShell(chosen: Partial<ShellSettings>): void {
  settings = { ...settings, ...chosen };
}

export function shellSettings(): ShellSettings {
  return settings;
}
