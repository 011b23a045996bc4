import type { NoticesAnswer } from '../../api/notices.js';
import type { StandInAnswer } from '../../api/stand-in.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import { NoticesForm } from './notices-form.js';
import { StandInForm } from './stand-in-form.js';

/** Who decides while the reader is away, and how the reader is written to. */
export function SettingsView() {
  const standIn = useAnswer<StandInAnswer>('stand-in');
  const notices = useAnswer<NoticesAnswer>('notices');
  return (
    <>
      <ShowAnswer asked={standIn}>
        {answer => <StandInForm answer={answer} moved={standIn.reload} />}
      </ShowAnswer>
      <ShowAnswer asked={notices}>
        {wishes => <NoticesForm wishes={wishes} moved={notices.reload} />}
      </ShowAnswer>
    </>
  );
}
