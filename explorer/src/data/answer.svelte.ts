/** An answer under way, as a view shows it: the last one stays in view until the next has come. */

import { ApiError } from "./api";

export class Answer<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<ApiError | null>(null);
  loading = $state(true);
  #turn = 0;

  /** Wait for this one; an answer that comes after a later question was asked is dropped. */
  follow(asked: Promise<T>): void {
    const turn = ++this.#turn;
    this.loading = true;
    asked.then(
      (value) => turn === this.#turn && this.#settle(value, null),
      (error: unknown) => turn === this.#turn && this.#settle(null, asApiError(error)),
    );
  }

  /** Whoever waited has gone. */
  drop(): void {
    this.#turn++;
  }

  #settle(value: T | null, error: ApiError | null): void {
    this.loading = false;
    this.value = value;
    this.error = error;
  }
}

/**
 * Ask anew whenever what the question is made of changes. To be called where a component is set up. The question gets a
 * signal that is given when its answer is not wanted any more.
 */
export function answerTo<T>(question: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const answer = new Answer<T>();
  $effect(() => {
    const stop = new AbortController();
    answer.follow(question(stop.signal));
    return () => {
      answer.drop();
      stop.abort();
    };
  });
  return answer;
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("refused", 0, String(error));
}
