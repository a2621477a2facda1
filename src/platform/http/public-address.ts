import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG } from '../config/index.js';
import type { AppConfig } from '../config/index.js';

/** The address people reach the portal under, for texts that leave it. Without a slash at the end. */
@Injectable()
export class PublicAddress {
  private heard: string | null = null;

  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** Where the server came to listen; counts only when no public address is configured. */
  listensAt(address: string): void {
    this.heard = address;
  }

  get base(): string {
    const { publicUrl, port } = this.config.http;
    return publicUrl ?? this.heard ?? `http://localhost:${port}`;
  }
}
