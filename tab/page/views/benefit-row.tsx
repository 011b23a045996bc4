import type { LineWithStep } from '../../api/show-benefits.js';
import { useTools } from '../page-context.js';
import { Meter } from '../parts/meter.js';

/** One benefit: what is left of it, until when, and what can be done next. R26 */
export function BenefitRow({ line }: { readonly line: LineWithStep }) {
  const { say, openChat } = useTools();
  const { name, next, validity } = line;
  return (
    <li class={`row ${validity}`}>
      <div class="row-words">
        <span class="strong">{name}</span>
        <ExpiryWords line={line} />
      </div>
      <div class="row-use">
        {!line.unlimited && (
          <Meter part={line.left} whole={line.quantity} tone={line.left === 0 ? 'empty' : ''} />
        )}
        <span>{usage(line, say)}</span>
      </div>
      <div class="row-next">
        {next && (
          <button type="button" aria-label={`${next.label}: ${name}`} onClick={() => openChat(next.message)}>
            {next.label}
          </button>
        )}
      </div>
    </li>
  );
}

function usage(line: LineWithStep, say: ReturnType<typeof useTools>['say']): string {
  const { left, quantity, used, unlimited } = line;
  return unlimited ? say('benefits.usedUnlimited', { used }) : say('benefits.leftOf', { left, quantity });
}

function ExpiryWords({ line }: { readonly line: LineWithStep }) {
  const { say } = useTools();
  const date = say.day(line.expiresOn);
  switch (line.validity) {
    case 'active':
      return <span class="subtle">{say('benefits.expires', { date })}</span>;
    case 'expiring-soon':
      return <span class="urgent">{say('benefits.expiresSoon', { days: line.daysLeft, date })}</span>;
    case 'expired':
      return <span class="urgent">{say('benefits.ended', { date })}</span>;
  }
}
