import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { APPROVERS, TENANT_ID } from './bench-company.js';
import type { BotProcess } from './bot-process.js';
import { startBotProcess } from './bot-process.js';
import type { FakeChannel } from './fake-channel.js';
import { CARD, ECHO } from './report.js';
import type { Speaker } from './speaker.js';
import { createSpeaker } from './speaker.js';
import type { TurnKind } from './turn-kinds.js';
import { deskTurns, referenceTurn } from './turn-kinds.js';

/** A running bot and the turns that it is measured with. */
export interface Performer {
  readonly name: string;
  readonly process: BotProcess;
  readonly kinds: readonly TurnKind[];
}

export interface StageParts {
  /** Where the desk keeps its data. */
  readonly folder: string;
  /** Path of the company file. */
  readonly company: string;
  readonly channel: FakeChannel;
  /** How many people talk to each bot. */
  readonly people: number;
}

/** Starts the two reference bots and the desk, each with people who have it in their chats. */
export async function setStage({
  folder,
  company,
  channel,
  people,
}: StageParts): Promise<readonly Performer[]> {
  const crowdFor = ({ url }: BotProcess): readonly Speaker[] =>
    Array.from({ length: people }, (_, at) =>
      createSpeaker({
        botUrl: url,
        channel,
        tenantId: TENANT_ID,
        personId: randomUUID(),
        name: `Person ${at + 1}`,
      }),
    );
  const reference = async (name: string, file: string): Promise<Performer> => {
    const process = await startBotProcess(file);
    return { name, process, kinds: [referenceTurn(name, crowdFor(process))] };
  };
  const desk = await startBotProcess('./own-bot.ts', [join(folder, 'desk'), company]);
  const deskCrowd = crowdFor(desk);
  const approvers = APPROVERS.map(facts =>
    createSpeaker({ botUrl: desk.url, channel, tenantId: TENANT_ID, ...facts }),
  );
  for (const person of [...deskCrowd, ...approvers]) await person.install();
  return [
    await reference(ECHO, './reference/echo.ts'),
    await reference(CARD, './reference/card.ts'),
    { name: 'the desk', process: desk, kinds: deskTurns(deskCrowd, approvers[0]!) },
  ];
}
