import { change } from './change.js';
import type { CivilDate } from './scalars.js';

export interface MunicipalPermission {
  id: string;
  municipality: { name: string };
  number: string;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  /** In the municipality's words; empty: none. */
  conditions: string;
  attachment: { link: string } | null;
  withdrawal: { withdrawnOn: CivilDate; reason: string } | null;
}

export interface MunicipalRefusal {
  municipality: { name: string };
  number: string;
  refusedOn: CivilDate;
  /** Empty when not said. */
  reason: string;
  attachment: { link: string } | null;
}

export const recordMunicipalDecision = change<{
  memberId: string;
  organisationId: string;
  number: string;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  conditions: string | null;
  officerEmail: string | null;
  fileId: string | null;
}>('recordMunicipalDecision', 'member { id }');

export const recordMunicipalRefusal = change<{
  memberId: string;
  organisationId: string;
  number: string;
  refusedOn: CivilDate;
  reason: string | null;
  fileId: string | null;
}>('recordMunicipalRefusal', 'member { id }');

export const withdrawMunicipalPermission = change<{
  memberId: string;
  permissionId: string;
  withdrawnOn: CivilDate;
  reason: string;
}>('withdrawMunicipalPermission', 'member { id }');
