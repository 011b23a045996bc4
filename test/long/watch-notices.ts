import type { Call } from '../fake-teams/connector.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';

/** What becomes of the next notice: it hangs until the desk is dead, whether or not it stands in the chat. */
export type NextNotice = 'passes' | 'arrives and hangs' | 'is lost and hangs';

/** Sees every notice that the desk sends, and can leave one without an answer. */
export interface NoticeWatch {
  next: NextNotice;
}

export function watchNotices(teams: FakeTeams, onNotice: () => void): NoticeWatch {
  const watch: NoticeWatch = { next: 'passes' };
  const take = (wanted: NextNotice): boolean => {
    if (watch.next !== wanted) return false;
    watch.next = 'passes';
    return true;
  };
  const times = Number.POSITIVE_INFINITY;
  teams.fail({
    when(call) {
      if (!isNotice(call)) return false;
      onNotice();
      return take('arrives and hangs');
    },
    times,
    answer: { hang: true, accepted: true },
  });
  teams.fail({
    when: call => isNotice(call) && take('is lost and hangs'),
    times,
    answer: { hang: true },
  });
  return watch;
}

/** Answers in a turn are posted as replies; what the desk sends on its own is not. */
function isNotice({ method, activityId, activity }: Call): boolean {
  return activity.type === 'message' && (method === 'PUT' || (method === 'POST' && !activityId));
}
