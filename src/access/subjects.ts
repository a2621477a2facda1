import { Injectable } from '@nestjs/common';

/** Names of people who sign in for themselves; provided by the module that keeps the profiles. */
@Injectable()
export class Subjects {
  private read: (personId: string) => Promise<string> = () => Promise.resolve('');

  provide(read: (personId: string) => Promise<string>): void {
    this.read = read;
  }

  async nameOf(personId: string): Promise<string> {
    return this.read(personId);
  }
}
