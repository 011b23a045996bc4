import assert from 'node:assert/strict';
import { KEY, type People } from './people.js';
import { english, saying, speakFromNowOn, speech } from './speech.js';

const PRODUCT = 'Microsoft 365 E3';
const ACCOUNT = 'alex@lindqvist-faber.onmicrosoft.com';
const say = speech('zh-CN');

/** A licence key of a cloud subscription, from the choice what it is for to the day it is redeemed. In Chinese. */
export function tellCloudKeyStory(people: People): void {
  it('R85 R89 read what each use of the key would bring, before choosing one', async () => {
    const { alex } = people;
    await speakFromNowOn(alex, 'zh-CN');
    const form = await alex.sees(
      saying(say('cloud.form.title', { product: PRODUCT })),
      await alex.say('我需要 Microsoft 365 E3 的许可证密钥'),
    );
    for (const intent of ['new', 'extend', 'add-seats'] as const)
      assert.match(form, saying(say(`cloud.intent.${intent}`)));
  });

  it('R85 ask for it with their choice, and the approver reads the consequence', async () => {
    const { alex, megan } = people;
    await alex.choose(say('cloud.form.intent'), say('cloud.intent.add-seats'));
    await alex.fill(say('keys.form.reason'), '新同事入职');
    await alex.press(say('keys.form.send'));
    await alex.sees(saying(PRODUCT, say('requests.state.pending')));
    const card = await megan.sees(
      saying(english('cloud.asks.title', { name: 'Alex Wilber', product: PRODUCT }), '新同事入职'),
    );
    assert.match(card, /More licences[\s\S]*50 licences in all/);
  });

  it('R83 are approved with one press, and told', async () => {
    const { alex, megan } = people;
    await megan.press(english('approvals.approve'));
    await alex.sees(saying(say('keys.ready.title', { product: PRODUCT })));
  });

  it('R86 say where they are signed in before the key is shown', async () => {
    const { alex } = people;
    await alex.press(say('keys.show'));
    await alex.sees(saying(say('cloud.tenant.title')));
    await alex.fill(say('cloud.tenant.field'), 'alex@example.org');
    await alex.press(say('keys.show'));
    await alex.sees(saying('lindqvist-faber.onmicrosoft.com'));
    assert.doesNotMatch(await alex.page.content(), KEY);
  });

  it('R86 R88 see the key and the steps', async () => {
    const { alex } = people;
    await alex.fill(say('cloud.tenant.field'), ACCOUNT);
    await alex.press(say('keys.show'));
    assert.match(await alex.sees(saying(say('keys.shown.key'))), KEY);
    assert.doesNotMatch(await people.megan.page.content(), KEY);
  });

  it('R84 redeem it, and never see it again', async () => {
    const { alex } = people;
    await alex.press(say('cloud.redeemed.button'));
    await alex.sees(saying(say('cloud.redeemed.title', { product: PRODUCT })));
    assert.doesNotMatch(await alex.page.content(), KEY);
  });
}
