import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'botbuilder';
import type { Gate } from './gate.js';
import { LARGEST_BODY } from './gate.js';
import type { Log } from './log.js';
import { answer, refuseWith } from './plain-answer.js';
import { readBody } from './read-body.js';
import type { DoorRefusal } from './refusal.js';
import { refusalBody, refuse } from './refusal.js';

/** Milliseconds that a body may take to arrive. */
const BODY_TIMEOUT = 10_000;

export interface Receiver {
  readonly gate: Gate;
  readonly log: Log;
  readonly onActivity: (request: Request, response: Response) => Promise<void>;
  /** Milliseconds; for tests. */
  readonly bodyTimeout?: number;
}

/** Takes one request to /api/messages from the wire to its answer. Never rejects. */
export async function receiveActivity(
  receiver: Receiver,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { gate, log, onActivity } = receiver;
  try {
    const admitted = await admit(receiver, request, gate);
    if (admitted.kind === 'refused') {
      log.warn({ code: admitted.code, status: admitted.status }, 'Request refused');
      refuseWith(response, admitted);
      return;
    }
    const headers = { authorization: request.headers.authorization };
    const turn = createTurnResponse(response);
    await onActivity({ method: 'POST', headers, body: admitted.activity }, turn);
    turn.end();
  } catch (error) {
    const reference = randomUUID();
    log.error({ err: error, reference }, 'Request failed');
    refuseWith(response, refuse(500, 'internal'));
  }
}

async function admit({ bodyTimeout }: Receiver, request: IncomingMessage, gate: Gate) {
  const refused = gate.checkHead(request);
  if (refused) return refused;
  const body = await readBody(request, LARGEST_BODY, bodyTimeout ?? BODY_TIMEOUT);
  return Buffer.isBuffer(body) ? gate.checkBody(body) : (body satisfies DoorRefusal);
}

/**
 * What the SDK answers through. Objects pass, as the answers to invokes; words of the SDK's own do not, because
 * they tell why a token was refused.
 */
function createTurnResponse(response: ServerResponse): Response {
  let status = 200;
  let body: unknown;
  const turn: Response = {
    socket: response.socket,
    header: () => turn,
    status(code) {
      status = code;
      return turn;
    },
    send(sent) {
      body = sent;
      return turn;
    },
    end() {
      const isAnswer = typeof body === 'object' && body !== null;
      if (isAnswer) answer(response, status, JSON.stringify(body));
      else answer(response, status, status >= 400 ? refusalBody(codeOf(status)) : undefined);
    },
  };
  return turn;
}

function codeOf(status: number): string {
  if (status === 401) return 'token';
  return status === 501 ? 'not-implemented' : 'internal';
}
