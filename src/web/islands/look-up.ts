/** One suggestion of the list. */
export interface Found {
  readonly code: string;
  readonly label: string;
}

/** The same as the server sends it; the search for occupations names its code by the classification. */
type Sent = { readonly label: string } & ({ readonly code: string } | { readonly kldb: string });

/** Asks `source?q=text&locale=…` in the language of the page; null when the answer was overtaken by a newer question or the network is away. */
export async function lookUp(
  source: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[] | null> {
  if (text.trim().length < 2) return [];
  const url = new URL(source, location.href);
  url.searchParams.set('q', text.trim());
  url.searchParams.set('locale', document.documentElement.lang);
  try {
    const answer = await fetch(url, { signal, headers: { accept: 'application/json' } });
    if (!answer.ok) return null;
    const sent = (await answer.json()) as readonly Sent[];
    return sent.map((one) => ({ code: 'kldb' in one ? one.kldb : one.code, label: one.label }));
  } catch {
    return null;
  }
}
