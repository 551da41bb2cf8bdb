import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '#platform';

@InputType()
export class SignInInput {
  @Field()
  email!: string;

  @Field()
  password!: string;

  @Field({
    defaultValue: false,
    description: 'For the web app: the refresh token goes into an HttpOnly cookie and is not in the answer.',
  })
  keepInCookie!: boolean;
}

@InputType()
export class RefreshSessionInput {
  @Field(() => String, { nullable: true, description: 'Absent: the one in the cookie.' })
  refreshToken?: string | null;

  @Field({ defaultValue: false })
  keepInCookie!: boolean;
}

@InputType()
export class SignOutInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class SignInPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer`; lives ten minutes.' })
  accessToken?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Works once; a second use ends the session. Null when it is kept in a cookie.',
  })
  refreshToken?: string | null;
}

@ObjectType()
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the session is over.' })
  isSignedOut?: boolean | null;
}
