import assert from 'node:assert/strict';
import { askSupport } from '../../benefits/support-question.js';

describe('the questions of the support triage', () => {
  it('R60 a problem that is not break-fix needs no further answer', () => {
    assert.deepEqual(askSupport({ problem: 'advice' }, true), { problem: 'advice' });
    assert.deepEqual(askSupport({ problem: 'partner-center', place: 'cloud' }, true), {
      problem: 'partner-center',
    });
  });

  it('R60 nothing known: everything is asked at once', () => {
    assert.deepEqual(askSupport({}, true), ['problem', 'place', 'version', 'service', 'csp']);
  });

  it('R70 nobody outside the Cloud Solution Provider programme is asked about it', () => {
    assert.deepEqual(askSupport({}, false), ['problem', 'place', 'version', 'service']);
    assert.deepEqual(askSupport({ problem: 'break-fix', place: 'cloud', service: 'azure' }, false), {
      problem: 'break-fix',
      place: 'cloud',
      service: 'azure',
      csp: 'no',
    });
    assert.deepEqual(askSupport({ problem: 'break-fix', place: 'cloud', service: 'azure' }, true), ['csp']);
  });

  it('R62 on-premises asks for the version and nothing about the cloud', () => {
    assert.deepEqual(askSupport({ problem: 'break-fix', place: 'on-premises' }, true), ['version']);
    assert.deepEqual(
      askSupport(
        { problem: 'break-fix', place: 'on-premises', version: 'previous', inMainstream: false },
        true,
      ),
      { problem: 'break-fix', place: 'on-premises', version: 'previous', inMainstream: false },
    );
    assert.deepEqual(
      askSupport({ problem: 'break-fix', place: 'on-premises', version: 'current', service: 'azure' }, true),
      { problem: 'break-fix', place: 'on-premises', version: 'current' },
    );
  });

  it('R60 what is known from the words is not asked again, but the problem itself is', () => {
    assert.deepEqual(askSupport({ place: 'cloud', service: 'azure' }, false), ['problem']);
    assert.deepEqual(askSupport({ place: 'on-premises', version: 'current' }, false), ['problem']);
  });
});
