/** Longest text that is read, in characters; the rest of a longer one is cut (the edge refuses such texts anyway). */
export const LONGEST_TEXT = 20_000;
