/** Ids that the drafts' names got in the database. */
export class Refs {
  private readonly ids = new Map<string, string>();

  make(ref: string): string {
    const id = crypto.randomUUID();
    this.ids.set(ref, id);
    return id;
  }

  of(ref: string): string {
    const id = this.ids.get(ref);
    if (id === undefined) throw new Error(`demo data names "${ref}", which it does not hold`);
    return id;
  }

  orNull(ref: string | null): string | null {
    return ref === null ? null : this.of(ref);
  }
}
