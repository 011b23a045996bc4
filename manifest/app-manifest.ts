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
  readonly validDomains?: readonly string[];
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
export function textsOf({ name, description, bots }: AppManifest): Texts {
  const lists = bots?.[0]?.commandLists ?? [];
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
  };
}

/** Where a command's text stands in the manifest. */
export function placeOf(list: number, command: number, field: 'title' | 'description'): string {
  return `bots[0].commandLists[${list}].commands[${command}].${field}`;
}
