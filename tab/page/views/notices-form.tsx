import type { Field } from '../../../cards/field.js';
import type { Hour } from '../../../directory/notice-times.js';
import type { NoticesAnswer } from '../../api/notices.js';
import type { PageTools } from '../page-context.js';
import { useTools } from '../page-context.js';
import { FieldInput } from '../parts/field-input.js';
import { useSend } from '../use-send.js';

/** Of the digest, until somebody says another hour. */
const USUAL_HOUR: Hour = 9;
const NEVER = '';

/** How the reader wants to be written to by the bot. */
export function NoticesForm(props: { readonly wishes: NoticesAnswer; readonly moved: () => void }) {
  const { say, me } = useTools();
  const { wishes, moved } = props;
  const { isBusy, send } = useSend<NoticesAnswer>(answer => savedWords(answer, say), moved);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const hour = (name: string) => {
      const value = String(data.get(name) ?? NEVER);
      return value === NEVER ? {} : { [name]: Number(value) };
    };
    const isDigest = data.get('style') === 'digest';
    send('notices', {
      ...(isDigest ? hour('digestAt') : {}),
      ...hour('quietFrom'),
      ...hour('quietUntil'),
    });
  };
  return (
    <section class="surface" aria-labelledby="notices">
      <h2 id="notices">{say('inbox.notices.title')}</h2>
      <form onSubmit={save} noValidate>
        <p class="subtle">{say('inbox.notices.quietText', { zone: me.timeZone })}</p>
        <div class="filter">
          {fieldsOf(wishes, say).map(field => (
            <FieldInput key={field.id} field={field} name="notices" />
          ))}
          <button type="submit" class="primary" disabled={isBusy}>
            {say('inbox.notices.save')}
          </button>
        </div>
      </form>
    </section>
  );
}

function fieldsOf({ digestAt, quiet }: NoticesAnswer, say: PageTools['say']): readonly Field[] {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), title: clock(hour) }));
  const quietHours = [{ value: NEVER, title: say('inbox.notices.noQuiet') }, ...hours];
  const styles = (['each', 'digest'] as const).map(value => ({
    value,
    title: say(`inbox.notices.${value}`),
  }));
  const choice = (
    id: 'style' | 'digestAt' | 'quietFrom' | 'quietUntil',
    options: typeof hours,
    value: string,
  ) => ({ kind: 'choice', id, label: say(`inbox.notices.${id}`), options, value }) as const;
  return [
    choice('style', styles, digestAt === undefined ? 'each' : 'digest'),
    choice('digestAt', hours, String(digestAt ?? USUAL_HOUR)),
    choice('quietFrom', quietHours, String(quiet?.from ?? NEVER)),
    choice('quietUntil', quietHours, String(quiet?.until ?? NEVER)),
  ];
}

function savedWords({ digestAt, quiet }: NoticesAnswer, say: PageTools['say']): string {
  const style =
    digestAt === undefined
      ? say('inbox.notices.saved.each')
      : say('inbox.notices.saved.digest', { time: clock(digestAt) });
  if (!quiet) return style;
  const hours = { from: clock(quiet.from), until: clock(quiet.until) };
  return `${style} ${say('inbox.notices.saved.quiet', hours)}`;
}

/** `09:00`, which is read in every language. */
function clock(hour: Hour): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
