import type { Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LabourMarketService } from '../labour-market/index.js';
import type { AppError, FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import { attempt, checkInput, type PageContext, renderPage, setFlash } from '../web/shell/index.js';
import { postingValues, vacancyInput, withReadNeed } from './form-input.js';
import { PostingForm } from './pages/vacancy-form.js';
import type { VacancyWithEmployer } from './vacancy.service.js';

/** What the empty form begins with. */
export const EMPTY_POSTING: FormValues = {
  ...{ kind: 'employment', payPer: 'hour', strength: 'employer', seats: '1' },
};

/** What the form shows, and what is said about it. */
export interface ShownPosting {
  readonly values: FormValues;
  readonly errors?: readonly FieldError[];
  readonly suggestions?: readonly Suggestion[];
  readonly problem?: string | null;
  readonly note?: string | null;
  readonly mayCopy?: boolean;
}

/** Where a form is sent and who fills it in. */
export interface PostingPlace {
  readonly ctx: PageContext;
  readonly action: string;
  readonly isNew: boolean;
  /** The firm is asked for: by a desk, which may vouch for it, or of the firm itself. */
  readonly asksEmployer: 'desk' | 'firm' | null;
}

/** The page with the form. */
export function postingScreen({ ctx, ...place }: PostingPlace, shown: ShownPosting): string {
  const { values, errors = [], suggestions = [], problem = null, note = null, mayCopy = false } = shown;
  return renderPage(
    ctx,
    { title: ctx.t(place.isNew ? 'vacancies.new_title' : 'postings.edit_title'), section: 'vacancies' },
    <PostingForm {...place} {...{ values, errors, suggestions, problem, note, mayCopy }} />,
  );
}

interface Posted<T extends object> {
  readonly reply: FastifyReply;
  readonly body: FormValues;
  readonly labourMarket: LabourMarketService;
  readonly dto: Type<T>;
  /** The form in the shape of the DTO. */
  readonly shape: (plain: Record<string, unknown>) => Readonly<Record<string, unknown>>;
  readonly save: (input: T) => Promise<VacancyWithEmployer>;
}

/** Saves a form: the vacancy as it is now, or the page with what was typed and what is to be changed. */
export async function savePosting<T extends object>(
  place: PostingPlace,
  { reply, body, labourMarket, dto, shape, save }: Posted<T>,
): Promise<VacancyWithEmployer | string> {
  const { ctx } = place;
  const { plain, suggestions, errors } = await vacancyInput(body, labourMarket, ctx.locale);
  if (body['do'] === 'read') return postingScreen(place, { ...readAgain(ctx, body), suggestions });
  const again = (found: readonly FieldError[], problem: string | null): string => {
    void reply.status(422);
    return postingScreen(place, { values: body, errors: found, suggestions, problem });
  };
  const input = await checkInput(dto, shape(plain));
  if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)], null);
  const saved = await attempt(() => save(input.value));
  return saved.ok ? saved.value : again(saved.error.errors, refusalText(ctx, saved.error));
}

/** The form once more with what its text says about German. */
export function readAgain(ctx: PageContext, body: FormValues): ShownPosting {
  const { values, found } = withReadNeed(body);
  return { values, note: ctx.t(found ? 'postings.read_found' : 'postings.read_nothing') };
}

/** Tells whether the posting is online or waits for a person. */
export function tellState(request: FastifyRequest, ctx: PageContext, { state }: VacancyWithEmployer): void {
  const held = state === 'held';
  const text = ctx.t(held ? 'vacancies.held' : 'vacancies.published');
  setFlash(request, { kind: held ? 'note' : 'done', text });
}

/** The form's fields as a posting has them. */
export async function valuesOf(
  vacancy: VacancyWithEmployer,
  labourMarket: LabourMarketService,
  { locale }: PageContext,
): Promise<FormValues> {
  const occupation = await labourMarket.occupation(vacancy.kldb, locale);
  return postingValues(vacancy, occupation?.label ?? '');
}

function refusalText(ctx: PageContext, error: AppError): string | null {
  if (error.code === 'vacancy_refused') return ctx.t('vacancies.refused_lead');
  if (error.errors.length > 0) return null;
  return ctx.t(error.code === 'conflict' ? 'postings.conflict' : 'postings.not_saved');
}
