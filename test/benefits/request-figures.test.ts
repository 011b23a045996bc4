import assert from 'node:assert/strict';
import type { RequestState, RequestStep } from '../../benefits/request.js';
import { requestFiguresOf } from '../../benefits/request-figures.js';

const NOW = new Date('2026-11-20T10:00:00.000Z');

function request(
  createdAt: string,
  state: RequestState,
  decidedAt?: string,
  event: RequestStep['event'] = 'approved',
) {
  return {
    id: createdAt,
    number: 1,
    act: 'software-key' as const,
    choices: { language: 'en-US', operatingSystem: 'Windows 11' },
    requesterId: 'alex',
    requesterName: 'Alex',
    reason: '',
    state,
    createdAt,
    history: [
      { event: 'requested' as const, at: createdAt },
      ...(decidedAt ? [{ event, at: decidedAt }] : []),
    ],
  };
}

describe('The figures about requests', () => {
  it('count each month of the company by what became of its requests', () => {
    const figures = requestFiguresOf(
      [
        // In Berlin this is November already.
        request('2026-10-31T23:30:00.000Z', 'fulfilled', '2026-11-01T08:00:00.000Z'),
        request('2026-11-02T08:00:00.000Z', 'rejected', '2026-11-02T10:00:00.000Z', 'rejected'),
        request('2026-11-03T08:00:00.000Z', 'withdrawn'),
        request('2026-09-03T08:00:00.000Z', 'approved', '2026-09-03T09:00:00.000Z'),
        request('2026-01-03T08:00:00.000Z', 'expired'),
      ],
      'Europe/Berlin',
      NOW,
    );
    assert.deepEqual(figures.months.slice(3), [
      { month: '2026-09-01', fulfilled: 0, open: 1, refused: 0 },
      { month: '2026-10-01', fulfilled: 0, open: 0, refused: 0 },
      { month: '2026-11-01', fulfilled: 1, open: 0, refused: 2 },
    ]);
    assert.equal(figures.months.length, 6);
  });

  it('tell how long requests wait, and half of the decisions took at most', () => {
    const figures = requestFiguresOf(
      [
        request('2026-11-20T07:00:00.000Z', 'pending'),
        request('2026-11-18T10:00:00.000Z', 'pending'),
        request('2026-11-01T08:00:00.000Z', 'fulfilled', '2026-11-01T09:00:00.000Z'),
        request('2026-11-01T08:00:00.000Z', 'rejected', '2026-11-01T11:00:00.000Z', 'rejected'),
      ],
      'UTC',
      NOW,
    );
    assert.deepEqual(
      [figures.waiting, figures.oldestHours, figures.decided, figures.medianHours],
      [2, 48, 2, 2],
    );
  });

  it('are empty where nothing was asked for', () => {
    const { waiting, oldestHours, decided, medianHours } = requestFiguresOf([], 'UTC', NOW);
    assert.deepEqual([waiting, oldestHours, decided, medianHours], [0, null, 0, null]);
  });
});
