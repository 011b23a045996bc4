import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import { actionPackPeople } from '../whole-bot.js';
import { storiesFor, writeKillCompany } from './kill-company.js';
import { checkEnd } from './kill-end.js';
import { checkEvidence } from './kill-evidence.js';
import { KillMoment } from './kill-moment.js';
import { KillStory } from './kill-story.js';
import type { KillableDesk } from './killable-desk.js';
import { startKillableDesk } from './killable-desk.js';
import type { Phase } from './phase-watch.js';

/** Requests that are under way at the same time. */
const AT_ONCE = 3;
/** One round in so many is preceded by a kill while the desk starts. */
const START_KILLS = 10;
/** Milliseconds of the desk's clock after which a first message that was cut off is sent again. */
const CLAIM_MS = 20_000;
/** After so many milliseconds without the moment that is waited for, time passes for the desk. */
const STUCK_MS = 1_500;

/** What a run has seen. */
export interface KillReport {
  readonly stories: readonly KillStory[];
  /** What the desk was at in each kill; one may hit several phases. */
  readonly hits: readonly Phase[];
  readonly startKills: number;
  /** Approvers' cards that the desk does not know, because it was killed while it sent them. */
  readonly cutOff: number;
}

/** One desk that is killed again and again in the midst of what people do with it. */
export class KillRun {
  private readonly stories: KillStory[] = [];
  private readonly busy = new Set<KillStory>();
  private readonly hits: Phase[] = [];
  private readonly moment: KillMoment;
  private startKills = 0;
  /** By how many milliseconds the desk's clock is ahead. It never goes back. */
  private ahead = 0;
  /** Milliseconds that the last start and the first stories took. */
  private startMs = 0;
  private storyMs = 0;

  private constructor(
    private readonly script: string,
    private readonly rounds: number,
    private readonly teams: FakeTeams,
    private readonly env: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
  ) {
    this.moment = new KillMoment(teams);
  }

  /** @param script from `bundleDesk`. @param folder for this run alone. */
  static async finish(script: string, folder: string, rounds: number): Promise<KillReport> {
    await mkdir(folder);
    const company = await writeKillCompany(folder, rounds);
    const env = { DATA_DIR: join(folder, 'data'), COMPANY_FILE: company, LOG_LEVEL: 'warn' };
    const teams = await startFakeTeams();
    try {
      return await new KillRun(script, rounds, teams, env).run();
    } finally {
      await teams.close();
    }
  }

  private async run(): Promise<KillReport> {
    await this.liveUntil(() => this.begin());
    for (let round = 1; round <= this.rounds; round++) {
      if (round % START_KILLS === 0) await this.killAtStart();
      await this.liveUntil(desk => this.killSoon(desk, round));
      await checkEvidence(this.env.DATA_DIR, this.stories, `round ${round}`);
      // Half of the restarts come so late that nothing of the life before can be on its way any more.
      if (Math.random() < 0.5) this.ahead += CLAIM_MS;
    }
    const { stories, hits } = this;
    let cutOff = 0;
    await this.liveUntil(async desk => {
      const pass = (milliseconds: number) => this.pass(desk, milliseconds);
      await pass(CLAIM_MS);
      await this.use(() => false, false);
      cutOff = await checkEnd({ stories, approvers: this.approvers(), pass });
      await desk.end();
    });
    await checkEvidence(this.env.DATA_DIR, stories, 'in the end', true);
    return { stories, hits, startKills: this.startKills, cutOff };
  }

  /** The approvers come, and one story of each way is told, undisturbed. */
  private async begin(): Promise<void> {
    for (const approver of this.approvers()) await approver.inPersonalChat().install();
    const begun = performance.now();
    for (let story = 0; story < AT_ONCE; story++) this.beginStory();
    await this.use(() => false, false);
    this.storyMs = performance.now() - begun;
  }

  /** Starts the desk, lets `live` use it, and kills it. */
  private async liveUntil(live: (desk: KillableDesk) => Promise<void>): Promise<void> {
    const begun = performance.now();
    const desk = startKillableDesk(this.script, this.env, this.ahead);
    try {
      this.teams.talkTo(await desk.ready);
      this.startMs = performance.now() - begun;
      await live(desk);
    } catch (error) {
      throw new Error(`The desk wrote:\n${desk.output()}`, { cause: error });
    } finally {
      await desk.kill();
    }
  }

  private async killAtStart(): Promise<void> {
    const desk = startKillableDesk(this.script, this.env, this.ahead);
    await sleep(Math.random() * this.startMs);
    await desk.kill();
    this.startKills += 1;
  }

  private async killSoon(desk: KillableDesk, round: number): Promise<void> {
    let isDead = false;
    const people = this.use(() => isDead, true);
    const stuck = setInterval(() => void this.pass(desk, CLAIM_MS).catch(() => undefined), STUCK_MS);
    try {
      await Promise.race([this.moment.come(round, this.storyMs), people]);
      this.hits.push(...this.moment.watch.now());
    } finally {
      clearInterval(stuck);
      isDead = true;
      await desk.kill();
    }
    await people;
  }

  /** People do their next steps, several at once, until the desk is dead or every story is told. */
  private async use(isDead: () => boolean, mayBegin: boolean): Promise<void> {
    const goOn = async (): Promise<void> => {
      for (let story = this.take(mayBegin); story && !isDead(); story = this.take(mayBegin)) {
        while (!isDead() && !story.isDone)
          await story.step(isDead).catch((error: unknown) => {
            if (!isDead()) throw error;
          });
        this.busy.delete(story);
      }
    };
    this.busy.clear();
    await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  }

  /** A story that nobody is at. */
  private take(mayBegin: boolean): KillStory | undefined {
    const waiting = this.stories.find(story => !story.isDone && !this.busy.has(story));
    const canBegin = mayBegin && this.stories.length < storiesFor(this.rounds);
    const story = waiting ?? (canBegin ? this.beginStory() : undefined);
    if (story) this.busy.add(story);
    return story;
  }

  private beginStory(): KillStory {
    const parts = { teams: this.teams, watch: this.moment.watch, approvers: this.approvers() };
    const story = new KillStory(parts, this.stories.length + 1);
    this.stories.push(story);
    return story;
  }

  private approvers() {
    const { asa, nils } = actionPackPeople(this.teams);
    return [asa, nils];
  }

  private async pass(desk: KillableDesk, milliseconds: number): Promise<void> {
    this.ahead += milliseconds;
    await desk.pass(milliseconds);
  }
}
