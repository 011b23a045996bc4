/** Why the door stays shut. The body is made of `code` alone, so that it never repeats what came in. */
export interface DoorRefusal {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 500 | 503;
  readonly code: string;
}

export function refuse(status: DoorRefusal['status'], code: string): DoorRefusal {
  return { kind: 'refused', status, code };
}

/** The JSON body of a refusal. */
export function refusalBody(code: string): string {
  return JSON.stringify({ error: { code } });
}
