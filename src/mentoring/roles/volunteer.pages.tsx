import { Body, Controller, Get, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HELPER_SKILLS } from '../../domain/mentoring/index.js';
import { Public } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { HelperAnswerService } from './helper-answer.service.js';
import { HelperAnswerDto } from './helper-role.dto.js';
import { HelperRoleService } from './helper-role.service.js';
import { RoleList, RolePage, ThanksPage } from './pages/role-views.js';

const LANGUAGE = /^[a-z]{2,3}$/;
const MOST_HOURS = 40;

/** The public pages for who would like to help. */
@ApiExcludeController()
@Controller('volunteer')
export class VolunteerPages {
  constructor(
    private readonly roles: HelperRoleService,
    private readonly answers: HelperAnswerService,
  ) {}

  @Get()
  @Public()
  @Html()
  async list(@Visited() { ctx }: Visit, @Query() query: FormValues): Promise<string> {
    const wish = {
      skill: HELPER_SKILLS.find((known) => known === query['skill']) ?? null,
      hours: hoursIn(query['hours']),
      language: LANGUAGE.exec(textValue(query['language']) ?? '')?.[0] ?? null,
    };
    const roles = await this.roles.open(wish);
    const title = { title: ctx.t('helproles.title'), section: 'volunteer' } as const;
    const status = ctx.t('ui.results', { count: roles.length });
    return renderPage(ctx, { ...title, status }, <RoleList {...{ roles, wish }} />);
  }

  @Get('thanks')
  @Public()
  @Html()
  thanks(@Visited() { ctx }: Visit): string {
    return renderPage(ctx, { title: ctx.t('helproles.thanks'), section: 'volunteer' }, <ThanksPage />);
  }

  @Get(':id')
  @Public()
  @Html()
  async show(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    return this.rolePage(visit, id, {}, []);
  }

  @Post(':id')
  @Public()
  @HttpCode(200)
  @Html()
  async answer(
    @Visited() visit: Visit,
    @Ip() address: string,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const { ctx, request, reply } = visit;
    const { name, email } = body;
    const input = await checkInput(HelperAnswerDto, {
      ...filled({ name: textValue(name), email: textValue(email) }),
      ...filled({ agreed: body['agreed'] === 'yes' ? true : undefined }),
      message: textValue(body['message']) ?? '',
    });
    const done = input.ok
      ? await attempt(() => this.answers.answer(id, input.value, ctx.locale, address))
      : null;
    if (done?.ok) return seeOther(reply, '/volunteer/thanks');
    if (done?.error.code === 'too_many_requests') {
      const seconds = Number(done.error.params['seconds'] ?? 60);
      setFlash(request, { kind: 'problem', text: ctx.t('access.throttled', { seconds }) });
    }
    void reply.status(done ? done.error.status : 422);
    return this.rolePage(visit, id, body, input.ok ? [] : input.error);
  }

  private async rolePage(
    { ctx }: Visit,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const one = await this.roles.get(id);
    const title = { title: one.role.title, section: 'volunteer' } as const;
    return renderPage(ctx, title, <RolePage {...{ one, values, errors }} />);
  }
}

/** Whole hours as somebody typed them; null for what is none. */
function hoursIn(typed: unknown): number | null {
  const hours = Math.floor(Number(textValue(typed) ?? Number.NaN));
  return hours >= 1 && hours <= MOST_HOURS ? hours : null;
}
