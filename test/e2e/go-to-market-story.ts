import type { People } from './people.js';
import { english, saying, speakFromNowOn, speech } from './speech.js';

const say = speech('nl');
const OFFER = 'Go-To-Market Toolbox';
const CONTACT = {
  person: 'Adele Vance',
  email: 'marketing@lindqvist-faber.example',
  phone: '+49 30 5550 142',
};

/** An offer that needs a marketing contact first, then both, step by step. In Dutch. */
export function tellGoToMarketStory(people: People): void {
  it('R98 are held back while there is no marketing contact', async () => {
    const { alex } = people;
    await speakFromNowOn(alex, 'nl');
    const list = saying(say('gtm.list.title'), say('gtm.list.noContact'));
    await alex.sees(list, await alex.say('ik wil de Go-To-Market Toolbox activeren'));
    await alex.press(say('gtm.list.sendAsk'));
    await alex.sees(saying(say('refusal.marketing-contact-missing')));
  });

  it('R99 R100 fill in all about the contact in one form', async () => {
    const { alex, megan } = people;
    await alex.press(say('button.marketingContact'));
    await alex.sees(saying(say('contact.title'), say('contact.form.none')));
    await alex.choose(say('contact.form.person'), CONTACT.person);
    await alex.fill(say('contact.form.email'), CONTACT.email);
    await alex.fill(say('contact.form.phone'), CONTACT.phone);
    await alex.choose(say('contact.form.language'), say.languageName('de'));
    await alex.press(say('keys.form.send'));
    const values = { name: 'Alex Wilber', person: CONTACT.person };
    await megan.sees(saying(english('contact.asks.title', values), CONTACT.email));
  });

  it('R99 are handed over to Partner Center, and told when the contact is entered', async () => {
    const { alex, megan } = people;
    await megan.press(english('approvals.approve'));
    await megan.sees(saying(english('contact.handOver.text'), english('contact.handOver.add')));
    await megan.press(english('contact.handOver.done'));
    await alex.sees(saying(say('contact.ready.title', { person: CONTACT.person })));
  });

  it('R95 R102 go on with the offer', async () => {
    const { alex, megan } = people;
    const { length } = await alex.messages();
    await alex.press(say('button.activateOffer'));
    await alex.sees(saying(say('gtm.list.title')), length);
    await alex.press(say('gtm.list.sendAsk'));
    await alex.sees(saying(OFFER, say('requests.state.pending')));
    await megan.sees(saying(english('gtm.asks.title', { name: 'Alex Wilber', offer: OFFER })));
  });

  it('R103 R104 wait until Partner Center shows it as active, and then have it', async () => {
    const { alex, megan } = people;
    await megan.press(english('approvals.approve'));
    await megan.sees(saying(english('gtm.handOver.text'), english('gtm.handOver.wait')));
    await megan.press(english('gtm.handOver.start'));
    await alex.sees(saying(say('requests.approved.started')));
    await megan.press(english('gtm.handOver.done'));
    await alex.sees(saying(say('gtm.ready.title', { offer: OFFER })));
  });
}
