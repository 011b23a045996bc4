import type { AppManifest } from './app-manifest.js';
import type { Fault } from './fault.js';

/** Ids that are somebody's, and a version that Teams can compare. */
export function checkIdentity(
  file: string,
  { id, version, bots, webApplicationInfo: sso }: AppManifest,
): readonly Fault[] {
  const ids = [
    ['id', id],
    ...(bots ?? []).map(({ botId }, at) => [`bots[${at}].botId`, botId]),
    ...(sso ? [['webApplicationInfo.id', sso.id]] : []),
  ] as const;
  return [
    ...ids.flatMap(([where, value]): readonly Fault[] =>
      new Set(value!.replaceAll('-', '')).size === 1
        ? [{ code: 'placeholder-id', file, where: where!, says: `${value} is a placeholder, not an id` }]
        : [],
    ),
    ...(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)
      ? []
      : [{ code: 'version', file, where: 'version', says: `${version} is not of the form 1.2.3` } as const]),
  ];
}
