import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fold } from './fold.js';
import { type Intent, isIntent } from './intents.js';
import { LANGUAGE_FOLDER } from './lexicon.js';

/** What is understood without doubt, by its folded text: the commands of all languages, greetings and `help`. */
export type Commands = ReadonlyMap<string, Intent>;

/** `{ "help": ["help", "hi"] }`: wishes and the texts that mean them when nothing else is said. */
type CommandsFile = Readonly<Record<string, readonly string[]>>;

/** Reads `understanding/commands.json` of every language. @throws Error on an unknown wish or a text with two. */
export function loadCommands(folder: URL = LANGUAGE_FOLDER): Commands {
  const commands = new Map<string, Intent>();
  for (const name of readdirSync(folder).sort()) {
    const file = new URL(`${name}/understanding/commands.json`, folder);
    if (!existsSync(file)) continue;
    const wishes: CommandsFile = JSON.parse(readFileSync(file, 'utf8'));
    for (const [intent, texts] of Object.entries(wishes)) {
      if (!isIntent(intent)) throw new Error(`${name}: there is no wish ${intent}`);
      for (const text of texts) add(commands, bare(text), intent, name);
    }
  }
  return commands;
}

/** The wish of a text that is a command and nothing else; case, accents, spaces and punctuation do not count. */
export function commandIn(text: string, commands: Commands): Intent | undefined {
  return text.length > 80 ? undefined : commands.get(bare(text));
}

function add(commands: Map<string, Intent>, text: string, intent: Intent, locale: string): void {
  const other = commands.get(text) ?? intent;
  if (other !== intent) throw new Error(`${locale}: "${text}" means ${other} and ${intent}`);
  commands.set(text, intent);
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
