import assert from 'node:assert/strict';
import fc from 'fast-check';
import { retryPause } from '../../bot/retry-pause.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const first = { attempts: 0, doubts: 0, isDoubtful: false };

describe('The pause before another attempt (P1)', () => {
  it('doubles from two seconds to a quarter of an hour', () => {
    const pauses = [0, 1, 2, 8, 9, 60].map(attempts => retryPause({ ...first, attempts }, 0));
    assert.deepEqual(
      pauses,
      [2, 4, 8, 512, 900, 900].map(seconds => seconds * SECOND),
    );
  });

  it('is cut by up to a half, so that not all come back together', () => {
    assert.equal(retryPause(first, 1), SECOND);
    assert.equal(retryPause(first, 0.5), 1.5 * SECOND);
  });

  it('is what the channel wishes, to the millisecond', () => {
    assert.equal(retryPause({ ...first, attempts: 9, retryAfterMs: 7_001 }, 0.7), 7_001);
  });

  it('is a minute at least after what may have arrived, and twice as long after each doubt more', () => {
    const doubtful = { ...first, isDoubtful: true };
    assert.equal(retryPause(doubtful, 0.3), MINUTE);
    assert.equal(retryPause({ ...doubtful, doubts: 2 }, 0.3), 4 * MINUTE);
    assert.equal(retryPause({ ...doubtful, retryAfterMs: SECOND }, 0.3), MINUTE);
    assert.equal(retryPause({ ...doubtful, retryAfterMs: 2 * MINUTE }, 0.3), 2 * MINUTE);
  });

  it('is never longer than a quarter of an hour unless the channel wishes it', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(20),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...given) => {
          const [attempts, doubts, isDoubtful, random] = given;
          const pause = retryPause({ attempts, doubts, isDoubtful }, random);
          assert.ok(pause >= SECOND && pause <= 15 * MINUTE);
        },
      ),
    );
  });
});
