/** The parts of a Teams manifest that the rules look at; its schema says the rest. */
export interface AppManifest {
  readonly id: string;
  readonly version: string;
  readonly developer: Readonly<Record<'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl', string>>;
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo?: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly bots?: readonly AppBot[];
  readonly staticTabs?: readonly AppTab[];
  readonly activities?: { readonly activityTypes?: readonly ActivityType[] };
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly id: string; readonly resource?: string };
}

export interface AppTab {
  readonly entityId: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly websiteUrl?: string;
}

/** What the app may put into somebody's activity feed; `{name}` in the template is filled in when it does. */
export interface ActivityType {
  readonly type: string;
  readonly description: string;
  readonly templateText: string;
}

export interface AppBot {
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly commandLists?: readonly CommandList[];
}

export interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

/** The texts of one language by their place in the manifest: `name.short`, `bots[0].commandLists[0]…`. */
export type Texts = Readonly<Record<string, string>>;

/** Everything in a manifest that a language has to say in its own words, by its place. */
export function textsOf({ name, description, bots, staticTabs, activities }: AppManifest): Texts {
  const lists = bots?.[0]?.commandLists ?? [];
  const types = activities?.activityTypes ?? [];
  return {
    'name.short': name.short,
    ...(name.full === undefined ? {} : { 'name.full': name.full }),
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(
      lists.flatMap(({ commands }, list) =>
        commands.flatMap(({ title, description: text }, at) => [
          [placeOf(list, at, 'title'), title],
          [placeOf(list, at, 'description'), text],
        ]),
      ),
    ),
    ...Object.fromEntries(
      (staticTabs ?? []).flatMap((tab, at) =>
        tab.name === undefined ? [] : [[`staticTabs[${at}].name`, tab.name]],
      ),
    ),
    ...Object.fromEntries(
      types.flatMap(({ description: text, templateText }, at) => [
        [`activities.activityTypes[${at}].description`, text],
        [templatePlace(at), templateText],
      ]),
    ),
  };
}

/** Where the template of an activity stands in the manifest. */
export function templatePlace(activity: number): string {
  return `activities.activityTypes[${activity}].templateText`;
}

/** Where a command's text stands in the manifest. */
export function placeOf(list: number, command: number, field: 'title' | 'description'): string {
  return `bots[0].commandLists[${list}].commands[${command}].${field}`;
}
