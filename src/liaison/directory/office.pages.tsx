import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { OfficeContactDto } from '../agreements/agreement.dto.js';
import { CONTACT_FIELDS, OfficeContactForm, OfficeDirectoryPage, OfficePage } from './office-views.js';
import { OfficeDirectory } from './office-directory.service.js';

/** The offices a desk works with, and how it reaches each: functions and shared inboxes, never a single name. */
@ApiExcludeController()
@Controller('offices')
export class OfficePages {
  constructor(
    private readonly directory: OfficeDirectory,
    private readonly database: Database,
  ) {}

  @Get()
  @Allow('mentoring:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    const offices = await this.directory.list(actor);
    return renderPage(
      ctx,
      { title: ctx.t('contacts.title'), section: 'liaison' },
      <OfficeDirectoryPage offices={offices} />,
    );
  }

  @Get(':id')
  @Allow('mentoring:write')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const { office, contact } = await this.find(actor, id);
    const hasAccount = await this.directory.hasAccount(id);
    const mayEdit = mayUse(actor, 'liaison:write');
    return renderPage(
      ctx,
      { title: office.name, section: 'liaison' },
      <OfficePage {...{ office, contact, hasAccount, mayEdit }} />,
    );
  }

  @Get(':id/edit')
  @Allow('liaison:write')
  @Html()
  async form(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const { contact } = await this.find(actor, id);
    return this.formPage({ actor, ctx }, id, { ...contact }, []);
  }

  @Post(':id')
  @Allow('liaison:write')
  @Html()
  async save(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.formPage({ actor, ctx }, id, body, errors);
    };
    const fields = Object.fromEntries(CONTACT_FIELDS.map((name) => [name, textValue(body[name]) ?? '']));
    const input = await checkInput(OfficeContactDto, fields);
    if (!input.ok) return again(input.error);
    const contact = { ...input.value, opening: input.value.opening ?? '' };
    const done = await attempt(() => this.directory.saveContact(actor, id, contact));
    if (!done.ok) return again(done.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('contacts.saved') });
    return seeOther(reply, `/offices/${id}`);
  }

  private find(
    actor: Actor,
    id: string,
  ): Promise<{
    readonly office: Awaited<ReturnType<OfficeDirectory['get']>>;
    readonly contact: Awaited<ReturnType<OfficeDirectory['contact']>>;
  }> {
    return this.database.read(actor, async (tx) => ({
      office: await this.directory.get(tx, id),
      contact: await this.directory.contact(tx, actor.orgId, id),
    }));
  }

  private async formPage(
    { actor, ctx }: Pick<Visit, 'actor' | 'ctx'>,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { office } = await this.find(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('contacts.edit'), section: 'liaison' },
      <OfficeContactForm {...{ office, values, errors }} />,
    );
  }
}
