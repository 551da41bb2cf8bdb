import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface RecordMeasurementInput {
  memberId: string;
  instrument: string;
  version: number;
  measuredOn: CivilDate;
  answers: { item: string; value: number }[];
}

export const recordMeasurementMutation = gql<
  { recordMeasurement: { userErrors: UserError[] } },
  { input: RecordMeasurementInput }
>`
  mutation RecordMeasurement($input: RecordMeasurementInput!) {
    recordMeasurement(input: $input) {
      measurement {
        id
      }
      userErrors {
        path
        code
        message
      }
    }
  }
`;
