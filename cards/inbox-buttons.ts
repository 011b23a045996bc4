import { type Action, button } from './button.js';
import type { Kit, PressArgs } from './kit.js';

/** What those who decide can do about all that waits for them. */
export function inboxButtons(
  kit: Kit,
  { isAway, args, count }: { readonly isAway: boolean; readonly args: PressArgs; readonly count: number },
): readonly Action[] {
  const { say } = kit;
  return [
    ...(count > 1 ? [button(kit, say('button.decideSeveral'), 'decide-several', args)] : []),
    isAway
      ? button(kit, say('button.endStandIn'), 'end-stand-in')
      : button(kit, say('button.standIn'), 'stand-in'),
    button(kit, say('button.notices'), 'notices'),
    button(kit, say('button.whatIf'), 'what-if'),
  ];
}
