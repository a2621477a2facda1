import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Actors, ANONYMOUS } from '../platform/auth/index.js';
import { StartNotes } from '../platform/start-notes.js';
import { AccessLogService } from './access-log.service.js';
import { AccessPages } from './access.pages.js';
import { AccountPages } from './account/account.pages.js';
import { AccountService } from './account/account.service.js';
import { RecoveryCode, SecondFactor } from './account/second-factor.entity.js';
import { SecondFactorService } from './account/second-factor.service.js';
import { SignInStepsPages } from './account/sign-in-steps.pages.js';
import { ConsentGrant } from './consent-grant.entity.js';
import { ConsentService } from './consent.service.js';
import { FirstOperator } from './first-operator.service.js';
import { Member } from './member.entity.js';
import { OneTimeToken } from './one-time-token.entity.js';
import { OrganisationPages } from './organisation.pages.js';
import { OrganisationController } from './organisation.controller.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationService } from './organisation.service.js';
import { SessionController } from './session.controller.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { SignInService } from './sign-in.service.js';
import { Throttle } from './throttle.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConsentGrant,
      Member,
      OneTimeToken,
      Organisation,
      RecoveryCode,
      SecondFactor,
      SignInAttempt,
    ]),
  ],
  controllers: [
    AccessPages,
    AccountPages,
    OrganisationController,
    OrganisationPages,
    SessionController,
    SignInStepsPages,
  ],
  providers: [
    AccessLogService,
    AccountService,
    ConsentService,
    FirstOperator,
    OrganisationService,
    SecondFactorService,
    SignInService,
    Throttle,
  ],
  exports: [AccessLogService, ConsentService, FirstOperator, OrganisationService, SignInService, Throttle],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly signIn: SignInService,
    private readonly firstOperator: FirstOperator,
    private readonly notes: StartNotes,
  ) {}

  /** Looks the membership up on each request, so that a lost role counts at once. */
  onModuleInit(): void {
    this.actors.resolveWith((request) => {
      const id = request.session?.actor?.id;
      return id ? this.signIn.actorOf(id) : ANONYMOUS;
    });
    this.notes.add(async (publicUrl) => {
      const secret = await this.firstOperator.invite();
      return secret === null
        ? null
        : `Create the first administrator (works once): ${publicUrl}/setup/${secret}`;
    });
  }
}
