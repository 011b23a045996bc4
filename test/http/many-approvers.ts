import { rememberChat } from '../../desk/remember-person.js';
import type { CompanyJson } from '../company-variant.js';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Scene } from './scene.js';

/** People who may decide, beside those of the second company. */
export interface ManyApprovers {
  /** For `startScene`. */
  readonly company: (company: CompanyJson) => void;
  /** As if each of them had installed the bot before. */
  meet(scene: Scene): Promise<readonly FakeChat[]>;
}

export function manyApprovers(count: number): ManyApprovers {
  const people = Array.from({ length: count }, (_, number) => ({
    id: `6f2d1c40-8b7a-4e55-9c31-${String(number).padStart(12, '0')}`,
    name: `Approver ${number}`,
    email: `approver${number}@norrsken.example`,
    roles: ['mpn-partner-admin'],
  }));
  return {
    company: company => void company.people.push(...people),
    async meet({ bot }) {
      const { teams } = bot;
      const chats = people.map(async ({ id, name }) => {
        const person = teams.person({ id, name, tenantId: ACTION_PACK_TENANT });
        const chat = person.inPersonalChat();
        await rememberChat(
          bot.desk().house.desk,
          { tenantId: ACTION_PACK_TENANT, personId: id, name },
          {
            conversationId: chat.conversationId,
            serviceUrl: teams.serviceUrl,
            channelId: 'msteams',
            tenantId: ACTION_PACK_TENANT,
            userId: person.channelId,
            botId: teams.botId,
          },
        );
        return chat;
      });
      return Promise.all(chats);
    },
  };
}
