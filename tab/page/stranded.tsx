import type { Say } from '../../language/say.js';
import type { Outcome } from './call.js';

/** The page where it cannot work, and what to do instead. */
export function Stranded(props: {
  readonly say: Say;
  readonly because: 'outside' | Exclude<Outcome<unknown>, { kind: 'ok' }>;
}) {
  const { say, because } = props;
  const [title, text] = wordsFor(say, because);
  return (
    <main class="stranded">
      <p class="company">{say('app.name')}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      {because !== 'outside' && because.kind === 'failed' && (
        <button type="button" onClick={() => location.reload()}>
          {say('tab.tryAgain')}
        </button>
      )}
    </main>
  );
}

function wordsFor(say: Say, because: Parameters<typeof Stranded>[0]['because']): readonly [string, string] {
  if (because === 'outside') return [say('tab.outside'), say('tab.outsideText')];
  if (because.kind === 'refused') return [because.text, because.way];
  const isAboutToken = because.code.startsWith('token-') || because.code === 'unreachable';
  return [
    say(isAboutToken ? 'tab.notSignedIn' : 'tab.failed'),
    say('tab.failedCode', { code: because.code }),
  ];
}
