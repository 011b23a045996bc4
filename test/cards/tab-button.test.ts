import assert from 'node:assert/strict';
import { readConfig } from '../../bot/config.js';
import { approvalListCard } from '../../cards/approval-list.js';
import type { AdaptiveCard, Kit } from '../../cards/kit.js';
import { overviewCard } from '../../cards/overview.js';
import type { DeskParts } from '../../desk/parts.js';
import { makeKit } from '../../dialogs/make-kit.js';
import { loadLanguages } from '../../language/languages.js';
import { SOUND } from '../bot/config-fixture.js';
import { lintCard } from './card-lint.js';
import { fakeKit, LOCALES } from './fake-kit.js';
import { sampleOverview } from './sample-benefits.js';
import { sampleRequestLines } from './sample-requests.js';
import { USUAL } from './sample-texts.js';

const TAB = {
  TAB_APP_ID: '3f0c2a68-7d15-4b9e-8c41-6e5d4c3b2a10',
  APP_DOMAIN: 'desk.contoso.com',
};
const APP = '9b2e6f70-1c4d-4a8b-b3e5-7f8091a2b3c4';
const LINK = `https://teams.microsoft.com/l/entity/${APP}/benefits`;

/** By the place of the tab that belongs to them. */
const CARDS: Readonly<Record<string, (kit: Kit) => AdaptiveCard>> = {
  benefits: kit => overviewCard({ overview: sampleOverview(USUAL) }, kit),
  approvals: kit =>
    approvalListCard(
      { requests: sampleRequestLines(USUAL, 3) as never, page: 0, menu: { isAway: false } },
      kit,
    ),
};

describe('The way from the chat to the tab', () => {
  for (const [name, make] of Object.entries(CARDS))
    for (const locale of LOCALES)
      it(`stands on the card of ${name} where there is a tab, and only there (${locale})`, () => {
        const kit = fakeKit(locale);
        const title = kit.say('button.openTab');
        const links = (card: AdaptiveCard) =>
          (card.actions as { type: string; title: string; url?: string }[])
            .filter(action => action.title === title)
            .map(({ url }) => url);
        const withTab = make({ ...kit, tabUrl: place => `${LINK}?${place}` });
        assert.deepEqual(links(make(kit)), []);
        assert.deepEqual(links(withTab), [`${LINK}?${name}`]);
        assert.deepEqual(lintCard(withTab), []);
      });

  const settingsFor = (env: Record<string, string>) => readConfig({ ...SOUND, ...env }, { local: false });

  it('leads into Teams by the id of the app, with the place to show', () => {
    const result = settingsFor({ ...TAB, TEAMS_APP_ID: APP.toUpperCase() });
    assert.ok(result.kind === 'config');
    assert.equal(result.config.settings.tabLink, LINK);
    const desk = { clock: () => new Date(), settings: result.config.settings } as DeskParts;
    const kit = makeKit({
      desk,
      languages: loadLanguages(),
      actor: { tenantId: 'tenant' },
      locale: 'en',
      company: undefined,
    });
    const { pathname, searchParams } = new URL(kit.tabUrl!('approvals'));
    assert.equal(pathname, `/l/entity/${APP}/benefits`);
    assert.deepEqual(JSON.parse(searchParams.get('context')!), { subEntityId: 'approvals' });
  });

  it('goes by the id of the bot when the app has none of its own, and is not there without a tab', () => {
    const own = settingsFor(TAB);
    assert.ok(own.kind === 'config');
    assert.match(
      own.config.settings.tabLink!,
      new RegExp(`/${SOUND.MicrosoftAppId!.toLowerCase()}/benefits$`),
    );
    const none = settingsFor({});
    assert.ok(none.kind === 'config');
    assert.equal(none.config.settings.tabLink, undefined);
  });

  it('needs an id that is one', () => {
    const result = settingsFor({ ...TAB, TEAMS_APP_ID: 'desk' });
    assert.deepEqual(result.kind === 'invalid' && result.faults, [
      'TEAMS_APP_ID must be a GUID: it is the id of the app in Teams, as in the app package.',
    ]);
  });
});
