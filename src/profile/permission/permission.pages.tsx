import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LawService } from '../../law/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Html, renderPage, Visited, type Visit } from '../../web/shell/index.js';
import { PersonService } from '../person.service.js';
import { PermissionPage } from './pages/permission-page.js';
import { PermissionService } from './permission.service.js';

@ApiExcludeController()
@Controller('people/:id/permission')
export class PermissionPages {
  constructor(
    private readonly people: PersonService,
    private readonly permission: PermissionService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('permission:assess')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const person = await this.people.get(actor, id);
    const own = actor.kind === 'person';
    const answers = {
      employment: this.permission.of(person, 'employment'),
      apprenticeship: this.permission.of(person, 'apprenticeship'),
      internship_orientation: this.permission.of(person, 'internship_orientation'),
      temp_agency: this.permission.of(person, 'temp_agency'),
      self_employment: this.permission.of(person, 'self_employment'),
    };
    return renderPage(
      ctx,
      { title: ctx.t('permission.title'), section: own ? 'profile' : 'people' },
      <PermissionPage
        name={person.displayName}
        editHref={own ? '/me/profile/edit' : `/people/${id}/edit`}
        sessionHref={mayUse(actor, 'permission:confirm') ? `/people/${id}/permission/session` : null}
        investmentHref={`/people/${id}/investment`}
        today={this.clock.today()}
        answers={answers}
        overdue={this.law.overdueIn(Object.values(answers).flatMap(({ rules }) => rules))}
      />,
    );
  }
}
