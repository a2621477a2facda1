import { Body, Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import { readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  checkInput,
  filled,
  listValue,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { LinkService } from './link.service.js';
import { Slip } from './pages/slip.js';
import { RequestReader } from './request-reader.service.js';
import { ApprovalDaysDto, RequestMessageDto, RequestPapersDto } from './request.dto.js';
import { RequestService } from './request.service.js';

/** Notes on a request that move no state: papers, days of the approval, messages, the answer link. */
@ApiExcludeController()
@Controller()
export class RequestNotesPages {
  constructor(
    private readonly requests: RequestService,
    private readonly reader: RequestReader,
    private readonly links: LinkService,
    private readonly clock: Clock,
  ) {}

  @Post('requests/:id/papers')
  @Allow('liaison:write', 'self:write')
  async papers(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(RequestPapersDto, { present: listValue(body['present']) });
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    await this.requests.notePapers(actor, id, input.value.present);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('requests.papers_saved') });
    return seeOther(reply, `/requests/${id}`);
  }

  @Post('requests/:id/approval')
  @Allow('liaison:write')
  async approval(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const days: Record<string, string | null> = {};
    for (const name of ['passedOn', 'askedOn', 'approvedOn'] as const) {
      const read = readDate(body, name);
      if (!read.ok)
        throw new AppError('invalid_input', { errors: [{ pointer: `/${name}`, code: 'not_a_day' }] });
      days[name] = read.value;
    }
    const input = await checkInput(ApprovalDaysDto, filled(days));
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const { passedOn = null, askedOn = null, approvedOn = null } = input.value;
    await this.requests.noteApproval(actor, id, { passedOn, askedOn, approvedOn });
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('requests.approval_saved') });
    return seeOther(reply, `/requests/${id}`);
  }

  @Post('requests/:id/messages')
  @Allow('liaison:write', 'self:write')
  async message(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(RequestMessageDto, filled({ text: textValue(body['text']) }));
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    await this.requests.write(actor, id, input.value.text);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('requests.message_done') });
    return seeOther(reply, `/requests/${id}`);
  }

  @Post('requests/:id/link')
  @Allow('liaison:write', 'self:write')
  @Html()
  async link(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const { path, expiresOn } = await this.links.make(actor, id);
    const url = `${request.protocol}://${request.host}${path}`;
    const detail = await this.reader.get(actor, id);
    void reply.status(200);
    return renderPage(
      ctx,
      { title: ctx.t('requests.slip_title'), section: 'requests' },
      <Slip {...{ detail, url, expiresOn, today: this.clock.today() }} />,
    );
  }
}
