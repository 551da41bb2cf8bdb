import { notShownCodes, type ReleaseBody } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import { absencesOf } from './absences.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';
import { WithRelease } from './with-release.js';

const questions = ['noise', 'old', 'filter', 'rank', 'weak'] as const;

/** Each reason why a figure is not shown, and whom it is about in the newest release. */
export function WhyPage() {
  const text = useText();
  return (
    <NetworkFrame title={text('why.title')} lead={text('why.lead')}>
      <WithRelease>{({ body }) => <Reasons body={body} />}</WithRelease>
    </NetworkFrame>
  );
}

function Reasons({ body }: { body: ReleaseBody }) {
  const text = useText();
  const { list } = useNetworkWords();
  const { policy } = body;
  const absences = absencesOf(body);
  return (
    <>
      {notShownCodes.map((code) => {
        const names = absences.get(code);
        return (
          <section key={code} id={code} aria-labelledby={`${code}-title`} className={classes.sheet}>
            <h2 id={`${code}-title`}>{text(`why.${code}.title`)}</h2>
            <p>
              {text(`why.${code}`, {
                people: code === 'TOO_FEW_TO_SHOW' ? policy.pooledMinimumEntrants : policy.minimumEntrants,
                cooperatives: policy.pooledMinimumCooperatives,
                names: policy.namesFromCooperatives,
              })}
            </p>
            {names && <p className={classes.about}>{text('why.here', { names: list(names) })}</p>}
          </section>
        );
      })}
      <section aria-labelledby="questions" className={classes.sheet}>
        <h2 id="questions">{text('why.more')}</h2>
        {questions.map((question) => (
          <div key={question}>
            <h3>{text(`why.${question}.title`)}</h3>
            <p>{text(`why.${question}`, { people: policy.minimumEntrants })}</p>
          </div>
        ))}
      </section>
    </>
  );
}
