import { Global, Injectable, Module } from '@nestjs/common';

/** Gives one line for the person who starts the portal, or null when there is nothing to say. */
export type StartNote = (publicUrl: string) => Promise<string | null>;

/** What modules want to tell at start, such as the one-time link for the first administrator. */
@Injectable()
export class StartNotes {
  private readonly notes: StartNote[] = [];

  add(note: StartNote): void {
    this.notes.push(note);
  }

  async lines(publicUrl: string): Promise<readonly string[]> {
    const lines = await Promise.all(this.notes.map((note) => note(publicUrl)));
    return lines.filter((line) => line !== null);
  }
}

@Global()
@Module({ providers: [StartNotes], exports: [StartNotes] })
export class StartNotesModule {}
