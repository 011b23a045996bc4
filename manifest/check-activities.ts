import type { AppManifest, Texts } from './app-manifest.js';
import { templatePlace, textsOf } from './app-manifest.js';
import type { Fault } from './fault.js';

/** What goes into the activity feed has a name that is its own and not one of Teams', and an app to send it. */
export function checkActivities(
  file: string,
  { activities, webApplicationInfo }: AppManifest,
): readonly Fault[] {
  const types = (activities?.activityTypes ?? []).map(({ type }) => type);
  const names = types.flatMap((type, at): readonly Fault[] => {
    const where = `activities.activityTypes[${at}].type`;
    if (type === 'systemDefault')
      return [{ code: 'activity-type', file, where, says: 'systemDefault belongs to Teams' }];
    if (types.indexOf(type) < at)
      return [{ code: 'activity-type', file, where, says: `"${type}" is there twice` }];
    return [];
  });
  if (types.length === 0 || webApplicationInfo) return names;
  const says = 'has activities, but no "webApplicationInfo" to send them by';
  return [...names, { code: 'sso-missing', file, says }];
}

/** The template of an activity has the same `{names}` in every language: Teams fills in all of them or none. */
export function checkTemplates(file: string, manifest: AppManifest, texts: Texts): readonly Fault[] {
  const own = textsOf(manifest);
  return (manifest.activities?.activityTypes ?? []).flatMap((_, at): readonly Fault[] => {
    const where = templatePlace(at);
    const text = texts[where];
    if (text === undefined || namesIn(text) === namesIn(own[where]!)) return [];
    const says = `must have ${namesIn(own[where]!)}, but has ${namesIn(text) || 'none of them'}`;
    return [{ code: 'activity-template', file, where, says }];
  });
}

function namesIn(template: string): string {
  return [...new Set(template.match(/\{\w+\}/g))].sort().join(', ');
}
