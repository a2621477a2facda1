import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Public } from '../../platform/auth/index.js';
import { EmailDto, type FieldError } from '../../platform/http/index.js';
import type { FormValues, Suggestion } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  attempt,
  checkInput,
  Html,
  renderPage,
  seeOther,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { newPersonInput } from '../form-input.js';
import { NewPerson } from '../pages/person-form.js';
import { CreatePersonDto } from '../person.dto.js';
import { EntryLinkService } from './entry-link.service.js';
import { AskPage, OpenPage, SentPage } from './pages/link-pages.js';

/** Signing in and registering by a link in a mail. Only a click uses it up: programs that look at mails do not. */
@ApiExcludeController()
@Controller('enter')
export class EntryLinkPages {
  constructor(
    private readonly links: EntryLinkService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get()
  @Public()
  @Html()
  form(@Visited() { ctx, reply }: Visit): string {
    return ctx.actor.kind === 'anonymous' ? askPage(ctx, {}, [], null) : seeOther(reply, '/');
  }

  @Post()
  @Public()
  @HttpCode(200)
  @Html()
  async ask(
    @Visited() { ctx, reply }: Visit,
    @Ip() address: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(EmailDto, { email: body['email'] });
    if (!input.ok) {
      void reply.status(422);
      return askPage(ctx, body, input.error, null);
    }
    const asked = await attempt(() => this.links.ask(input.value.email, ctx.locale, address));
    if (asked.ok) return renderPage(ctx, { title: ctx.t('enter.sent_title') }, <SentPage />);
    void reply.status(asked.error.status);
    const seconds = Number(asked.error.params['seconds'] ?? 60);
    return askPage(ctx, body, [], ctx.t('access.throttled', { seconds }));
  }

  @Get(':secret')
  @Public()
  @Html()
  async show(@Visited() { ctx }: Visit, @Param('secret') secret: string): Promise<string> {
    if ((await this.links.opens(secret)) === 'registration')
      return registerPage(ctx, secret, { source: 'self', relation: 'experienced' }, [], []);
    return renderPage(ctx, { title: ctx.t('enter.open_title') }, <OpenPage secret={secret} />);
  }

  @Post(':secret/open')
  @Public()
  async open(
    @Visited() { request, reply }: Visit,
    @Ip() address: string,
    @Param('secret') secret: string,
  ): Promise<string> {
    const opened = await attempt(() => this.links.open(request, secret, address));
    if (opened.ok) return seeOther(reply, '/');
    if (opened.error.code === 'second_factor_required') return seeOther(reply, '/login/code');
    throw opened.error;
  }

  @Post(':secret')
  @Public()
  @HttpCode(200)
  @Html()
  async register(
    @Visited() { ctx, request, reply }: Visit,
    @Param('secret') secret: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const { plain, suggestions } = await newPersonInput(body, this.labourMarket, ctx.locale);
    const again = (errors: readonly FieldError[]): string => {
      void reply.status(422);
      return registerPage(ctx, secret, body, errors, suggestions);
    };
    const input = await checkInput(CreatePersonDto, plain);
    if (!input.ok) return again(input.error);
    const made = await attempt(() => this.links.register(request, secret, input.value));
    if (made.ok) return seeOther(reply, '/me/matches');
    if (made.error.code === 'invalid_input') return again(made.error.errors);
    throw made.error;
  }
}

function askPage(
  ctx: PageContext,
  values: FormValues,
  errors: readonly FieldError[],
  problem: string | null,
): string {
  return renderPage(ctx, { title: ctx.t('enter.title') }, <AskPage {...{ values, errors, problem }} />);
}

function registerPage(
  ctx: PageContext,
  secret: string,
  values: FormValues,
  errors: readonly FieldError[],
  suggestions: readonly Suggestion[],
): string {
  const words = {
    title: ctx.t('entry.title'),
    lead: ctx.t('enter.register_lead'),
    save: ctx.t('entry.save'),
  };
  return renderPage(
    ctx,
    { title: words.title },
    <NewPerson {...{ values, errors, suggestions, words }} action={`/enter/${secret}`} />,
  );
}
