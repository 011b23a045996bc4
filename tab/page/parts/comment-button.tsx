import { useState } from 'preact/hooks';
import type { RequestLine } from '../../api/request-line.js';
import { useTools } from '../page-context.js';
import { useSend } from '../use-send.js';
import { AskWords } from './ask-words.js';

/** Adds something to an open request. */
export function CommentButton(props: { readonly request: RequestLine; readonly moved: () => void }) {
  const { say } = useTools();
  const { request, moved } = props;
  /** Of the comment that is being written: sent twice, it is one. */
  const [commentId, setCommentId] = useState<string>();
  const { isBusy, problem, send } = useSend(
    () => say('comment.sent'),
    () => {
      setCommentId(undefined);
      moved();
    },
  );
  if (!request.mayComment) return null;
  const number = String(request.number);
  return (
    <>
      <button
        type="button"
        aria-label={`${say('comment.button')}: #${number} ${request.subject}`}
        onClick={() => setCommentId(crypto.randomUUID())}
      >
        {say('comment.button')}
      </button>
      {commentId && (
        <AskWords
          title={say('comment.title', { number, product: request.subject })}
          text={say('comment.text')}
          label={say('comment.label')}
          missing={say('comment.required')}
          send={say('comment.send')}
          isBusy={isBusy}
          {...(problem ? { problem } : {})}
          onWords={text => send(`requests/${request.id}/comments`, { commentId, text })}
          onCancel={() => setCommentId(undefined)}
        />
      )}
    </>
  );
}
