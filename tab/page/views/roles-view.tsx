import type { RolesAnswer } from '../../api/show-roles.js';
import { useTools } from '../page-context.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import { RulesSection } from './rules-section.js';

/** Who holds which role, as the company file says. */
export function RolesView() {
  const { say } = useTools();
  const asked = useAnswer<RolesAnswer>('roles');
  return (
    <ShowAnswer asked={asked}>
      {({ people, rules, standIns }) => (
        <>
          <div class="surface">
            <p>{say('tab.rolesText')}</p>
            <table class="list">
              <thead>
                <tr>
                  <th scope="col">{say('tab.audit.who')}</th>
                  <th scope="col">{say('tab.email')}</th>
                  <th scope="col">{say('tab.view.roles')}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(({ name, email, roles, guest, mayAsk }) => (
                  <tr key={email}>
                    <th scope="row">
                      {name} {guest && <span class="chip">{say('tab.guest')}</span>}
                    </th>
                    <td data-title={say('tab.email')}>{email}</td>
                    <td data-title={say('tab.view.roles')}>
                      {roles.length > 0
                        ? say.list(roles.map(role => say(`role.${role}`)))
                        : say('tab.noRole')}
                      {!mayAsk && <p class="subtle">{say('tab.guestNoRole')}</p>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <RulesSection rules={rules} standIns={standIns} />
        </>
      )}
    </ShowAnswer>
  );
}
