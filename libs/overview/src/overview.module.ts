import { Module } from '@nestjs/common';
import { CaseloadProjection } from './caseload/caseload.projection.js';
import { Caseload } from './caseload/caseload.service.js';
import { DashboardProjection } from './dashboard/dashboard.projection.js';
import { DashboardResolver } from './dashboard/dashboard.resolver.js';
import { MemberListProjection } from './member-list/member-list.projection.js';
import { MemberListResolver } from './member-list/member-list.resolver.js';
import { MemberList } from './member-list/member-list.service.js';
import { SearchProjection } from './search/search.projection.js';
import { SearchResolver } from './search/search.resolver.js';
import { Search } from './search/search.service.js';
import { TodayProjection } from './today/today.projection.js';
import { TodayResolver } from './today/today.resolver.js';
import { Today } from './today/today.service.js';

/** Reads across the rooms of one cooperative. No table, no write, no rule. */
@Module({
  providers: [
    Caseload,
    CaseloadProjection,
    DashboardProjection,
    DashboardResolver,
    MemberList,
    MemberListProjection,
    MemberListResolver,
    Search,
    SearchProjection,
    SearchResolver,
    Today,
    TodayProjection,
    TodayResolver,
  ],
  exports: [Caseload, Today],
})
export class OverviewModule {}
