import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../platform/auth/index.js';
import { asset } from '../shell/index.js';

/** Browsers ask for this address on their own where a document cannot name its icon: open data, calendars. */
@ApiExcludeController()
@Controller('favicon.ico')
export class IconController {
  @Get()
  @Public()
  @Redirect()
  icon(): { readonly url: string; readonly statusCode: number } {
    return { url: asset('icon.svg'), statusCode: 302 };
  }
}
