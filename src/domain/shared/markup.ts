/** An element of a document: what stands in its opening tag and between the tags. */
export interface Element {
  readonly attributes: string;
  readonly inside: string;
}

/**
 * All elements of a name that do not hold one another, in order. Walks forward only, so that a hostile document
 * (thousands of opening tags without an end) costs no more than its length; it stops at the first unclosed one.
 */
export function* elementsOf(text: string, name: string): Generator<Element> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
    const after = at + open.length;
    if (/[\w.:-]/.test(text.charAt(after))) {
      at = after;
      continue;
    }
    const end = text.indexOf('>', after);
    if (end < 0) return;
    const attributes = text.slice(after, end);
    if (attributes.endsWith('/')) {
      yield { attributes: attributes.slice(0, -1), inside: '' };
      at = end + 1;
      continue;
    }
    const stop = text.indexOf(close, end);
    if (stop < 0) return;
    yield { attributes, inside: text.slice(end + 1, stop) };
    at = stop + close.length;
  }
}

/**
 * The JSON-LD documents of a web page; nothing else of it is looked at.
 * @throws SyntaxError for a block that is no JSON.
 */
export function jsonLdOf(page: string): readonly unknown[] {
  return [...elementsOf(page, 'script')]
    .filter(({ attributes }) => attributes.includes('application/ld+json'))
    .map(({ inside }) => JSON.parse(inside) as unknown);
}
