import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { NoticesReader } from '../../platform/notify/index.js';
import {
  Html,
  pageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  Visited,
  type Visit,
} from '../shell/index.js';
import { NoticeList } from './pages/notice-list.js';

const PAGE_SIZE = 30;

/** The notices of whoever is signed in. */
@ApiExcludeController()
@Controller('notices')
export class NoticesPages {
  constructor(private readonly notices: NoticesReader) {}

  @Get()
  @Allow('account:own')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('page') asked: unknown): Promise<string> {
    const page = pageNumber(asked);
    const { items, total } = await this.notices.unread(actor, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    const props = { items, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
    return renderPage(ctx, { title: ctx.t('notices.title'), section: 'home' }, <NoticeList {...props} />);
  }

  @Post('seen')
  @Allow('account:own')
  async seen(@Visited() { actor, request, reply }: Visit): Promise<string> {
    await this.notices.markSeen(actor);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('notices.seen_done') });
    return seeOther(reply, '/notices');
  }
}
