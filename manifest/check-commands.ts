import type { AppManifest, CommandList, Texts } from './app-manifest.js';
import { placeOf, textsOf } from './app-manifest.js';
import type { Fault } from './fault.js';

/** What a command means to the bot when it is all that is said; undefined when that is not certain. */
export type MeaningOf = (title: string) => string | undefined;

/** Longer ones are cut off in the menu on a phone, though the schema lets them pass. */
const LONGEST_TITLE = 32;
const LONGEST_DESCRIPTION = 128;

/** Every place where the bot can be used has commands, in one list. */
export function checkCommandLists(file: string, { bots }: AppManifest): readonly Fault[] {
  const [bot] = bots ?? [];
  if (!bot) return [{ code: 'command-lists', file, where: 'bots', says: 'there is no bot in the package' }];
  const listed = (bot.commandLists ?? []).flatMap(({ scopes, commands }) =>
    commands.length === 0 ? [] : scopes,
  );
  return bot.scopes.flatMap(scope => {
    const lists = listed.filter(other => other === scope).length;
    const says = lists === 0 ? 'has no commands' : 'has more than one list of commands';
    return lists === 1
      ? []
      : [{ code: 'command-lists', file, where: 'bots[0].commandLists', says: `scope ${scope} ${says}` }];
  });
}

/**
 * The commands in the words of one language: short enough, each once in its list, and understood as what the
 * command at the same place means in the default language.
 * @param texts of the language, on top of the manifest's own.
 */
export function checkCommands(
  file: string,
  manifest: AppManifest,
  texts: Texts,
  meaningOf: MeaningOf,
): readonly Fault[] {
  const own = textsOf(manifest);
  const said = { ...own, ...texts };
  return (manifest.bots?.[0]?.commandLists ?? []).flatMap((list, at) =>
    checkList(file, list, at, { own, said, meaningOf }),
  );
}

interface Words {
  readonly own: Texts;
  readonly said: Texts;
  readonly meaningOf: MeaningOf;
}

function checkList(file: string, list: CommandList, at: number, words: Words): readonly Fault[] {
  const seen = new Set<string>();
  return list.commands.flatMap((_, command) => {
    const where = placeOf(at, command, 'title');
    const title = words.said[where]!;
    const isTwice = seen.has(title.toLowerCase());
    seen.add(title.toLowerCase());
    return [
      ...lengthFaults(file, where, title, LONGEST_TITLE),
      ...descriptionFaults(file, placeOf(at, command, 'description'), words),
      ...(isTwice
        ? [{ code: 'command-twice', file, where, says: `"${title}" is there twice` } as const]
        : []),
      ...(title.startsWith('/')
        ? [{ code: 'command-slash', file, where, says: `"${title}" must not begin with a slash` } as const]
        : []),
      ...meaningFaults(file, where, words),
    ];
  });
}

function descriptionFaults(file: string, where: string, { said }: Words): readonly Fault[] {
  return lengthFaults(file, where, said[where]!, LONGEST_DESCRIPTION);
}

function lengthFaults(file: string, where: string, { length }: string, most: number): readonly Fault[] {
  if (length <= most) return [];
  const says = `has ${length} characters; a phone cuts it off after ${most}`;
  return [{ code: 'command-length', file, where, says }];
}

function meaningFaults(file: string, where: string, { own, said, meaningOf }: Words): readonly Fault[] {
  const title = said[where]!;
  const [wanted, got] = [meaningOf(own[where]!), meaningOf(title)];
  if (got === undefined)
    return [{ code: 'command-not-understood', file, where, says: `the bot does not understand "${title}"` }];
  if (wanted === undefined || wanted === got) return [];
  const says = `"${title}" means ${got} to the bot, but "${own[where]}" means ${wanted}`;
  return [{ code: 'command-means-other', file, where, says }];
}
