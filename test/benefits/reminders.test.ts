import assert from 'node:assert/strict';
import type { ApprovalRule } from '../../benefits/approval-rules.js';
import {
  dueReminder,
  isEscalationDue,
  nextReminderAt,
  reminderFor,
  waitingDays,
} from '../../benefits/reminders.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { advance } from '../../benefits/request.js';
import { routeOf } from '../../benefits/route.js';
import { givenCompany, givenPerson, givenRequest } from './given.js';

const START = '2026-06-10T09:00:00.000Z';
const HOUR = 3_600_000;
const plan = { remindAfterHours: [24, 48, 96, 168], escalateDays: 3, activationDays: 5 };
const hoursOn = (hours: number) => new Date(Date.parse(START) + hours * HOUR);
const pending = givenRequest({
  createdAt: START,
  history: [{ event: 'requested', at: START, by: 'alex' }],
});
const approved: BenefitRequest = advance(pending, { event: 'approved', at: START, by: 'adele' });
const company = (rule?: Partial<ApprovalRule>) =>
  givenCompany({
    people: [
      givenPerson('alex'),
      givenPerson('megan', ['global-admin']),
      givenPerson('adele', ['mpn-partner-admin']),
      givenPerson('tove', ['global-admin']),
    ],
    ...(rule ? { approvalRules: [{ name: 'keys', ...rule }] } : {}),
  });
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id).join(' ');

describe('reminders', () => {
  it('come after a day, then ever more rarely, each once', () => {
    let request: BenefitRequest = pending;
    const at: number[] = [];
    for (let hours = 0; hours <= 400; hours += 1) {
      const reminded = dueReminder(request, plan, hoursOn(hours));
      if (!reminded) continue;
      at.push(hours);
      request = { ...request, reminded };
    }
    assert.deepEqual(at, [24, 48, 96, 168]);
  });

  it('that were missed are one', () => {
    const reminded = dueReminder(pending, plan, hoursOn(100));
    assert.deepEqual(reminded, { since: START, step: 3 });
    assert.equal(dueReminder({ ...pending, reminded: reminded! }, plan, hoursOn(101)), undefined);
  });

  it('tell when the next one is due', () => {
    assert.equal(nextReminderAt(pending, plan), hoursOn(24).toISOString());
    const last = { ...pending, reminded: { since: START, step: 4 } };
    assert.equal(nextReminderAt(last, plan), undefined);
    assert.equal(nextReminderAt(advance(pending, { event: 'withdrawn', at: START }), plan), undefined);
  });

  it('begin anew when the request is approved and has to be done, or is open once more', () => {
    const later = hoursOn(24 * 8).toISOString();
    const toDo = advance(
      { ...pending, reminded: { since: START, step: 4 } },
      { event: 'approved', at: later, by: 'adele' },
    );
    assert.equal(dueReminder(toDo, plan, hoursOn(24 * 8 + 23)), undefined);
    assert.deepEqual(dueReminder(toDo, plan, hoursOn(24 * 9)), { since: later, step: 1 });
    const open = advance(toDo, { event: 'undone', at: later, by: 'adele' });
    assert.deepEqual(dueReminder(open, plan, hoursOn(24 * 9)), { since: later, step: 1 });
  });

  it('R49 R103 leave what was begun in Partner Center the days that it usually takes', () => {
    const started = advance(approved, { event: 'started', at: START, by: 'adele' });
    assert.equal(dueReminder(started, plan, hoursOn(5 * 24 + 23)), undefined);
    assert.equal(dueReminder(started, plan, hoursOn(6 * 24))?.step, 1);
  });

  it('go to those who are asked and have not approved yet', () => {
    const now = hoursOn(24);
    const first = { since: START, step: 1 };
    assert.equal(ids(reminderFor(company(), pending, first, now)), 'megan adele tove');
    const two = company({ needed: 2, silent: ['tove'] });
    const endorsed = advance(pending, { event: 'endorsed', at: START, by: 'megan' });
    assert.equal(ids(reminderFor(two, endorsed, first, now)), 'adele');
  });

  it('R08 R10 of what has to be done go first to whoever approved it, then to everybody who may do it', () => {
    const now = hoursOn(24);
    const to = (step: number) => ids(reminderFor(company(), approved, { since: START, step }, now));
    assert.equal(to(1), 'adele');
    assert.equal(to(2), 'megan adele tove');
    const byDesk = advance(pending, { event: 'approved', at: START });
    const asked = reminderFor(company(), byDesk, { since: START, step: 1 }, now);
    assert.equal(ids(asked), 'megan adele tove');
  });

  it('count days by the calendar of the company', () => {
    const days = (hours: number) => waitingDays(pending, hoursOn(hours), 'Europe/Oslo');
    assert.deepEqual([0, 12, 13, 37].map(days), [0, 0, 1, 2]);
  });
});

describe('what nobody decides', () => {
  const late = { ...pending, escalatedAt: START };
  const asked = (rule: Partial<ApprovalRule>, request: BenefitRequest = late) => {
    const { decide, notify } = routeOf(company(rule), request, hoursOn(0));
    return [ids(decide), ids(notify)];
  };

  it('is due to be asked of more people once, after the days of the setting, unless that is never', () => {
    assert.equal(isEscalationDue(pending, plan, hoursOn(71)), false);
    assert.equal(isEscalationDue(pending, plan, hoursOn(72)), true);
    assert.equal(isEscalationDue(late, plan, hoursOn(72)), false);
    assert.equal(isEscalationDue(approved, plan, hoursOn(72)), false);
    assert.equal(isEscalationDue(pending, { ...plan, escalateDays: 0 }, hoursOn(720)), false);
  });

  it('R10 is asked of the back-up too, and without one of everybody whose role allows it', () => {
    assert.deepEqual(asked({ approvers: ['megan'] }, pending), ['megan', 'megan']);
    assert.deepEqual(asked({ approvers: ['megan'], backup: ['tove'] }), ['megan tove', 'megan tove']);
    assert.deepEqual(asked({ approvers: ['megan'] }), ['megan adele tove', 'megan adele tove']);
    assert.deepEqual(asked({ approvers: ['megan'], silent: ['tove'] }), ['megan adele tove', 'megan adele']);
  });

  it('stays denied where nobody was left to be asked', () => {
    assert.deepEqual(asked({ approvers: ['gone'] }), ['', '']);
    assert.deepEqual(asked({ approvers: ['gone'], backup: ['tove'] }), ['tove', 'tove']);
  });
});
