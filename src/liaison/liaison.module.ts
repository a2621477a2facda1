import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { PlacementModule } from '../placement/index.js';
import { ProfileModule } from '../profile/index.js';
import { AgreementController } from './agreements/agreement.controller.js';
import { Agreement } from './agreements/agreement.entity.js';
import { AgreementPages } from './agreements/agreement.pages.js';
import { AgreementService } from './agreements/agreement.service.js';
import { LiaisonOffice, OfficeContact } from './directory/office.entity.js';
import { OfficePages } from './directory/office.pages.js';
import { OfficeDirectory } from './directory/office-directory.service.js';
import { LiaisonController } from './liaison.controller.js';
import { LiaisonPages } from './liaison.pages.js';
import { GuideController } from './guides/guide.controller.js';
import { GuidePages } from './guides/guide.pages.js';
import { OfficeService } from './office.service.js';
import { ProposalController } from './proposals/proposal.controller.js';
import { OfficialProposal } from './proposals/proposal.entity.js';
import { ProposalPages } from './proposals/proposal.pages.js';
import { ProposalService } from './proposals/proposal.service.js';
import { ProposalDayService } from './proposals/proposal-day.service.js';
import { RemedyController } from './remedies/remedy.controller.js';
import { Remedy } from './remedies/remedy.entity.js';
import { RemedyDayService } from './remedies/remedy-day.service.js';
import { RemedyPages } from './remedies/remedy.pages.js';
import { RemedyService } from './remedies/remedy.service.js';
import { AnswerPages } from './requests/answer.pages.js';
import { LinkService } from './requests/link.service.js';
import { RequestController } from './requests/request.controller.js';
import { LiaisonRequest } from './requests/request.entity.js';
import { RequestNotesPages } from './requests/request-notes.pages.js';
import { RequestPages } from './requests/request.pages.js';
import { RequestPanel } from './requests/request-panel.js';
import {
  RequestEscalation,
  RequestLink,
  RequestMessage,
  RequestPaper,
  RequestStepRow,
} from './requests/request-parts.entity.js';
import { RequestDayService } from './requests/request-day.service.js';
import { RequestFormScreen } from './requests/request-form.screen.js';
import { RequestReader } from './requests/request-reader.service.js';
import { RequestService } from './requests/request.service.js';
import { RequestStore } from './requests/request-store.js';
import { RequestWorkPages } from './requests/request-work.pages.js';

const ENTITIES = [
  Agreement,
  LiaisonOffice,
  LiaisonRequest,
  OfficeContact,
  OfficialProposal,
  Remedy,
  RequestEscalation,
  RequestLink,
  RequestMessage,
  RequestPaper,
  RequestStepRow,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    AccessModule,
    LabourMarketModule,
    LawModule,
    PlacementModule,
    ProfileModule,
  ],
  controllers: [
    AgreementController,
    AgreementPages,
    AnswerPages,
    GuideController,
    GuidePages,
    LiaisonController,
    LiaisonPages,
    OfficePages,
    ProposalController,
    ProposalPages,
    RemedyController,
    RemedyPages,
    RequestController,
    RequestNotesPages,
    RequestPages,
    RequestWorkPages,
  ],
  providers: [
    AgreementService,
    LinkService,
    OfficeDirectory,
    OfficeService,
    ProposalDayService,
    ProposalService,
    RemedyDayService,
    RemedyService,
    RequestDayService,
    RequestFormScreen,
    RequestPanel,
    RequestReader,
    RequestService,
    RequestStore,
  ],
  exports: [
    OfficeService,
    ProposalDayService,
    ProposalService,
    RemedyDayService,
    RemedyService,
    RequestDayService,
    RequestReader,
  ],
})
export class LiaisonModule {}
