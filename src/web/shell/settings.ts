/** What the composition root decides about all pages. */
export interface ShellSettings {
  /** Shows the banner that everything is invented. */
  readonly demo: boolean;
  /** Name, address and contact of who runs the site, line by line, for the legal notice. */
  readonly operator: readonly string[];
}

let settings: ShellSettings = { demo: false, operator: [] };

/** Called once at start, before the first page. */
export function configureShell(chosen: Partial<ShellSettings>): void {
  settings = { ...settings, ...chosen };
}

export function shellSettings(): ShellSettings {
  return settings;
}
