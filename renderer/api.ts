import type { ErrorCode, FieldErrors } from '../domain/errors';
import type { Contract, Feature, InputOf, OperationName, OutputOf } from '../ipc/contract';
import type { Result } from '../ipc/result';

declare global {
  interface Window {
    entrelacs: { invoke(name: string, input: unknown): Promise<Result<unknown>> };
  }
}

/** A refused call; `fields` go beside the fields of the form, the code becomes a French sentence. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: FieldErrors,
    readonly incident: string | undefined,
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

type Arguments<Input> = undefined extends Input ? [] : [input: Input];
export type Api = {
  [F in Feature]: {
    [V in keyof Contract[F] & string]: `${F}.${V}` extends infer N extends OperationName
      ? (...input: Arguments<InputOf<N>>) => Promise<OutputOf<N>>
      : never;
  };
};

async function call(name: string, input: unknown): Promise<unknown> {
  const result = await window.entrelacs.invoke(name, input);
  if (result.ok) return result.data;
  throw new ApiError(result.code, result.fields, result.incident);
}

/** `api.bilan.save(input)` → the operation `bilan.save`, typed by the contract; nothing of the contract is loaded. */
export const api = new Proxy({} as Api, {
  get: (_api, feature: string) =>
    new Proxy({}, { get: (_feature, verb: string) => (input?: unknown) => call(`${feature}.${verb}`, input) }),
});
