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
import { LinkService } from './oidc/link.service.js';
import { OidcClient } from './oidc/oidc-client.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcInvitation, OidcLink, OidcProvider } from './oidc/oidc.entity.js';
import { OrganisationLoginPages } from './oidc/organisation-login.pages.js';
import { OrganisationSignIn } from './oidc/organisation-sign-in.service.js';
import { ProviderService } from './oidc/provider.service.js';
import { SignInSettingsPages } from './oidc/sign-in-settings.pages.js';
import { OneTimeToken } from './one-time-token.entity.js';
import { OrganisationPages } from './organisation.pages.js';
import { OrganisationController } from './organisation.controller.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationService } from './organisation.service.js';
import { SessionController } from './session.controller.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { SignInService } from './sign-in.service.js';
import { Subjects } from './subjects.js';
import { Throttle } from './throttle.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConsentGrant,
      Member,
      OidcInvitation,
      OidcLink,
      OidcProvider,
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
    OidcController,
    OrganisationController,
    OrganisationLoginPages,
    OrganisationPages,
    SessionController,
    SignInSettingsPages,
    SignInStepsPages,
  ],
  providers: [
    AccessLogService,
    AccountService,
    ConsentService,
    FirstOperator,
    LinkService,
    OidcClient,
    OrganisationService,
    OrganisationSignIn,
    ProviderService,
    SecondFactorService,
    SignInService,
    Subjects,
    Throttle,
  ],
  exports: [
    AccessLogService,
    ConsentService,
    FirstOperator,
    OrganisationService,
    SignInService,
    Subjects,
    Throttle,
  ],
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
      const { actor, membership } = request.session ?? {};
      if (!actor?.id) return ANONYMOUS;
      return membership?.id === actor.id ? this.signIn.actorAs(membership) : this.signIn.actorOf(actor.id);
    });
    this.notes.add(async (publicUrl) => {
      const secret = await this.firstOperator.invite();
      return secret === null
        ? null
        : `Create the first administrator (works once): ${publicUrl}/setup/${secret}`;
    });
  }
}
