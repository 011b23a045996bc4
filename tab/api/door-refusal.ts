/** Why the tab's API answers with no data. The page shows words for the code; the body holds nothing that came in. */
export interface DoorRefusal {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 500 | 503;
  readonly code: string;
}

export function refuse(status: DoorRefusal['status'], code: string): DoorRefusal {
  return { kind: 'refused', status, code };
}
