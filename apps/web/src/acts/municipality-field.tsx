import { useQuery } from 'urql';
import { collaborationsQuery } from '../api/collaborations.js';
import { failureOf } from '../api/failure.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { SelectField } from '../form/fields.js';
import { useText } from '../text/use-text.js';

export interface MunicipalityFieldProps {
  name: string;
  isOptional?: boolean;
}

/** A municipality with which the cooperative works together; the only one is chosen already. */
export function MunicipalityField({ name, isOptional }: MunicipalityFieldProps) {
  const [{ data, error }, ask] = useQuery({ query: collaborationsQuery, variables: {} });
  const text = useText();
  if (error) {
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!data) return <p role="status">{text('frame.loading')}</p>;
  const municipalities = data.collaborations
    .filter(({ kind }) => kind === 'MUNICIPALITY')
    .map(({ organisationId, name: label }) => ({ value: organisationId, label }));
  const [only] = municipalities.length === 1 && !isOptional ? municipalities : [];
  return (
    <SelectField
      name={name}
      label={text('act.RECORD_PERMISSION.organisationId')}
      options={municipalities}
      {...(only && { starts: only.value })}
      {...(isOptional && { isOptional })}
    />
  );
}
