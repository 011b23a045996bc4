import { LINKING_STEPS } from '../benefits/access-id-error.js';
import type { SupportRoute } from '../benefits/support-route.js';
import type { AnswerView } from '../cards/answer.js';
import type { Kit } from '../cards/kit.js';

type OpenRequest = Extract<SupportRoute, { kind: 'open-request' }>;

/** A route as an answer: where to go, what the company is entitled to, and the next press. R60 to R73 */
export function describeRoute(route: SupportRoute, kit: Kit): AnswerView {
  const { say } = kit;
  const title = say('route.title');
  switch (route.kind) {
    case 'open-request':
      return { title, ...describeOpen(route, kit) };
    case 'activate-first': {
      const id = route.isPending ? 'route.activate-first.pending' : 'route.activate-first';
      const texts = [say(id, { plan: say(`plan.${route.plan}`) })];
      return { title, texts, links: [route.link], wishes: ['activate-technical', 'find-admin'] };
    }
    case 'paid-plan':
      return {
        title,
        texts: [say(`route.paid-plan.${route.reason}`)],
        notes: route.notices.map(({ notice }) => say(`route.notice.${notice}`)),
        links: [...route.plans, ...route.notices.map(({ link }) => link)],
        wishes: ['choose-support'],
      };
    case 'csp-customer': {
      const texts = [
        say('route.csp-customer'),
        ...(route.addsContract ? [say('route.csp-customer.contract')] : []),
      ];
      return { title, texts, links: [route.link], wishes: ['support-ids', 'choose-support'] };
    }
    case 'needs-admin-agent':
    case 'not-a-csp':
      return { title, texts: [say(`route.${route.kind}`)], wishes: ['find-admin', 'choose-support'] };
    default:
      return {
        title,
        texts: [say(`route.${route.kind}`)],
        links: [route.link],
        wishes: route.kind === 'advisory-hours' ? ['advisory-hours'] : ['choose-support'],
      };
  }
}

/** R67: any account with both ids; R72a: how they are linked in the Azure portal; afterwards the case is counted. */
function describeOpen(route: OpenRequest, { say }: Kit): Omit<AnswerView, 'title'> {
  const isOnPremises = route.plan === 'product-support';
  const isLinkedInAzure = route.link === 'azurePortal' && route.ids === 'enter-once';
  return {
    texts: [
      say('route.open-request', { plan: say(`plan.${route.plan}`) }),
      route.left === 'unlimited'
        ? say('route.open-request.unlimited')
        : say('route.open-request.left', { left: route.left }),
      say(`route.ids.${route.ids}`),
      ...(isOnPremises && route.ids === 'enter-once' ? [say('route.open-request.account')] : []),
    ],
    steps: isLinkedInAzure ? LINKING_STEPS.map(step => say(`accessId.step.${step}`)) : [],
    notes: [
      ...route.notices.map(({ notice }) => say(`route.notice.${notice}`)),
      say('route.open-request.count', { button: say('button.incidents') }),
    ],
    links: [route.link, ...route.notices.map(({ link }) => link)],
    wishes: ['support-ids', 'incidents', 'choose-support'],
  };
}
