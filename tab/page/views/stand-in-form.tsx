import type { Field } from '../../../cards/field.js';
import type { StandInAnswer, StandInSaved } from '../../api/stand-in.js';
import { useTools } from '../page-context.js';
import { FieldInput } from '../parts/field-input.js';
import { useSend } from '../use-send.js';

/** Who decides in the reader's place, and on which days. */
export function StandInForm(props: { readonly answer: StandInAnswer; readonly moved: () => void }) {
  const { say } = useTools();
  const { answer, moved } = props;
  const { said, others } = answer;
  return (
    <section class="surface" aria-labelledby="stand-in">
      <h2 id="stand-in">{say('inbox.standIn.title')}</h2>
      {others.length > 0 && <p>{say('inbox.standIn.for', { names: say.list([...others]) })}</p>}
      {said && <Said said={said} moved={moved} />}
      {answer.people.length > 0 ? (
        <NewStandIn answer={answer} moved={moved} />
      ) : (
        <p>{say('inbox.standIn.nobody')}</p>
      )}
    </section>
  );
}

function Said(props: { readonly said: NonNullable<StandInAnswer['said']>; readonly moved: () => void }) {
  const { say } = useTools();
  const { to: name, since, until } = props.said;
  const { isBusy, send } = useSend(() => say('inbox.standIn.ended'), props.moved);
  return (
    <>
      <p class="strong">
        {say('inbox.standIn.saved', { name, since: say.day(since), until: say.day(until) })}
      </p>
      <div class="buttons spaced">
        <button type="button" disabled={isBusy} onClick={() => send('stand-in/end', {})}>
          {say('button.endStandIn')}
        </button>
      </div>
    </>
  );
}

function NewStandIn({ answer, moved }: { readonly answer: StandInAnswer; readonly moved: () => void }) {
  const { say } = useTools();
  const { people, from, to } = answer;
  const { isBusy, problem, send } = useSend<StandInSaved>(({ name, since, until, handedOn: count }) => {
    const saved = say('inbox.standIn.saved', { name, since: say.day(since), until: say.day(until) });
    return count > 0 ? `${saved} ${say('inbox.standIn.handedOn', { count, name })}` : saved;
  }, moved);
  const options = people.map(({ id, name }) => ({ value: id, title: name }));
  const days = { kind: 'date', value: from, min: from, max: to } as const;
  const fields: readonly Field[] = [
    { kind: 'choice', id: 'to', label: say('inbox.standIn.who'), options },
    { ...days, id: 'since', label: say('inbox.standIn.since') },
    { ...days, id: 'until', label: say('inbox.standIn.until') },
  ];
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    send('stand-in', Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <form onSubmit={save} noValidate>
      <p class="subtle">{say('inbox.standIn.text')}</p>
      <div class="filter">
        {fields.map(field => (
          <FieldInput key={field.id} field={field} name="stand-in" />
        ))}
        <button type="submit" class="primary" disabled={isBusy}>
          {say('inbox.standIn.save')}
        </button>
      </div>
      {problem && (
        <p class="urgent" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
