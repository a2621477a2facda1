import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues, Suggestion } from '../../web/components/index.js';
import { attempt, checkInput, Html, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { SearchForm } from './pages/search-form.js';
import { SearchList } from './pages/search-list.js';
import { SearchPage } from './pages/search-page.js';
import type { SearchNames } from './pages/search-text.js';
import { formErrors, NEW_SEARCH, searchFormInput, searchFormValues } from './search-form-input.js';
import { SaveSearchDto, searchInput } from './watch.dto.js';
import { WatchService } from './watch.service.js';

/** Watched searches: the same pages for a desk and for a person. */
@ApiExcludeController()
@Controller('watched')
export class WatchPages {
  constructor(
    private readonly watch: WatchService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get()
  @Allow('match:watch')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    const searches = await this.watch.list(actor);
    const names = await this.names(
      searches.map(({ search }) => search.kldb),
      ctx,
    );
    return renderPage(
      ctx,
      { title: ctx.t('watched.title'), section: 'watched' },
      <SearchList {...{ searches, names }} own={isOwn(actor)} />,
    );
  }

  @Get('new')
  @Allow('match:watch')
  @Html()
  async form(@Visited() { ctx }: Visit): Promise<string> {
    return this.formPage(ctx, null, NEW_SEARCH);
  }

  @Post()
  @Allow('match:watch')
  @Html()
  async create(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const { actor } = visit;
    return this.saved(visit, body, null, (input) =>
      this.watch.create(actor, { ...searchInput(input), active: true }),
    );
  }

  @Get(':id')
  @Allow('match:watch')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const found = await this.watch.hits(actor, id);
    const names = await this.names([found.search.kldb], ctx);
    return renderPage(
      ctx,
      { title: ctx.t('watched.title'), section: 'watched' },
      <SearchPage {...found} names={names} own={isOwn(actor)} />,
    );
  }

  @Get(':id/edit')
  @Allow('match:watch')
  @Html()
  async edit(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const { search } = await this.watch.hits(actor, id);
    const { occupation } = await this.names([search.kldb], ctx);
    return this.formPage(ctx, id, searchFormValues(search, occupation));
  }

  @Post(':id')
  @Allow('match:watch')
  @Html()
  async save(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const { actor } = visit;
    const { search } = await this.watch.hits(actor, id);
    return this.saved(visit, body, id, async (input) => {
      await this.watch.save(actor, id, { ...searchInput(input), active: search.active });
      return id;
    });
  }

  @Post(':id/active')
  @Allow('match:watch')
  async switch(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const active = body['active'] === 'yes';
    await this.watch.switch(actor, id, active);
    setFlash(request, { kind: 'done', text: ctx.t(active ? 'watched.switched_on' : 'watched.switched_off') });
    return seeOther(reply, `/watched/${id}`);
  }

  @Post(':id/delete')
  @Allow('match:watch')
  async remove(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.watch.remove(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('watched.removed') });
    return seeOther(reply, '/watched');
  }

  private async saved(
    { ctx, request, reply }: Visit,
    body: FormValues,
    id: string | null,
    save: (input: SaveSearchDto) => Promise<string>,
  ): Promise<string> {
    const { plain, suggestions, errors } = await searchFormInput(body, this.labourMarket, ctx.locale);
    const again = (found: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.formPage(ctx, id, body, suggestions, formErrors(found));
    };
    const input = await checkInput(SaveSearchDto, plain);
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)]);
    const done = await attempt(() => save(input.value));
    if (!done.ok)
      return again(
        done.error.errors.length > 0 ? done.error.errors : [{ pointer: '/occupation', code: 'too_many' }],
      );
    setFlash(request, { kind: 'done', text: ctx.t('watched.saved') });
    return seeOther(reply, `/watched/${done.value}`);
  }

  private async formPage(
    ctx: PageContext,
    id: string | null,
    values: FormValues,
    suggestions: readonly Suggestion[] = [],
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const kreise = await this.labourMarket.kreise();
    return renderPage(
      ctx,
      { title: ctx.t(id === null ? 'watched.new' : 'watched.change'), section: 'watched' },
      <SearchForm {...{ id, kreise, values, suggestions, errors }} />,
    );
  }

  private async names(codes: readonly (string | null)[], ctx: PageContext): Promise<SearchNames> {
    const asked = codes.filter((code): code is string => code !== null);
    const labels = await this.labourMarket.occupationLabels(asked, ctx.locale);
    const kreise = new Map((await this.labourMarket.kreise()).map(({ ags, name }) => [ags, name]));
    return {
      occupation: (kldb) => labels.get(kldb) ?? kldb,
      kreis: (ags) => kreise.get(ags) ?? ags,
    };
  }
}

function isOwn(actor: Actor): boolean {
  return actor.kind === 'person';
}
