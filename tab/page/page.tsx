import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Say } from '../../language/say.js';
import type { Me } from '../api/show-me.js';
import type { Call } from './call.js';
import type { Host } from './host.js';
import type { LocalHost } from './local-host.js';
import type { PageTools } from './page-context.js';
import { PageContext } from './page-context.js';
import { Shell } from './shell.js';

/** Milliseconds that a note about what happened stays. */
const TOLD_FOR = 12_000;

/** The whole page, for a person who is known. */
export function Page(props: {
  readonly host: Host;
  readonly local: LocalHost | undefined;
  readonly say: Say;
  readonly call: Call;
  readonly me: Me;
}) {
  const { host, local, say, call } = props;
  const [me, setMe] = useState(props.me);
  const [told, announce] = useState('');
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => announce(''), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [told]);
  const refreshMe = useCallback(() => {
    void call.get<Me>('me').then(outcome => {
      if (outcome.kind === 'ok') setMe(outcome.value);
    });
  }, [call]);
  const tools = useMemo<PageTools>(() => {
    const openChat = (message: string): void => {
      if (me.chatUrl) host.openLink(chatLink(host, me.chatUrl, message));
      if (host.kind === 'local') announce(say('tab.sayInChat', { message }));
    };
    return { say, me, call, announce, openChat, refreshMe };
  }, [say, me, call, host, refreshMe]);
  return (
    <PageContext.Provider value={tools}>
      <Shell local={local} />
      <div class="told" role="status" aria-live="polite">
        {told && <p>{told}</p>}
      </div>
    </PageContext.Provider>
  );
}

/** The chat windows of local mode take no words from an address. */
function chatLink(host: Host, chatUrl: string, message: string): string {
  if (host.kind === 'local') return chatUrl;
  const url = new URL(chatUrl);
  url.searchParams.set('message', message);
  return url.href;
}
