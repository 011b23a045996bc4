import assert from 'node:assert/strict';
import { isTrustedServiceUrl } from '../../bot/service-url.js';

const CHANNEL = [
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/amer/a2a90e25-6f4b-4f02-a9d3-2bd0b6c8f7aa/',
  'https://SMBA.trafficmanager.net/teams',
  'https://smba.infra.gov.teams.microsoft.us/gov',
  'https://canary.botframework.com/',
  'https://smba.infra.gcc.teams.microsoft.com/gcc',
];

const LOOPBACK = ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://[::1]:8080/_connector'];

const NOBODY: [string, unknown][] = [
  ['another domain behind ours', 'https://smba.trafficmanager.net.evil.com/'],
  ['our host as a user name', 'https://smba.trafficmanager.net@evil.com/'],
  ['a user name before our host', 'https://me@smba.trafficmanager.net/'],
  ['a password before our host', 'https://me:pw@smba.trafficmanager.net/'],
  ['no TLS', 'http://smba.trafficmanager.net/'],
  ['a port', 'https://smba.trafficmanager.net:8443/'],
  ['the metadata address of a cloud', 'https://169.254.169.254/'],
  ['a host that only ends alike', 'https://evilbotframework.com/'],
  ['a sibling under the same suffix', 'https://evil.trafficmanager.net/'],
  ['a look-alike letter', 'https://smbа.trafficmanager.net/'],
  ['a backslash', 'https://evil.com\\@smba.trafficmanager.net/'],
  ['a trailing dot', 'https://smba.trafficmanager.net./'],
  ['a query', 'https://smba.trafficmanager.net/?to=evil'],
  ['a fragment', 'https://smba.trafficmanager.net/#evil'],
  ['a line break', 'https://smba.traffic\nmanager.net/'],
  ['another scheme', 'ftp://smba.trafficmanager.net/'],
  ['loopback with TLS', 'https://localhost/'],
  ['loopback as a number', 'http://127.0.0.1.evil.com/'],
  ['every interface', 'http://0.0.0.0:56150/'],
  ['a neighbour', 'http://192.168.1.2/'],
  ['a name below localhost', 'http://localhost.evil.com/'],
  ['nothing', ''],
  ['no text', undefined],
  ['an object', { toString: () => 'https://smba.trafficmanager.net/' }],
  ['a very long path', `https://smba.trafficmanager.net/${'x'.repeat(600)}`],
];

describe('isTrustedServiceUrl', () => {
  for (const url of CHANNEL)
    it(`trusts ${url} in production only (A3)`, () => {
      assert.equal(isTrustedServiceUrl(url, 'production'), true);
      assert.equal(isTrustedServiceUrl(url, 'local'), false);
    });

  for (const url of LOOPBACK)
    it(`trusts ${url} in local mode only (A3)`, () => {
      assert.equal(isTrustedServiceUrl(url, 'production'), false);
      assert.equal(isTrustedServiceUrl(url, 'local'), true);
    });

  for (const [what, url] of NOBODY)
    it(`never trusts ${what} (A3)`, () => {
      assert.equal(isTrustedServiceUrl(url, 'production'), false);
      assert.equal(isTrustedServiceUrl(url, 'local'), false);
    });
});
