import type { RolesAnswer, RuleLine } from '../../api/show-roles.js';
import { useTools } from '../page-context.js';
import { requestActWords } from './request-act-words.js';

type Say = ReturnType<typeof useTools>['say'];

/** The company's own rules for approvals, in the order in which they are tried, and who stands in for whom. */
export function RulesSection({ rules, standIns }: Pick<RolesAnswer, 'rules' | 'standIns'>) {
  const { say } = useTools();
  return (
    <section class="surface" aria-labelledby="rules">
      <h2 id="rules">{say('tab.rules.title')}</h2>
      <p>{say(rules.length > 0 ? 'tab.rules.text' : 'tab.rules.none')}</p>
      <ol class="rules">
        {rules.map(rule => (
          <li key={rule.name}>
            <h3>{rule.name}</h3>
            <dl>
              {factsOf(rule, say).map(([title, value]) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {standIns.length > 0 && <h3>{say('tab.rules.standIns')}</h3>}
      <ul class="plain">
        {standIns.map(({ from, to, since, until }) => (
          <li key={`${from}${to}${since}`}>
            {say('tab.rules.standIn', { from, to, since: say.day(since), until: say.day(until) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a rule says, line by line; what it leaves open is not named. */
function factsOf(rule: RuleLine, say: Say): readonly (readonly [string, string])[] {
  const lists = (['benefits', 'departments', 'mayAsk', 'approvers', 'backup', 'silent'] as const).flatMap(
    field => {
      const values = rule[field];
      return values && values.length > 0 ? [[say(`tab.rules.${field}`), say.list(values)] as const] : [];
    },
  );
  const acts = rule.acts?.map(act => requestActWords(act, say));
  return [
    ...(acts ? [[say('tab.rules.acts'), say.list(acts)] as const] : []),
    ...lists,
    ...(rule.needed ? [[say('tab.rules.needed'), say.number(rule.needed)] as const] : []),
    ...(rule.automatic
      ? [[say('tab.rules.automatic'), say(`tab.rules.automatic.${rule.automatic}`)] as const]
      : []),
    ...(rule.ownRequests ? [[say('tab.rules.own'), say('tab.rules.withReason')] as const] : []),
    ...(rule.breakGlass ? [[say('tab.rules.breakGlass'), say('tab.rules.withReason')] as const] : []),
  ];
}
