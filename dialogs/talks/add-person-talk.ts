import { mayAddPeople, peopleWhoCanAdd, rightToAdd } from '../../benefits/add-person.js';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';
import { type Action, button, wishButton } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import type { Draft } from '../turn.js';
import { optionalReason } from './optional-reason.js';
import type { Talk } from './talk.js';

/** Adding somebody who is missing: asked by anybody, done in User Management, from where the object id comes back. R91, R101 */
export const addPersonTalk: Talk<'add-person'> = {
  draftSubject: ({ say }) => say('addPerson.draft'),
  async form({ kit }, { company, person }, draft) {
    const { say } = kit;
    const people = peopleWhoCanAdd(company).map(({ name }) => tidy(name, 60));
    const isOwn = mayAddPeople(person);
    return {
      title: say('addPerson.form.title'),
      texts: [isOwn ? say('addPerson.form.own') : say('addPerson.form.text', { people: say.list(people) })],
      fields: [
        textField('name', draft, kit),
        textField('email', draft, kit),
        rolesField(draft, kit),
        ...(isOwn ? [] : [optionalReason(draft, kit)]),
      ],
      send: isOwn ? say('studio.form.continue') : say('keys.form.send'),
    };
  },
  subject: ({ say }, _company, { name }) => say('addPerson.subject', { person: tidy(name, 100) }),
  facts: ({ kit }, { name, email, roles }) => [
    { title: kit.say('fact.name'), value: tidy(name, 100) },
    { title: kit.say('fact.email'), value: tidy(email, 200) },
    { title: kit.say('fact.roles'), value: rolesText(roles, kit) },
  ],
  async asks({ kit: { say } }, { name, roles }, requester) {
    const person = tidy(name, 100);
    return {
      title: say('addPerson.asks.title', { name: tidy(requester, 100), person }),
      meaning: say('addPerson.asks.meaning', { person }),
      warnings: rightToAdd(roles) === 'add-admin' ? [say('addPerson.asks.powers', { person })] : [],
    };
  },
  async handOver({ kit }, { name, email, roles }) {
    const { say } = kit;
    const person = tidy(name, 100);
    return {
      text: say('addPerson.handOver.text'),
      steps: [
        say('addPerson.handOver.open'),
        say('addPerson.handOver.create', { person, email: tidy(email, 200), roles: rolesText(roles, kit) }),
        say('addPerson.handOver.signIn', { person }),
        say('addPerson.handOver.id', { person }),
      ],
      links: ['userManagement'],
      fields: [
        {
          kind: 'text',
          id: 'objectId',
          label: say('addPerson.handOver.objectId'),
          max: 60,
          isOptional: true,
        },
      ],
      done: say('addPerson.handOver.done'),
    };
  },
  ready({ kit }, { name }) {
    const person = tidy(name, 100);
    const { say } = kit;
    return {
      title: say('addPerson.ready.title', { person }),
      text: say('addPerson.ready.text', { person }),
      actions: [wishButton(kit, 'assign-visual-studio'), anotherButton(kit)],
    };
  },
  afterwards: kit => [anotherButton(kit)],
  again: kit => wishButton(kit, 'add-person'),
};

function anotherButton(kit: Kit): Action {
  return button(kit, kit.say('addPerson.ready.another'), 'add-person');
}

function textField(id: 'name' | 'email', { inputs }: Draft, { say }: Kit): Field {
  return { kind: 'text', id, label: say(`addPerson.form.${id}`), max: 200, value: inputs[id] };
}

function rolesField({ inputs }: Draft, { say }: Kit): Field {
  return {
    kind: 'choice',
    id: 'roles',
    label: say('addPerson.form.roles'),
    value: inputs.roles,
    options: ROLES.map(role => ({ title: say(`role.${role}`), value: role })),
    isMulti: true,
  };
}

function rolesText(roles: readonly Role[], { say }: Kit): string {
  return say.list(roles.map(role => say(`role.${role}`)));
}
