import type { SaidRefusal } from '../api/visit.js';
import type { Host } from './host.js';
import { sendFile } from './send-file.js';

/** How a call of the API ended. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The desk said no, in the reader's words. */
  | ({ readonly kind: 'refused' } & SaidRefusal)
  /** The call did not get through, or its token was refused. */
  | { readonly kind: 'failed'; readonly code: string };

/** Calls the API as the person whom the host vouches for. */
export interface Call {
  get<T>(path: string): Promise<Outcome<T>>;
  post<T>(path: string, body: string): Promise<Outcome<T>>;
  /** Sends a file. @param told how much of it is on its way, 0 to 1. */
  send<T>(path: string, file: Blob, told: (share: number) => void): Promise<Outcome<T>>;
  /** The content of a file of the API. */
  file(path: string): Promise<Outcome<Blob>>;
}

/** Milliseconds for which a token is used; Teams keeps its own for longer. */
const TOKEN_AGE = 5 * 60_000;

type Send = (address: string, headers: Readonly<Record<string, string>>) => Promise<Response>;

export function openCall(host: Host, locale: () => string): Call {
  let known: { readonly token: string; readonly at: number } | undefined;
  const attempt = async (path: string, send: Send, again = false): Promise<Response> => {
    if (again || !known || Date.now() - known.at > TOKEN_AGE)
      known = { token: await host.token(again), at: Date.now() };
    const response = await send(`/tab/api/${path}`, {
      authorization: `Bearer ${known.token}`,
      'accept-language': locale(),
      'content-type': 'application/json',
    });
    return response.status === 401 && !again ? attempt(path, send, true) : response;
  };
  const ask = async <T>(path: string, send: Send, read: (response: Response) => Promise<T>) => {
    try {
      return await outcomeOf(await attempt(path, send), read);
    } catch {
      return { kind: 'failed', code: 'unreachable' } as const;
    }
  };
  const json = <T>(response: Response): Promise<T> => response.json();
  return {
    get: <T>(path: string) => ask<T>(path, (address, headers) => fetch(address, { headers }), json),
    post: <T>(path: string, body: string) =>
      ask<T>(path, (address, headers) => fetch(address, { method: 'POST', headers, body }), json),
    send: <T>(path: string, file: Blob, told: (share: number) => void) =>
      ask<T>(path, (address, headers) => sendFile(address, headers, file, told), json),
    file: path =>
      ask(
        path,
        (address, headers) => fetch(address, { headers }),
        response => response.blob(),
      ),
  };
}

async function outcomeOf<T>(
  response: Response,
  read: (response: Response) => Promise<T>,
): Promise<Outcome<T>> {
  if (response.ok) return { kind: 'ok', value: await read(response) };
  const { error } = (await response.json()) as { error: SaidRefusal | { code: string } };
  return 'text' in error ? { kind: 'refused', ...error } : { kind: 'failed', code: error.code };
}
