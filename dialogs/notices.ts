import { button, sendButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import type { Kit } from '../cards/kit.js';
import { noteCard } from '../cards/note.js';
import { readProfile } from '../desk/reachable.js';
import { setNotices } from '../desk/set-notices.js';
import type { Hour, NoticeWishes } from '../directory/notice-times.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

type Inputs = Readonly<Record<string, string>>;

/** Of the digest, until somebody says another hour. */
const USUAL_HOUR: Hour = 9;
const HOURS: readonly Hour[] = Array.from({ length: 24 }, (_, hour) => hour);
const NEVER = 'never';

/** Asks how the person wants to be written to. */
export async function askForNotices(turn: Turn): Promise<void> {
  if (!(await seated(turn))) return;
  const { kit } = turn;
  const { say } = kit;
  const profile = await readProfile(turn.desk, turn.actor.tenantId, turn.actor.personId);
  const card = formCard(
    {
      title: say('inbox.notices.title'),
      texts: [say('inbox.notices.quietText', { zone: kit.timeZone })],
      fields: fieldsOf(profile?.notices ?? {}, kit),
    },
    [
      sendButton(kit, say('inbox.notices.save'), 'save-notices'),
      button(kit, say('button.back'), 'approvals', { page: '0' }),
    ],
    kit,
  );
  await turn.reply.replace(card);
}

/** Keeps what the form says. What is no hour counts as not chosen. */
export async function saveNotices(turn: Turn, inputs: Inputs): Promise<void> {
  if (!(await seated(turn))) return;
  const { kit } = turn;
  const wishes = wishesIn(inputs);
  await setNotices(turn.desk, turn.actor, wishes);
  const title =
    wishes.digestAt === undefined
      ? kit.say('inbox.notices.saved.each')
      : kit.say('inbox.notices.saved.digest', { time: clock(wishes.digestAt) });
  const { quiet } = wishes;
  const text =
    quiet && kit.say('inbox.notices.saved.quiet', { from: clock(quiet.from), until: clock(quiet.until) });
  await turn.reply.replace(noteCard({ title, text, wishes: ['approvals'] }, kit));
}

function fieldsOf({ digestAt, quiet }: NoticeWishes, { say }: Kit): readonly Field[] {
  const hours = HOURS.map(hour => ({ value: String(hour), title: clock(hour) }));
  const never = { value: NEVER, title: say('inbox.notices.noQuiet') };
  const kind = 'choice';
  return [
    {
      kind,
      id: 'style',
      label: say('inbox.notices.style'),
      options: [
        { value: 'each', title: say('inbox.notices.each') },
        { value: 'digest', title: say('inbox.notices.digest') },
      ],
      value: digestAt === undefined ? 'each' : 'digest',
    },
    {
      kind,
      id: 'digestAt',
      label: say('inbox.notices.digestAt'),
      options: hours,
      value: String(digestAt ?? USUAL_HOUR),
    },
    {
      kind,
      id: 'quietFrom',
      label: say('inbox.notices.quietFrom'),
      options: [never, ...hours],
      value: String(quiet?.from ?? NEVER),
    },
    {
      kind,
      id: 'quietUntil',
      label: say('inbox.notices.quietUntil'),
      options: [never, ...hours],
      value: String(quiet?.until ?? NEVER),
    },
  ];
}

function wishesIn({ style, digestAt, quietFrom, quietUntil }: Inputs): NoticeWishes {
  const [from, until] = [hourIn(quietFrom), hourIn(quietUntil)];
  return {
    ...(style === 'digest' ? { digestAt: hourIn(digestAt) ?? USUAL_HOUR } : {}),
    ...(from !== undefined && until !== undefined && from !== until ? { quiet: { from, until } } : {}),
  };
}

function hourIn(text = ''): Hour | undefined {
  return HOURS.find(hour => String(hour) === text);
}

/** `09:00`, which is read in every language. */
function clock(hour: Hour): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
