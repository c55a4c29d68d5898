/** What bad input gives: errors of these classes, with messages that help. */
import { TensorFlowError, type ErrorCode } from '../../lib';

/** What is thrown, or what a promise rejects with. Fails if nothing is. */
export async function errorOf(body: () => unknown): Promise<TensorFlowError> {
  let value: unknown;
  try {
    value = await body();
  } catch (error) {
    // The name counts and not the class: an error may be of the module registry of another test file.
    if (error instanceof Error && 'code' in error) return error as TensorFlowError;
    throw error;
  }
  throw new Error(`nothing was thrown, but ${String(value)} given`);
}

/** The class of a code, by its name: INVALID_ARGUMENT is InvalidArgumentError's. */
function className(code: ErrorCode): string {
  const words = code.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  return `${words.join('')}Error`;
}

/** That `body` fails with a code, with that code's class, and with all of `parts` in the message. */
export async function expectError(
  body: () => unknown,
  code: ErrorCode,
  ...parts: (string | RegExp)[]
): Promise<TensorFlowError> {
  const error = await errorOf(body);
  expect({ code: error.code, name: error.name, typed: error instanceof TensorFlowError }).toEqual({
    code,
    name: className(code),
    typed: true,
  });
  for (const part of parts) expect(error.message).toMatch(typeof part === 'string' ? literally(part) : part);
  return error;
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
