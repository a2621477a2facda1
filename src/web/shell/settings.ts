/** What the composition root decides about all pages. */
export interface ShellSettings {
  /** Shows the banner that everything is invented. */
  readonly demo: boolean;
}

let settings: ShellSettings = { demo: false };

/** Called once at start, before the first page. */
export function configureShell(chosen: ShellSettings): void {
  settings = chosen;
}

export function shellSettings(): ShellSettings {
  return settings;
}
