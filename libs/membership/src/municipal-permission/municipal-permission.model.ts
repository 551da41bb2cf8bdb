import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import { DateScalar, globalId } from '#platform';
import { Attachment, attachmentOf } from '../attachment/attachment.js';
import type { MunicipalPermissionRow, MunicipalRefusalRow } from './municipal-permission.repository.js';

@ObjectType()
export class PermissionWithdrawal {
  @Field(() => DateScalar, { description: 'From this day on the permission is not in force.' })
  withdrawnOn!: string;

  @Field()
  reason!: string;
}

@ObjectType({
  description:
    "A municipality's permission to work on an enterprise while on benefit (Participatiewet, art. 9). A renewal is another one.",
})
export class MunicipalPermission {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  municipality!: Organisation;

  @Field({ description: "The municipality's own number of its decision." })
  number!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day as it was given; null: without an end.' })
  endsOn!: string | null;

  @Field({ description: "In the municipality's words; empty: none." })
  conditions!: string;

  @Field(() => PermissionWithdrawal, { nullable: true })
  withdrawal!: PermissionWithdrawal | null;

  @Field(() => Attachment, { nullable: true })
  attachment!: Attachment | null;
}

@ObjectType({ description: 'A municipality said no. A permission that runs goes on until its own end.' })
export class MunicipalRefusal {
  @Field(() => Organisation)
  municipality!: Organisation;

  @Field({ description: "The municipality's own number of its decision." })
  number!: string;

  @Field(() => DateScalar)
  refusedOn!: string;

  @Field({ description: 'Empty when not said.' })
  reason!: string;

  @Field(() => Attachment, { nullable: true })
  attachment!: Attachment | null;
}

/** @param municipality the row's own, as the API shows it */
export function municipalPermissionOf(
  { id, fileId, ...row }: MunicipalPermissionRow,
  municipality: Organisation,
): MunicipalPermission {
  return { ...row, id: globalId('MunicipalPermission', id), municipality, attachment: attachmentOf(fileId) };
}

/** @param municipality the row's own, as the API shows it */
export function municipalRefusalOf(
  { fileId, ...row }: MunicipalRefusalRow,
  municipality: Organisation,
): MunicipalRefusal {
  return { ...row, municipality, attachment: attachmentOf(fileId) };
}
