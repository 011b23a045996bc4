import './style/theme.css';
import './style/layout.css';
import './style/controls.css';
import './style/rows.css';
import './style/requests.css';
import './style/tables.css';
import './style/charts.css';
import { render } from 'preact';
import type { Me } from '../api/show-me.js';
import { openCall } from './call.js';
import type { Host } from './host.js';
import { browserTheme } from './host.js';
import type { LocalHost } from './local-host.js';
import { openLocal } from './local-host.js';
import { Page } from './page.js';
import { Stranded } from './stranded.js';
import { loadWords } from './words.js';

const root = document.documentElement;
const locales = (root.dataset.locales ?? 'en').split(' ');
const place = document.getElementById('page')!;

void start();

/** Finds out where the page stands and who looks, and shows it. */
async function start(): Promise<void> {
  const isLocal = root.dataset.mode === 'local';
  const local = isLocal ? await openLocal() : undefined;
  // The library of Teams calls home as soon as it is loaded: local mode is without it.
  const host: Host | undefined = isLocal ? local : await (await import('./teams-host.js')).findTeams();
  const theme = host?.onTheme ?? browserTheme;
  theme(name => {
    root.dataset.theme = name;
  });
  if (host) return open(host, local);
  const because = isLocal ? ({ kind: 'failed', code: 'company-missing' } as const) : 'outside';
  show(<Stranded say={await speak(navigator.language)} because={because} />);
}

async function open(host: Host, local: LocalHost | undefined): Promise<void> {
  let locale = host.locale;
  const call = openCall(host, () => locale);
  const [first, known] = await Promise.all([speak(locale), call.get<Me>('me')]);
  host.ready();
  if (known.kind !== 'ok') return show(<Stranded say={first} because={known} />);
  const { address } = known.value;
  locale = known.value.locale;
  const say = locale === first.locale && !address ? first : await speak(locale, address);
  if (host.place && !location.hash) location.hash = `#/${host.place}`;
  show(<Page host={host} local={local} say={say} call={call} me={known.value} />);
}

async function speak(tag: string, address: Me['address'] = null) {
  const say = await loadWords(tag, locales, address);
  root.lang = say.locale;
  document.title = say('app.name');
  return say;
}

function show(page: preact.ComponentChild): void {
  place.replaceChildren();
  render(page, place);
}
