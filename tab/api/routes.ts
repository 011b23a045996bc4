import { MAX_FILE_MEGABYTES } from '../../desk/company-file/file-size.js';
import { comment } from './comment.js';
import { decide } from './decide.js';
import { importFile, previewFile } from './import-file.js';
import { nudge, withdraw } from './move-request.js';
import { saveNotices, showNotices } from './notices.js';
import { reportWork } from './report-work.js';
import { showApprovals, showHistory } from './show-approvals.js';
import { exportAudit, showAudit } from './show-audit.js';
import { showBenefits } from './show-benefits.js';
import { showForecast } from './show-forecast.js';
import { showMe } from './show-me.js';
import { showRequests } from './show-requests.js';
import { showRoles } from './show-roles.js';
import { showUse } from './show-use.js';
import { endStandIn, saveStandIn, showStandIn } from './stand-in.js';
import { undo } from './undo.js';
import type { Answer, Visit } from './visit.js';

/** What a path of the API does. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Below `/tab/api/`; `*` stands for the id of a thing. */
  readonly path: string;
  readonly answer: (visit: Visit) => Promise<Answer>;
  /** Bytes that a body may have; small where not given. */
  readonly largestBody?: number;
}

const LARGEST_FILE = MAX_FILE_MEGABYTES * 1024 * 1024;

const ROUTES: readonly Route[] = [
  { method: 'GET', path: 'me', answer: showMe },
  { method: 'GET', path: 'benefits', answer: showBenefits },
  { method: 'GET', path: 'forecast', answer: showForecast },
  { method: 'GET', path: 'requests', answer: showRequests },
  { method: 'POST', path: 'requests/*/withdraw', answer: withdraw },
  { method: 'POST', path: 'requests/*/nudge', answer: nudge },
  { method: 'POST', path: 'requests/*/comments', answer: comment },
  { method: 'GET', path: 'approvals', answer: showApprovals },
  { method: 'GET', path: 'approvals/history', answer: showHistory },
  { method: 'POST', path: 'decisions', answer: decide },
  { method: 'POST', path: 'decisions/*/undo', answer: undo },
  { method: 'POST', path: 'work/*', answer: reportWork },
  { method: 'GET', path: 'stand-in', answer: showStandIn },
  { method: 'POST', path: 'stand-in', answer: saveStandIn },
  { method: 'POST', path: 'stand-in/end', answer: endStandIn },
  { method: 'GET', path: 'notices', answer: showNotices },
  { method: 'POST', path: 'notices', answer: saveNotices },
  { method: 'GET', path: 'use', answer: showUse },
  { method: 'GET', path: 'roles', answer: showRoles },
  { method: 'GET', path: 'audit', answer: showAudit },
  { method: 'GET', path: 'audit/export', answer: exportAudit },
  { method: 'POST', path: 'import/preview', answer: previewFile, largestBody: LARGEST_FILE },
  { method: 'POST', path: 'import', answer: importFile, largestBody: LARGEST_FILE },
];

export type Found =
  | { readonly kind: 'route'; readonly route: Route; readonly id: string }
  | { readonly kind: 'method' }
  | { readonly kind: 'nothing' };

/** The route for a path below `/tab/api/`. */
export function findRoute(method: string, path: string): Found {
  const matches = ROUTES.flatMap(route => {
    const id = matchOf(route.path, path);
    return id === undefined ? [] : [{ kind: 'route', route, id } as const];
  });
  return (
    matches.find(({ route }) => route.method === method) ?? {
      kind: matches.length > 0 ? 'method' : 'nothing',
    }
  );
}

/** The part of `path` that `*` stands for; empty without a `*`, undefined when the path is another. */
function matchOf(pattern: string, path: string): string | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  if (!wanted.every((part, at) => (part === '*' ? /^[\w-]{1,100}$/.test(given[at]!) : part === given[at])))
    return undefined;
  return given[wanted.indexOf('*')] ?? '';
}
