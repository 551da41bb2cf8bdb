import { Module } from '@nestjs/common';
import { CoachingModule } from '#coaching';
import { CooperativeModule } from '#cooperative';
import { FinanceModule } from '#finance';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { NetworkBenchmarks } from './benchmark/benchmarks.service.js';
import { BlockRepository } from './block/block.repository.js';
import { Blocks } from './block/blocks.service.js';
import { BoardNews } from './board-news/board-news.service.js';
import { CertificateRepository } from './certificate/certificate.repository.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { Certificates } from './certificate/certificates.service.js';
import { Certifier } from './certificate/certifier.service.js';
import { EvidenceRepository } from './certificate/evidence.repository.js';
import { CohortRepository } from './cohort/cohort.repository.js';
import { Cohorts } from './cohort/cohorts.service.js';
import { ColleagueRepository } from './colleague/colleague.repository.js';
import { ColleagueResolver } from './colleague/colleague.resolver.js';
import { Colleagues } from './colleague/colleagues.service.js';
import { OwnSettings } from './colleague/own-settings.service.js';
import { FactRepository } from './fact/fact.repository.js';
import { FactsJob } from './fact/facts.job.js';
import { Facts } from './fact/facts.service.js';
import { BoardIntroductionRepository } from './introduction/board-introduction.repository.js';
import { BoardIntroductionResolver } from './introduction/board-introduction.resolver.js';
import { BoardIntroductions } from './introduction/board-introductions.service.js';
import { NetworkLabelRepository } from './label/network-label.repository.js';
import { NetworkLabels } from './label/network-labels.service.js';
import { MoneyRepository } from './money/money.repository.js';
import { Money } from './money/money.service.js';
import { NetworkNoteRepository } from './note/network-note.repository.js';
import { NetworkNoteResolver } from './note/network-note.resolver.js';
import { NetworkNotes } from './note/network-notes.service.js';
import { FigureOpeningRepository } from './opening/figure-opening.repository.js';
import { FigureOpeningResolver } from './opening/figure-opening.resolver.js';
import { FigureOpenings } from './opening/figure-openings.service.js';
import { PartRepository } from './part/part.repository.js';
import { Parts } from './part/parts.service.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { NetworkPreviewResolver } from './preview/network-preview.resolver.js';
import { NetworkPreviews } from './preview/network-preview.service.js';
import { OwnPeople } from './preview/own-people.service.js';
import { PublicationRepository } from './publication/publication.repository.js';
import { PublicationResolver } from './publication/publication.resolver.js';
import { Publications } from './publication/publications.service.js';
import { Draws } from './release/draws.service.js';
import { ReleaseRound } from './release/release-round.service.js';
import { ReleaseRepository } from './release/release.repository.js';
import { Releases } from './release/releases.service.js';
import { StoredCellsReader } from './release/stored-cells.service.js';

@Module({
  imports: [IdentityModule, CooperativeModule, MembershipModule, FinanceModule, CoachingModule],
  providers: [
    BlockRepository,
    Blocks,
    BoardIntroductionRepository,
    BoardIntroductionResolver,
    BoardIntroductions,
    BoardNews,
    CertificateRepository,
    CertificateResolver,
    Certificates,
    Certifier,
    CohortRepository,
    Cohorts,
    ColleagueRepository,
    ColleagueResolver,
    Colleagues,
    Draws,
    EvidenceRepository,
    FactRepository,
    Facts,
    FactsJob,
    FigureOpeningRepository,
    FigureOpeningResolver,
    FigureOpenings,
    Money,
    MoneyRepository,
    NetworkBenchmarks,
    NetworkLabelRepository,
    NetworkLabels,
    NetworkNoteRepository,
    NetworkNoteResolver,
    NetworkNotes,
    NetworkPreviewResolver,
    NetworkPreviews,
    OwnPeople,
    OwnSettings,
    ParticipationResolver,
    PartRepository,
    Parts,
    PublicationRepository,
    PublicationResolver,
    Publications,
    ReleaseRepository,
    ReleaseRound,
    Releases,
    StoredCellsReader,
  ],
  exports: [
    BoardIntroductions,
    FigureOpenings,
    NetworkBenchmarks,
    NetworkNotes,
    NetworkPreviews,
    Publications,
    ReleaseRound,
  ],
})
export class NetworkModule {}
