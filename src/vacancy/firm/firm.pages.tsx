import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { LabourMarketService } from '../../labour-market/index.js';
import { Public } from '../../platform/auth/index.js';
import { AppError, EmailDto } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  Html,
  type PageContext,
  renderPage,
  seeOther,
  setFlash,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { revised } from '../form-input.js';
import { faultsOf } from '../posting-check.js';
import {
  EMPTY_POSTING,
  type PostingPlace,
  postingScreen,
  savePosting,
  tellState,
  valuesOf,
} from '../posting-screen.js';
import { UpdateVacancyDto } from '../update-vacancy.dto.js';
import { CreateVacancyDto } from '../vacancy.dto.js';
import { FirmDoorService, type FirmVisit } from './firm-door.service.js';
import { FirmLinkService } from './firm-link.service.js';
import { AskFirmPage, FirmGonePage, FirmSentPage, FirmVacancyPage } from './pages/firm-pages.js';

/** "Post a vacancy" for firms without an account: asking for the link that opens the form. */
@ApiExcludeController()
@Controller('post')
export class FirmAskPages {
  constructor(private readonly links: FirmLinkService) {}

  @Get()
  @Public()
  @Html()
  form(@Visited() { ctx }: Visit): string {
    return screen(ctx, 'firms.ask_title', <AskFirmPage values={{}} errors={[]} problem={null} />);
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
    const again = (
      status: number,
      rest: Pick<Parameters<typeof AskFirmPage>[0], 'errors' | 'problem'>,
    ): string => {
      void reply.status(status);
      return screen(ctx, 'firms.ask_title', <AskFirmPage values={body} {...rest} />);
    };
    const input = await checkInput(EmailDto, { email: body['email'] });
    if (!input.ok) return again(422, { errors: input.error, problem: null });
    const asked = await attempt(() => this.links.ask(input.value.email, ctx.locale, address));
    if (asked.ok) return screen(ctx, 'enter.sent_title', <FirmSentPage />);
    const seconds = Number(asked.error.params['seconds'] ?? 60);
    return again(asked.error.status, { errors: [], problem: ctx.t('access.throttled', { seconds }) });
  }
}

/** What a firm does by its link. Looking at it changes nothing, because mail programs look at links, too. */
@ApiExcludeController()
@Controller('firm')
export class FirmPages {
  constructor(
    private readonly door: FirmDoorService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get(':token')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async show(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    const opened = await firmOpened(() => this.door.open(token));
    if (opened === 'gone') return firmGone(ctx, reply);
    if (opened === null) return postingScreen(newPlace(ctx, token), { values: EMPTY_POSTING });
    const { vacancy } = opened;
    const ids = vacancy.skills.map(({ id }) => id);
    const skills = await this.labourMarket.skillLabels(ids, ctx.locale);
    const occupation = await this.labourMarket.occupation(vacancy.kldb, ctx.locale);
    const place = await this.labourMarket.placeOf(vacancy.plz);
    return renderPage(
      ctx,
      { title: vacancy.title },
      <FirmVacancyPage
        {...{ token, vacancy }}
        placeName={place?.place ?? ''}
        occupation={occupation?.label ?? vacancy.kldb}
        skillName={(id) => skills.get(id) ?? id}
      />,
    );
  }

  @Post(':token')
  @Public()
  @Html()
  async post(
    @Visited() { ctx, request, reply }: Visit,
    @Param('token') token: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const opened = await firmOpened(() => this.door.open(token));
    if (opened === 'gone') return firmGone(ctx, reply);
    if (opened !== null) return seeOther(reply, `/firm/${token}`);
    const made = await savePosting(newPlace(ctx, token), {
      ...{ reply, body, labourMarket: this.labourMarket, dto: CreateVacancyDto },
      shape: (plain) => plain,
      save: (input) => this.door.post(token, input),
    });
    if (typeof made === 'string') return made;
    tellState(request, ctx, made);
    return seeOther(reply, `/firm/${token}`);
  }

  @Get(':token/edit')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async edit(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async ({ vacancy }) => {
      const values = await valuesOf(vacancy, this.labourMarket, ctx);
      return postingScreen(editPlace(ctx, token), { values, errors: faultsOf(vacancy) });
    });
  }

  @Post(':token/edit')
  @Public()
  @Html()
  async save(
    @Visited() { ctx, request, reply }: Visit,
    @Param('token') token: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async ({ vacancy }) => {
      const saved = await savePosting(editPlace(ctx, token), {
        ...{ reply, body, labourMarket: this.labourMarket, dto: UpdateVacancyDto },
        shape: (plain) => revised(plain, body, vacancy),
        save: (input) => this.door.change(token, input),
      });
      if (typeof saved === 'string') return saved;
      tellState(request, ctx, saved);
      return seeOther(reply, `/firm/${token}`);
    });
  }

  @Post(':token/renew')
  @Public()
  async renew(@Visited() { ctx, request, reply }: Visit, @Param('token') token: string): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async () => {
      await this.door.renew(token);
      setFlash(request, { kind: 'done', text: ctx.t('postings.renewed') });
      return seeOther(reply, `/firm/${token}`);
    });
  }

  @Post(':token/close')
  @Public()
  async close(@Visited() { ctx, request, reply }: Visit, @Param('token') token: string): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async () => {
      await this.door.close(token);
      setFlash(request, { kind: 'done', text: ctx.t('vacancies.closed') });
      return seeOther(reply, `/firm/${token}`);
    });
  }

  @Post(':token/end')
  @Public()
  async end(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async () => {
      await this.door.end(token);
      return seeOther(reply, '/post');
    });
  }
}

/** The page of a vacancy behind a link, or the one answer to every link that opens nothing. */
export async function atFirm(
  door: FirmDoorService,
  { ctx, reply }: Pick<Visit, 'ctx' | 'reply'>,
  token: string,
  work: (visit: FirmVisit) => Promise<string>,
): Promise<string> {
  const visit = await firmOpened(() => door.visit(token));
  return visit === 'gone' ? firmGone(ctx, reply) : work(visit);
}

/** What a link opens, or that it opens nothing, for whichever reason. */
export async function firmOpened<T>(open: () => Promise<T>): Promise<T | 'gone'> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof AppError && error.code === 'gone') return 'gone';
    throw error;
  }
}

/** The one answer to every link that opens nothing. */
export function firmGone(ctx: PageContext, reply: Visit['reply']): string {
  void reply.status(410);
  return screen(ctx, 'firms.gone_title', <FirmGonePage />);
}

function screen(
  ctx: PageContext,
  title: 'firms.ask_title' | 'firms.gone_title' | 'enter.sent_title',
  body: VNode,
): string {
  return renderPage(ctx, { title: ctx.t(title) }, body);
}

const newPlace = (ctx: PageContext, token: string): PostingPlace => ({
  ...{ ctx, action: `/firm/${token}`, isNew: true, asksEmployer: 'firm' },
});
const editPlace = (ctx: PageContext, token: string): PostingPlace => ({
  ...{ ctx, action: `/firm/${token}/edit`, isNew: false, asksEmployer: null },
});
