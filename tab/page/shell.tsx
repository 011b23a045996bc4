import { useEffect, useRef } from 'preact/hooks';
import type { LocalHost } from './local-host.js';
import { useTools } from './page-context.js';
import type { View } from './use-route.js';
import { useRoute } from './use-route.js';
import { ApprovalsView } from './views/approvals-view.js';
import { AuditView } from './views/audit-view.js';
import { BenefitsView } from './views/benefits-view.js';
import { ImportView } from './views/import-view.js';
import { OverviewView } from './views/overview-view.js';
import { RolesView } from './views/roles-view.js';

/** The frame of the page: who, where, and the view that was chosen. */
export function Shell({ local }: { readonly local: LocalHost | undefined }) {
  const { say, me } = useTools();
  const route = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [route.view]);
  const views = viewsFor(me);
  const view = views.includes(route.view) ? route.view : 'benefits';
  return (
    <>
      <a class="skip" href="#main">
        {say('tab.skip')}
      </a>
      <header class="top">
        <p class="company">{me.company}</p>
        {local && <PersonSwitch local={local} />}
        {views.length > 1 && <Nav views={views} view={view} />}
      </header>
      <main id="main" data-route={route.part ? `${view}/${route.part}` : view}>
        <h1 ref={heading} tabIndex={-1}>
          {say(`tab.view.${view}`)}
        </h1>
        <ViewOf view={view} part={route.part} />
      </main>
    </>
  );
}

function ViewOf({ view, part }: { readonly view: View; readonly part: string }) {
  switch (view) {
    case 'benefits':
      return <BenefitsView />;
    case 'approvals':
      return <ApprovalsView part={part} />;
    case 'overview':
      return <OverviewView />;
    case 'import':
      return <ImportView />;
    case 'audit':
      return <AuditView />;
    case 'roles':
      return <RolesView />;
  }
}

function viewsFor(me: ReturnType<typeof useTools>['me']): readonly View[] {
  return [
    'benefits',
    ...(me.mayDecide ? (['approvals'] as const) : []),
    ...(me.mayOversee ? (['overview'] as const) : []),
    ...(me.mayImport ? (['import'] as const) : []),
    ...(me.mayOversee ? (['audit', 'roles'] as const) : []),
  ];
}

function Nav({ views, view }: { readonly views: readonly View[]; readonly view: View }) {
  const { say, me } = useTools();
  return (
    <nav aria-label={say('tab.nav')}>
      <ul>
        {views.map(name => (
          <li key={name}>
            <a href={`#/${name}`} {...(name === view ? { 'aria-current': 'page' } : {})}>
              {say(`tab.view.${name}`)}
              {name === 'approvals' && me.waiting > 0 && <span class="count">{say.number(me.waiting)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PersonSwitch({ local }: { readonly local: LocalHost }) {
  const { say } = useTools();
  return (
    <label class="person">
      {say('tab.person')}
      <select value={local.person.personId} onChange={event => local.become(event.currentTarget.value)}>
        {local.people.map(person => (
          <option key={person.personId} value={person.personId}>
            {person.name}
          </option>
        ))}
      </select>
    </label>
  );
}
