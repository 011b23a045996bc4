import { showAmidFaults } from '../bot/show-amid-faults.js';

describe('The outbox over a channel at its worst', function () {
  this.timeout(20 * 60_000);

  it('shows 10,000 notices or says why not, none twice unless its answer was lost (P1, P2, P4)', async () => {
    const { channel, deadLetters, pace } = await showAmidFaults({ people: 1_000, requests: 10, seed: 11 });
    const hours = Math.round(pace.now() / 3_600_000);
    const dead = (await deadLetters()).length;
    console.log(
      `      ${channel.calls.length} calls, ${channel.messages.length} messages, ${dead} given up, ${hours} h`,
    );
  });
});
