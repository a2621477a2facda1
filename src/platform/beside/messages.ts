export interface Question {
  readonly id: number;
  readonly question: unknown;
}

export type Answer =
  { readonly id: number; readonly done: unknown } | { readonly id: number; readonly failed: string };
