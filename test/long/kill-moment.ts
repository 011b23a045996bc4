import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { PHASES, PhaseWatch } from './phase-watch.js';
import type { NextNotice, NoticeWatch } from './watch-notices.js';
import { watchNotices } from './watch-notices.js';

const AIMS = [...PHASES, 'any'] as const;
/** A kill that aims at a phase comes up to so many times as late as the phase takes. */
const LATE = 1.2;
/** A phase is let pass up to so many times. */
const LET_PASS = 2;
const NOTICES: readonly NextNotice[] = ['passes', 'arrives and hangs', 'is lost and hangs'];

/** Chooses when the desk is killed: at any moment, or at any moment of a phase, so that short ones are hit too. */
export class KillMoment {
  readonly watch = new PhaseWatch();
  private readonly notices: NoticeWatch;

  constructor(teams: FakeTeams) {
    this.notices = watchNotices(teams, () => this.watch.notice());
  }

  /** Resolves when it has come. @param lifeMs the longest life of a desk that is killed at any moment. */
  async come(round: number, lifeMs: number): Promise<void> {
    const aim = AIMS[round % AIMS.length]!;
    if (aim === 'any') return sleep(Math.random() * lifeMs);
    for (let passed = atMost(LET_PASS); passed > 0; passed--) await this.watch.next(aim);
    this.notices.next = aim === 'notify' ? NOTICES[atMost(NOTICES.length - 1)]! : 'passes';
    await this.watch.next(aim);
    await sleep(Math.random() * LATE * this.watch.typicalMs(aim));
    this.notices.next = 'passes';
  }
}

/** A whole number from 0. */
function atMost(most: number): number {
  return Math.floor(Math.random() * (most + 1));
}
