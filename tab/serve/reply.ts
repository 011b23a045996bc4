import type { DoorRefusal } from '../api/door-refusal.js';

/** An answer on its way: built first, written once. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What the API says is for one person, now. */
const PRIVATE = { 'cache-control': 'no-store' } as const;

export function jsonReply(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...PRIVATE },
    body: JSON.stringify(value),
  };
}

export function refusalReply({ status, code }: Pick<DoorRefusal, 'status' | 'code'>): Reply {
  return jsonReply(status, { error: { code } });
}

export function fileReply(file: {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}): Reply {
  return {
    status: 200,
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      ...PRIVATE,
    },
    body: file.content,
  };
}
