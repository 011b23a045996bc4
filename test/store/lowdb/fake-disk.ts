import type { FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { basename } from 'node:path';
import type { Disk } from '../../../store/lowdb/disk.js';

/** One call that changes the disk or makes it durable, with the files' names, as `rename a.json a.json.bak`. */
export type Step = string;

/** The real disk, with every changing call written down and a way to let calls fail. */
export class FakeDisk {
  readonly steps: Step[] = [];
  /** Paths given to readFile. */
  readonly reads: string[] = [];
  /** Gives the fault with which a step is refused. */
  refuse: (step: Step, count: number) => Error | undefined = () => undefined;
  /** Called before a step is carried out. */
  before: (step: Step) => Promise<void> = async () => undefined;

  readonly disk: Disk;

  constructor() {
    const mkdir = async (path: string, options: object) => {
      await this.#step(`mkdir ${short(path)}`);
      return fs.mkdir(path, { recursive: true, ...options });
    };
    const rename = async (from: string, to: string) => {
      await this.#step(`rename ${short(from)} ${short(to)}`);
      await fs.rename(from, to);
    };
    const unlink = async (path: string) => {
      await this.#step(`unlink ${short(path)}`);
      await fs.unlink(path);
    };
    const readFile = async (path: string) => {
      this.reads.push(path);
      await this.#step('', 'read');
      return fs.readFile(path);
    };
    const open = async (path: string, flags: string, mode?: number) => {
      if (flags === 'wx' || flags === 'a') await this.#step(`open ${short(path)}`);
      return this.#wrap(await fs.open(path, flags, mode), short(path));
    };
    this.disk = { ...fs, mkdir, rename, unlink, readFile, open } as unknown as Disk;
  }

  /** From its n-th step on, the disk takes nothing more, as if the process were dead; a write is cut in half. */
  dieAt(n: number): void {
    let isDead = false;
    this.steps.length = 0;
    this.refuse = (_, count) => {
      isDead ||= count >= n;
      return isDead ? new Error('dead') : undefined;
    };
  }

  /** Holds the first such step, and whatever comes with it, until it is released. */
  holdAt(pattern: RegExp): { reached: Promise<void>; release: () => void } {
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const reached = new Promise<void>(resolve => {
      this.before = async step => {
        if (!pattern.test(step)) return;
        resolve();
        await held;
      };
    });
    return { reached, release };
  }

  async #step(step: Step, kind: 'change' | 'read' = 'change'): Promise<void> {
    if (kind === 'change') this.steps.push(step);
    await this.before(step);
    const fault = this.refuse(step, this.steps.length);
    if (fault) throw fault;
  }

  #wrap(handle: FileHandle, name: string): FileHandle {
    const writeFile = async (text: string) => {
      try {
        await this.#step(`write ${name}`);
      } catch (fault) {
        await handle.writeFile(text.slice(0, text.length / 2));
        throw fault;
      }
      await handle.writeFile(text);
    };
    const sync = async () => {
      await this.#step(`sync ${name}`);
      await handle.sync();
    };
    const truncate = async (length: number) => {
      await this.#step(`truncate ${name}`);
      await handle.truncate(length);
    };
    const changed: Partial<Record<PropertyKey, unknown>> = { writeFile, sync, truncate };
    return new Proxy(handle, {
      get(target, property) {
        if (property in changed) return changed[property];
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}

/** A refusal of the operating system. */
export function diskFault(code: string): Error {
  return Object.assign(new Error(`fake ${code}`), { code });
}

/** File names without what differs from run to run. */
function short(path: string): string {
  return basename(path)
    .replace(/-[0-9a-f]{32}/, '')
    .replace(/\.\d+-[0-9a-f]+-\d+\.tmp$/, '.tmp')
    .replace(/^[0-9a-f]{32}$/, 'tenant')
    .replace(/^store-.{6}$/, 'root');
}
